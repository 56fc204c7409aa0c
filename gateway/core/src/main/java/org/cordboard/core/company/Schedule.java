package org.cordboard.core.company;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordboard.core.id.ScheduleId;

/// When a company is there, and where its callers go then. At any moment a schedule is in exactly one [Mode].
///
/// @param zone whose wall clock the hours and holidays are meant for, daylight saving included
/// @param hours the weekly on-hours, in no particular order; those of one day do not overlap
/// @param holidays whole days by date, with the names people know them by
/// @param points where callers go in each mode; a schedule that can be used has all of them
public record Schedule(
        ScheduleId id,
        String name,
        ZoneId zone,
        List<Hours> hours,
        Map<LocalDate, String> holidays,
        Map<Mode, AnswerPoint> points) {
    public Schedule {
        hours = List.copyOf(hours);
        holidays = Map.copyOf(holidays);
        points = Map.copyOf(points);
    }

    /// The same schedule with other answer points.
    public Schedule withPoints(Map<Mode, AnswerPoint> newPoints) {
        return new Schedule(id, name, zone, hours, holidays, newPoints);
    }

    /// Which mode holds goes by this order: the first that applies.
    public enum Mode {
        /// Switched on by a supervisor.
        CUSTOM,
        HOLIDAY,
        ON_HOURS,
        OFF_HOURS;

        /// As people write it, such as `on-hours`.
        public String title() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// On-hours of one day of the week.
    ///
    /// @param to when they end, this minute not included; midnight is the end of the day
    public record Hours(DayOfWeek day, LocalTime from, LocalTime to) {
        public boolean untilMidnight() {
            return to.equals(LocalTime.MIDNIGHT);
        }

        @Override
        public String toString() {
            return from + "-" + (untilMidnight() ? "24:00" : to);
        }
    }

    /// Points in the order of the modes, for whoever looks at all of them.
    public Map<Mode, AnswerPoint> pointsInOrder() {
        var ordered = new EnumMap<Mode, AnswerPoint>(Mode.class);
        ordered.putAll(points);
        return ordered;
    }
}
