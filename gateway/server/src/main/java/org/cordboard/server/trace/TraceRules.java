package org.cordboard.server.trace;

import java.time.Duration;
import org.cordboard.sip.trace.MessageRing;

/// How much of what was said on the wire is kept, and for how long (docs/trace.md).
///
/// @param memory for the last calls, whatever became of them
/// @param failedFor how long calls that failed are kept on disk; zero for not at all
/// @param failedAtMost how many of them; the oldest go first
/// @param flaggedFor how long calls that somebody flagged are kept on disk
public record TraceRules(MessageRing.Limits memory, Duration failedFor, int failedAtMost, Duration flaggedFor) {
    public static final TraceRules STANDARD =
            new TraceRules(new MessageRing.Limits(32L << 20, 50_000), Duration.ofDays(7), 2_000, Duration.ofDays(90));
}
