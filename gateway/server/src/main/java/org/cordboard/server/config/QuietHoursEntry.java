package org.cordboard.server.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.cordboard.server.texting.QuietHours;

/// When customers are left in peace, as written.
///
/// @param zone of customers of whom nothing else is known; that of the schedule when left out
/// @param answersWithin 1 hour when left out
/// @param automatic what becomes of automatic answers; they go out when left out
record QuietHoursEntry(String from, String to, String zone, Duration answersWithin, QuietHours.Automatic automatic) {
    private static final Duration LONGEST = Duration.ofHours(24);

    QuietHoursEntry {
        Given.required("from", from);
        Given.required("to", to);
        answersWithin = answersWithin == null ? Duration.ofHours(1) : answersWithin;
        automatic = automatic == null ? QuietHours.Automatic.SEND : automatic;
    }

    /// @return empty for what cannot be used
    Optional<QuietHours> hours(String path, Problems problems) {
        Optional<LocalTime> begin = time(path + ".from", from, problems);
        Optional<LocalTime> end = time(path + ".to", to, problems);
        if (begin.isPresent() && begin.equals(end)) {
            problems.add(path + ".to", "the hours end when they begin", "write another time, or leave quietHours out");
        }
        if (answersWithin.compareTo(LONGEST) > 0) {
            problems.add(path + ".answersWithin", "this is longer than a day", "write a time such as 1h");
        }
        Optional<ZoneId> there = zone(path + ".zone", problems);
        return begin.flatMap(since -> end.map(until -> new QuietHours(since, until, there, answersWithin, automatic)));
    }

    private Optional<ZoneId> zone(String path, Problems problems) {
        try {
            return Optional.ofNullable(zone).map(ZoneId::of);
        } catch (DateTimeException unknown) {
            problems.add(path, "there is no time zone '" + zone + "'", "write one such as Europe/Berlin");
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String path, String written, Problems problems) {
        try {
            return Optional.of(LocalTime.parse(written.equals("24:00") ? "00:00" : written));
        } catch (DateTimeException noTime) {
            problems.add(path, "'" + written + "' is no time of day", "write such as \"21:00\"");
            return Optional.empty();
        }
    }
}
