package org.cordboard.server.texting;

import java.time.Duration;
import java.time.Instant;

/// When texts from one of our numbers may go out. Each has its ideal time, which follows from that of the one before
/// and not from when that one really went: what is late does not make the next one late, and nothing drifts. Any
/// thread.
final class LinePace {
    /// So much lateness is made up for. After more, as when the machine slept, texts do not go out in a rush.
    static final Duration CATCHES_UP = Duration.ofSeconds(1);

    private final Duration perSegment;
    private Instant free = Instant.EPOCH;
    private Instant heldUntil = Instant.EPOCH;
    private int refusals;

    /// @param perSegment how long a segment keeps the next one waiting
    LinePace(Duration perSegment) {
        this.perSegment = perSegment;
    }

    /// The ideal time of the next text.
    ///
    /// @param due when it could go out first, were there no other ones
    synchronized Instant slot(Instant due) {
        return later(free, due);
    }

    /// A text goes out.
    ///
    /// @param due as of [#slot(Instant)], which is not after now
    synchronized void take(Instant due, int segments, Instant now) {
        Instant ideal = later(slot(due), now.minus(CATCHES_UP));
        free = ideal.plus(perSegment.multipliedBy(Math.max(1, segments)));
    }

    /// The network takes nothing from this number at present: longer each time. What was on its way at the same time
    /// and comes back too makes it no longer.
    ///
    /// @param atLeast how long it wants to be left alone
    /// @return until when nothing goes out
    synchronized Instant refused(Duration atLeast, Instant now) {
        if (!now.isBefore(heldUntil)) {
            refusals++;
            heldUntil = later(now.plus(TextSender.waitAfter(refusals)), now.plus(atLeast));
            free = later(free, heldUntil);
        }
        return heldUntil;
    }

    /// The network has answered something else than that it takes nothing.
    synchronized void answered() {
        refusals = 0;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
