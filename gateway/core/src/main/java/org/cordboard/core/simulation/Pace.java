package org.cordboard.core.simulation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/// How busy it is in a simulated company. All times are in milliseconds, and means but for `answerWithin`.
///
/// @param betweenCalls by hour of the day
/// @param stay from a caller's arrival to the caller's hanging up, wherever the call stands then
/// @param answerWithin how long an agent lets an offer ring at most before doing something about it
/// @param talk from the beginning of a talk, or the end of a hold, to the agent's hanging up
/// @param parked in how many of a thousand talks the caller is put aside
/// @param betweenChanges of the company
/// @param betweenSwitches of schedules, by hand
/// @param betweenListening of supervisors, to the calls of others
/// @param shifts whether agents work for eight hours of the day; otherwise they work all the time
record Pace(
        List<Integer> betweenCalls,
        int stay,
        int answerWithin,
        int talk,
        int parked,
        int betweenChanges,
        int betweenSwitches,
        int betweenListening,
        boolean shifts) {
    /// Where something happens to somebody all the time.
    static final Pace HECTIC = new Pace(
            IntStream.range(0, 24).mapToObj(_ -> 11_000).toList(),
            240_000,
            16_000,
            80_000,
            250,
            300_000,
            120_000,
            20_000,
            false);

    /// Of a thousand calls a day, how many come in each hour.
    private static final List<Integer> CALLS_BY_HOUR =
            List.of(6, 4, 3, 3, 4, 8, 18, 40, 72, 92, 98, 94, 80, 78, 84, 82, 74, 56, 38, 26, 18, 12, 6, 4);

    private static final int CALLS_PER_AGENT = 200;

    /// A working day of a center.
    static Pace day(int agents) {
        var gaps = CALLS_BY_HOUR.stream()
                .map(perMille -> 3_600_000 / Math.max(1, agents * CALLS_PER_AGENT * perMille / 1000))
                .toList();
        return new Pace(gaps, 600_000, 6_000, 115_000, 30, 1_200_000, 3_600_000, 60_000, true);
    }

    int untilNextCall(Instant now) {
        return betweenCalls.get(now.atOffset(ZoneOffset.UTC).getHour());
    }
}
