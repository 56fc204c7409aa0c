package org.cordboard.core.simulation;

import java.time.Duration;

/// How busy agents were and how long callers waited.
///
/// @param busiest the hour of the day in which most calls came, 0–23
public record Figures(Hours allDay, int busiest, Hours busiestHour) {
    /// @param calls that came in these hours
    /// @param queued of these, how many waited for somebody of a workgroup
    /// @param answered of those, how many were answered
    /// @param answeredInTime after at most 20 seconds of waiting
    /// @param busy time of agents in calls and at their notes
    /// @param available that time and the one in which agents were ready
    public record Hours(
            int calls,
            int queued,
            int answered,
            int answeredInTime,
            Duration longestWait,
            Duration busy,
            Duration available) {
        @Override
        public String toString() {
            return "%d calls, %d waited for somebody, %d %% of them were answered and %d %% within 20 s; longest wait %d s; "
                            .formatted(
                                    calls,
                                    queued,
                                    percent(answered, queued),
                                    percent(answeredInTime, queued),
                                    longestWait.toSeconds())
                    + "agents busy for %d %% of their time".formatted(percent(busy.toMillis(), available.toMillis()));
        }

        private static long percent(long part, long all) {
            return all == 0 ? 0 : Math.round(100.0 * part / all);
        }
    }

    @Override
    public String toString() {
        return "all day: %s%nbusiest hour, from %d:00: %s".formatted(allDay, busiest, busiestHour);
    }
}
