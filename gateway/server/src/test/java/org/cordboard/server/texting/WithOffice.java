package org.cordboard.server.texting;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Schedule;
import org.cordboard.core.id.ScheduleId;

/// A company whose office is open on weekdays from 9 to 17, UTC.
final class WithOffice {
    static final ScheduleId OFFICE = new ScheduleId("office");

    private WithOffice() {}

    static Company of(Company company) {
        Schedule office = new Schedule(
                OFFICE,
                "Office",
                ZoneOffset.UTC,
                Stream.of(DayOfWeek.values())
                        .filter(day -> day.getValue() <= DayOfWeek.FRIDAY.getValue())
                        .map(day -> new Schedule.Hours(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                        .toList(),
                Map.of(),
                Map.of());
        return new Company(
                company.id(),
                company.name(),
                company.numbers(),
                company.attendants(),
                company.workgroups(),
                company.people(),
                Map.of(OFFICE, office),
                company.sounds(),
                company.browserAwayFor(),
                company.dialPlan(),
                company.parking(),
                company.peerToPeer());
    }
}
