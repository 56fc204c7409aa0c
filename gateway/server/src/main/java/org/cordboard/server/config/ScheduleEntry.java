package org.cordboard.server.config;

import java.util.List;
import java.util.Map;

/// A schedule as written.
///
/// @param hours by day of the week, such as `monday: 09:00-12:00, 13:00-17:00`
/// @param holidays names by date
/// @param calendars iCalendar files with more holidays, beside the company's file
/// @param points answer points by mode
record ScheduleEntry(
        String id,
        String name,
        String zone,
        Map<String, String> hours,
        Map<String, String> holidays,
        List<String> calendars,
        Map<String, AnswerPointEntry> points) {
    ScheduleEntry {
        Given.required("id", id);
        Given.required("name", name);
        Given.required("zone", zone);
        Given.required("hours", hours);
        Given.required("points", points);
        holidays = holidays == null ? Map.of() : holidays;
        calendars = calendars == null ? List.of() : calendars;
    }
}
