package org.cordboard.core.queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.cordboard.core.view.QueueBoard.Promises;

/// What became of the latest waits that callers were promised.
final class Calibration {
    private static final int MOST = 200;

    private record Outcome(Duration promised, Duration waited) {
        private boolean kept() {
            return waited.compareTo(promised) <= 0;
        }

        private long errorMillis() {
            return waited.toMillis() - promised.toMillis();
        }
    }

    private final Deque<Outcome> outcomes = new ArrayDeque<>();
    private int kept;
    private long errorMillis;

    void add(Duration promised, Duration waited) {
        var outcome = new Outcome(promised, waited);
        outcomes.addLast(outcome);
        kept += outcome.kept() ? 1 : 0;
        errorMillis += outcome.errorMillis();
        if (outcomes.size() > MOST) {
            var oldest = outcomes.removeFirst();
            kept -= oldest.kept() ? 1 : 0;
            errorMillis -= oldest.errorMillis();
        }
    }

    Promises promises() {
        return outcomes.isEmpty()
                ? Promises.NONE
                : new Promises(
                        outcomes.size(), kept, Forecast.PERCENT, Math.round(errorMillis / 1000.0 / outcomes.size()));
    }
}
