package org.cordboard.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cordboard.core.company.Schedule;
import org.cordboard.core.company.Schedule.Hours;
import org.cordboard.core.company.Schedule.Mode;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.schedule.Timetable.Change;
import org.junit.jupiter.api.Test;

/// In Berlin clocks go from 02:00 to 03:00 on 2030-03-31 (01:00 UTC), and from 03:00 to 02:00 on 2030-10-27
/// (01:00 UTC); both are Sundays.
class TimetableTest {
    @Test
    void onHoursBeginWithTheirFirstMinuteAndEndBeforeTheirLast() {
        var office = berlin(hours(DayOfWeek.MONDAY, "09:00", "17:00"));
        assertThat(modes(office, "2030-01-07T07:59:59Z", "2030-01-07T08:00:00Z"))
                .containsExactly(Mode.OFF_HOURS, Mode.ON_HOURS);
        assertThat(modes(office, "2030-01-07T15:59:59Z", "2030-01-07T16:00:00Z"))
                .containsExactly(Mode.ON_HOURS, Mode.OFF_HOURS);
    }

    @Test
    void hoursFollowTheWallClockThroughTheYear() {
        var office = berlin(hours(DayOfWeek.MONDAY, "09:00", "17:00"));
        assertThat(modes(office, "2030-07-01T06:59:59Z", "2030-07-01T07:00:00Z"))
                .containsExactly(Mode.OFF_HOURS, Mode.ON_HOURS);
    }

    @Test
    void aHolidayLastsFromMidnightToMidnightAndGoesBeforeOnHours() {
        var office = new Timetable(new Schedule(
                new ScheduleId("office"),
                "Office",
                ZoneId.of("Europe/Berlin"),
                List.of(hours(DayOfWeek.MONDAY, "00:00", "00:00"), hours(DayOfWeek.TUESDAY, "00:00", "00:00")),
                Map.of(LocalDate.of(2030, 1, 7), "A Monday off"),
                Map.of()));
        assertThat(modes(office, "2030-01-06T22:59:59Z", "2030-01-06T23:00:00Z"))
                .containsExactly(Mode.OFF_HOURS, Mode.HOLIDAY);
        assertThat(modes(office, "2030-01-07T22:59:59Z", "2030-01-07T23:00:00Z"))
                .containsExactly(Mode.HOLIDAY, Mode.ON_HOURS);
    }

    @Test
    void hoursUntilMidnightLastToTheEndOfTheDay() {
        var late = berlin(hours(DayOfWeek.MONDAY, "18:00", "00:00"));
        assertThat(modes(late, "2030-01-07T22:59:59Z", "2030-01-07T23:00:00Z"))
                .containsExactly(Mode.ON_HOURS, Mode.OFF_HOURS);
    }

    @Test
    void hoursThatBeginInAMinuteThatDoesNotExistBeginWhenTheClockIsSetForward() {
        var night = berlin(hours(DayOfWeek.SUNDAY, "02:30", "06:00"));
        assertThat(modes(night, "2030-03-31T00:59:59Z", "2030-03-31T01:00:00Z"))
                .containsExactly(Mode.OFF_HOURS, Mode.ON_HOURS);
    }

    @Test
    void hoursThatEndInAMinuteThatDoesNotExistEndWhenTheClockIsSetForward() {
        var night = berlin(hours(DayOfWeek.SUNDAY, "01:00", "02:30"));
        assertThat(modes(night, "2030-03-31T00:59:59Z", "2030-03-31T01:00:00Z"))
                .containsExactly(Mode.ON_HOURS, Mode.OFF_HOURS);
    }

    @Test
    void hoursThatDoNotExistAtAllAreLeftOut() {
        var night = berlin(hours(DayOfWeek.SUNDAY, "02:10", "02:50"));
        assertThat(modes(night, "2030-03-31T00:59:59Z", "2030-03-31T01:00:00Z", "2030-03-31T01:30:00Z"))
                .containsOnly(Mode.OFF_HOURS);
        assertThat(night.nextChange(Instant.parse("2030-03-31T00:00:00Z")))
                .contains(new Change(Instant.parse("2030-04-07T00:10:00Z"), Mode.ON_HOURS));
    }

    @Test
    void hoursThatBeginInAMinuteThatExistsTwiceBeginTheFirstTime() {
        var night = berlin(hours(DayOfWeek.SUNDAY, "02:30", "06:00"));
        assertThat(modes(night, "2030-10-27T00:29:59Z", "2030-10-27T00:30:00Z", "2030-10-27T01:10:00Z"))
                .containsExactly(Mode.OFF_HOURS, Mode.ON_HOURS, Mode.ON_HOURS);
    }

    @Test
    void hoursThatEndInAMinuteThatExistsTwiceEndTheSecondTime() {
        var night = berlin(hours(DayOfWeek.SUNDAY, "01:00", "02:30"));
        assertThat(modes(night, "2030-10-27T00:40:00Z", "2030-10-27T01:29:59Z", "2030-10-27T01:30:00Z"))
                .containsExactly(Mode.ON_HOURS, Mode.ON_HOURS, Mode.OFF_HOURS);
    }

    @Test
    void aDayThatDoesNotExistIsNoDay() {
        var apia = new Timetable(new Schedule(
                new ScheduleId("apia"),
                "Apia",
                ZoneId.of("Pacific/Apia"),
                List.of(hours(DayOfWeek.FRIDAY, "00:00", "00:00")),
                Map.of(),
                Map.of()));
        assertThat(modes(apia, "2011-12-30T09:59:59Z", "2011-12-30T10:00:00Z")).containsOnly(Mode.OFF_HOURS);
    }

    @Test
    void theNextChangePassesOverBoundariesThatChangeNothing() {
        var office = berlin(hours(DayOfWeek.MONDAY, "09:00", "12:00"), hours(DayOfWeek.MONDAY, "12:00", "17:00"));
        assertThat(office.nextChange(Instant.parse("2030-01-07T08:30:00Z")))
                .contains(new Change(Instant.parse("2030-01-07T16:00:00Z"), Mode.OFF_HOURS));
    }

    @Test
    void whatNeverChangesHasNoNextChange() {
        var always = berlin(Arrays.stream(DayOfWeek.values())
                .map(day -> hours(day, "00:00", "00:00"))
                .toArray(Hours[]::new));
        assertThat(always.nextChange(Instant.parse("2030-01-07T08:30:00Z"))).isEmpty();
    }

    private static List<Mode> modes(Timetable timetable, String... moments) {
        return Arrays.stream(moments).map(Instant::parse).map(timetable::modeAt).toList();
    }

    private static Timetable berlin(Hours... hours) {
        return new Timetable(new Schedule(
                new ScheduleId("office"), "Office", ZoneId.of("Europe/Berlin"), List.of(hours), Map.of(), Map.of()));
    }

    private static Hours hours(DayOfWeek day, String from, String to) {
        return new Hours(day, LocalTime.parse(from), LocalTime.parse(to));
    }
}
