package org.cordboard.server.texting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/// When people are not to be disturbed by texts that they do not wait for.
///
/// @param from of each day
/// @param to when they are over, this minute not included; on the next day when it is not after `from`
/// @param zone of customers of whom nothing else is known; empty for that of the schedule
/// @param answersWithin who has texted us within this time waits for an answer
/// @param automatic what becomes of answers that the program gives by itself
public record QuietHours(
        LocalTime from, LocalTime to, Optional<ZoneId> zone, Duration answersWithin, Automatic automatic) {
    /// As they are written in the company's file.
    public enum Automatic {
        /// They go out at once: somebody has just texted.
        SEND,
        /// They wait until the hours are over.
        WAIT,
        /// They are not given.
        DROP
    }

    /// @return when the hours are over that are now; empty at other times
    Optional<Instant> until(Instant now, ZoneId there) {
        LocalDate today = now.atZone(there).toLocalDate();
        return Optional.of(today.minusDays(1))
                .flatMap(yesterday -> within(yesterday, now, there))
                .or(() -> within(today, now, there));
    }

    private Optional<Instant> within(LocalDate begins, Instant now, ZoneId there) {
        LocalDate ends = to.isAfter(from) ? begins : begins.plusDays(1);
        Instant end = ends.atTime(to).atZone(there).toInstant();
        boolean quiet = !now.isBefore(begins.atTime(from).atZone(there).toInstant()) && now.isBefore(end);
        return quiet ? Optional.of(end) : Optional.empty();
    }
}
