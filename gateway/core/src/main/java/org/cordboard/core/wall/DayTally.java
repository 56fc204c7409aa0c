package org.cordboard.core.wall;

import java.time.Duration;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.Cause;

/// Counts what became of the callers of one workgroup on one day, by the rules of docs/wall.md. Waits are kept to the
/// millisecond, so that the figures follow when the rules change during the day.
public final class DayTally {
    private static final Set<Cause> GAVE_UP =
            EnumSet.of(Cause.CALLER_HUNG_UP, Cause.CALLER_GAVE_UP_BEFORE_ANSWER, Cause.CALLER_LOST);

    private final NavigableMap<Long, Integer> answered = new TreeMap<>();
    private final NavigableMap<Long, Integer> gaveUp = new TreeMap<>();

    /// Whether the call counts for a workgroup at all: one that somebody of the house made does not, nor one at a
    /// person's own line.
    public static boolean counts(CallEffect.WriteRecord record) {
        boolean ofHouse = record.dialled().equals(record.caller().number());
        return !ofHouse && record.workgroup().filter(group -> !group.isLine()).isPresent();
    }

    /// @param record of a call that has ended and that [#counts]
    public void add(CallEffect.WriteRecord record) {
        if (record.answeredAt().isPresent()) {
            answered.merge(record.waited().toMillis(), 1, Integer::sum);
        } else if (GAVE_UP.contains(record.cause()) && record.waited().isPositive()) {
            gaveUp.merge(record.waited().toMillis(), 1, Integer::sum);
        }
    }

    public DayFigures figures(WallRules rules) {
        int briefly = within(gaveUp, rules.givenUpAfter());
        return new DayFigures(all(answered), within(answered, rules.answerWithin()), all(gaveUp) - briefly, briefly);
    }

    private static int within(NavigableMap<Long, Integer> waits, Duration time) {
        return sum(waits.headMap(time.toMillis(), true));
    }

    private static int all(NavigableMap<Long, Integer> waits) {
        return sum(waits);
    }

    private static int sum(NavigableMap<Long, Integer> waits) {
        return waits.values().stream().mapToInt(Integer::intValue).sum();
    }
}
