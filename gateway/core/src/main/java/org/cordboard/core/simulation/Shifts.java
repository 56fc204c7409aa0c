package org.cordboard.core.simulation;

import java.time.Duration;
import java.util.List;

/// When the agents of a center work: each for one shift, most when most calls come.
final class Shifts {
    static final Duration LENGTH = Duration.ofHours(8);

    /// Of a hundred agents, how many begin in each hour of the day.
    private static final List<Integer> BEGINNERS =
            List.of(0, 0, 1, 0, 4, 5, 6, 13, 17, 14, 9, 5, 2, 4, 7, 6, 4, 0, 0, 0, 0, 0, 3, 0);

    private static final int MINUTES = 60;

    private Shifts() {}

    /// @return when the shift begins that is the first to end after midnight; negative before
    static Duration begin(Chance chance) {
        int left = chance.below(100);
        int hour = 0;
        while (left >= BEGINNERS.get(hour)) {
            left -= BEGINNERS.get(hour++);
        }
        var begin = Duration.ofHours(hour).plusMinutes(chance.below(MINUTES));
        var endsNextDay = begin.plus(LENGTH).compareTo(Duration.ofDays(1)) > 0;
        return endsNextDay ? begin.minusDays(1) : begin;
    }
}
