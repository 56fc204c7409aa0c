package org.cordboard.core.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordboard.core.company.Schedule;
import org.cordboard.core.company.Schedule.Hours;
import org.cordboard.core.company.Schedule.Mode;

/// What a schedule's hours and holidays say about a moment.
///
/// Where daylight saving lets an hour happen twice, on-hours last from the first occurrence of their beginning to
/// the last of their end; where it leaves an hour out, a boundary within it is the moment of the change.
public final class Timetable {
    private static final int DAYS_AHEAD = 31;

    /// @param at when `mode` begins
    public record Change(Instant at, Mode mode) {}

    private final Schedule schedule;
    private final ZoneId zone;

    public Timetable(Schedule schedule) {
        this.schedule = schedule;
        this.zone = schedule.zone();
    }

    /// Holiday, on-hours or off-hours.
    public Mode modeAt(Instant at) {
        var date = at.atZone(zone).toLocalDate();
        if (schedule.holidays().containsKey(date)) {
            return Mode.HOLIDAY;
        }
        return hoursOf(date).anyMatch(hours -> covers(hours, date, at)) ? Mode.ON_HOURS : Mode.OFF_HOURS;
    }

    /// @return empty when the mode stays the same for a month
    public Optional<Change> nextChange(Instant after) {
        var present = modeAt(after);
        var today = after.atZone(zone).toLocalDate();
        return Stream.iterate(today, date -> date.plusDays(1))
                .limit(DAYS_AHEAD)
                .flatMap(date -> boundaries(date).sorted())
                .filter(boundary -> boundary.isAfter(after))
                .map(boundary -> new Change(boundary, modeAt(boundary)))
                .filter(change -> change.mode() != present)
                .findFirst();
    }

    private Stream<Instant> boundaries(LocalDate date) {
        return Stream.concat(
                Stream.of(startOf(date), startOf(date.plusDays(1))),
                hoursOf(date).flatMap(hours -> Stream.of(begin(hours, date), end(hours, date))));
    }

    private Stream<Hours> hoursOf(LocalDate date) {
        return schedule.hours().stream().filter(hours -> hours.day() == date.getDayOfWeek());
    }

    private boolean covers(Hours hours, LocalDate date, Instant at) {
        return !at.isBefore(begin(hours, date)) && at.isBefore(end(hours, date));
    }

    private Instant begin(Hours hours, LocalDate date) {
        return instant(date.atTime(hours.from()), true);
    }

    private Instant end(Hours hours, LocalDate date) {
        return hours.untilMidnight() ? startOf(date.plusDays(1)) : instant(date.atTime(hours.to()), false);
    }

    private Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /// @param first which of two occurrences
    private Instant instant(LocalDateTime local, boolean first) {
        var rules = zone.getRules();
        var change = rules.getTransition(local);
        if (change == null) {
            return local.toInstant(rules.getOffset(local));
        }
        if (change.isGap()) {
            return change.getInstant();
        }
        return local.toInstant(first ? change.getOffsetBefore() : change.getOffsetAfter());
    }
}
