package org.cordboard.server.texting;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Quiet hours of tests.
final class QuietTimes {
    private QuietTimes() {}

    static QuietHours of(String from, String to, QuietHours.Automatic automatic) {
        return new QuietHours(
                LocalTime.parse(from),
                LocalTime.parse(to),
                Optional.of(ZoneOffset.UTC),
                Duration.ofHours(1),
                automatic);
    }
}
