package org.cordboard.core.company;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What is done in one [HandlingMode] with those who call a person.
///
/// @param console whether the person's browser rings
/// @param targets other telephones that ring as well, five at most
/// @param ringFor how long all of it rings, 5–120 s
/// @param otherwise where callers go whom nobody answers; empty for the person's mailbox
public record Handling(boolean console, List<Target> targets, Duration ringFor, Optional<AnswerPoint> otherwise) {
    public static final int MOST_TARGETS = 5;

    /// For a mode about which nothing is said: the browser rings for 20 s.
    public static final Handling CONSOLE = new Handling(true, List.of(), Duration.ofSeconds(20), Optional.empty());

    /// For a mode about which nothing is said: callers hear the mailbox at once.
    public static final Handling MAILBOX = new Handling(false, List.of(), Duration.ofSeconds(20), Optional.empty());

    public Handling {
        targets = List.copyOf(targets);
    }

    /// Another telephone of the person. Whoever answers there presses 1 to take the call, so that a mobile's
    /// own voice mail never does.
    ///
    /// @param number as in [AnswerPoint.ToNumber]
    /// @param after how long after the beginning it rings: zero for all at once, growing for one after the
    ///     other; less than `ringFor`
    public record Target(String number, Duration after) {}

    public boolean reachesNobody() {
        return !console && targets.isEmpty();
    }
}
