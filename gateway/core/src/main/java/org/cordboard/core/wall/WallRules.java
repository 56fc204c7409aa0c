package org.cordboard.core.wall;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What the figures of one workgroup are measured against.
///
/// @param answerWithin a caller who was answered within this time was answered in time
/// @param givenUpAfter whoever hangs up within this time has dialled wrongly, and counts for nothing
/// @param waiting from more callers than these on, somebody is to be warned
/// @param longestWait from a longer wait than this on
/// @param serviceLevel below so many of a hundred callers who were answered in time
public record WallRules(
        Duration answerWithin,
        Duration givenUpAfter,
        OptionalInt waiting,
        Optional<Duration> longestWait,
        OptionalInt serviceLevel) {
    public static final WallRules USUAL = new WallRules(
            Duration.ofSeconds(20), Duration.ofSeconds(5), OptionalInt.empty(), Optional.empty(), OptionalInt.empty());

    /// What is not as it should be.
    public enum Warning {
        WAITING,
        LONGEST_WAIT,
        SERVICE_LEVEL
    }

    /// @param longest of the callers who wait now; zero without any
    /// @param day of today
    public Set<Warning> warnings(int waitingNow, Duration longest, DayFigures day) {
        var warnings = EnumSet.noneOf(Warning.class);
        if (waiting.isPresent() && waitingNow > waiting.getAsInt()) {
            warnings.add(Warning.WAITING);
        }
        if (longestWait.filter(most -> longest.compareTo(most) > 0).isPresent()) {
            warnings.add(Warning.LONGEST_WAIT);
        }
        if (serviceLevel.isPresent()
                && day.serviceLevel().isPresent()
                && day.serviceLevel().getAsInt() < serviceLevel.getAsInt()) {
            warnings.add(Warning.SERVICE_LEVEL);
        }
        return warnings;
    }
}
