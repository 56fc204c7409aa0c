package org.cordboard.core.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/// The simulation's only source of chance: the same seed gives the same world.
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /// @param inThousand how often of 1000 times the answer is yes
    boolean of(int inThousand) {
        return random.nextInt(1000) < inThousand;
    }

    /// @return a number from 0 to `bound` - 1
    int below(int bound) {
        return random.nextInt(bound);
    }

    Duration between(int fromMillis, int toMillis) {
        return Duration.ofMillis(random.nextInt(fromMillis, toMillis));
    }

    /// Exponentially distributed, as the times between independent events are.
    Duration around(int meanMillis) {
        return Duration.ofMillis(Math.round(-meanMillis * Math.log(1 - random.nextDouble())));
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
