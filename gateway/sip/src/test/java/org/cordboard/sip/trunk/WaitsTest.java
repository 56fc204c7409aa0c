package org.cordboard.sip.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class WaitsTest {
    private final Waits waits = new Waits(Duration.ofSeconds(10), Duration.ofSeconds(60));

    @Test
    void waitsGrowUpToTheLongest() {
        assertThat(waits.after(1, 1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(waits.after(2, 1)).isEqualTo(Duration.ofSeconds(20));
        assertThat(waits.after(4, 1)).isEqualTo(Duration.ofSeconds(60));
        assertThat(waits.after(1_000_000, 1)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void halfOfAWaitIsLeftToChance() {
        assertThat(waits.after(1, 0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(waits.after(1, 0.5)).isEqualTo(Duration.ofMillis(7500));
    }
}
