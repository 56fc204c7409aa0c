package org.cordboard.core.wall;

import java.util.OptionalInt;

/// What became of a workgroup's callers on one day.
///
/// @param answered callers who talked with somebody of the workgroup
/// @param inTime of these, who were answered within [WallRules#answerWithin()]
/// @param abandoned callers who gave up after more than [WallRules#givenUpAfter()]
/// @param briefly callers who gave up before
public record DayFigures(int answered, int inTime, int abandoned, int briefly) {
    /// How many of a hundred were answered in time, of those who were answered and those who gave up; rounded down,
    /// so that 100 means all. Empty before the first.
    public OptionalInt serviceLevel() {
        int all = answered + abandoned;
        return all == 0 ? OptionalInt.empty() : OptionalInt.of((int) (100L * inTime / all));
    }
}
