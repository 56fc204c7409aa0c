package org.cordboard.sip.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RankingTest {
    private static final Map<String, Ranking> TRUNKS =
            Map.of("small", new Ranking(1, 1), "big", new Ranking(1, 3), "spare", new Ranking(2, 10));

    private static List<String> order(double random) {
        return Ranking.order(List.of("spare", "small", "big"), TRUNKS::get, () -> random);
    }

    @Test
    void theLowerPriorityIsFirst() {
        assertThat(order(0)).containsExactly("small", "big", "spare");
        assertThat(order(0.999)).containsExactly("big", "small", "spare");
    }

    @Test
    void weightsShareTheCalls() {
        SplittableRandom random = new SplittableRandom(1);
        long big = 0;
        for (int i = 0; i < 4000; i++) {
            big += Ranking.order(List.of("small", "big"), TRUNKS::get, random::nextDouble)
                            .getFirst()
                            .equals("big")
                    ? 1
                    : 0;
        }

        assertThat(big).isBetween(2800L, 3200L);
    }
}
