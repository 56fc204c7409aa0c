package org.cordboard.core.replay;

import java.time.Duration;
import java.util.Optional;

/// The mean of durations, kept while they come.
final class Mean {
    private Duration sum = Duration.ZERO;
    private long count;

    void add(Duration one) {
        sum = sum.plus(one);
        count++;
    }

    Optional<Duration> value() {
        return count == 0 ? Optional.empty() : Optional.of(sum.dividedBy(count));
    }
}
