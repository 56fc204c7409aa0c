package org.cordboard.e2e.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SpreadTest {
    private static final Spread ONE_TO_HUNDRED =
            Spread.of(IntStream.rangeClosed(1, 100).asDoubleStream().toArray());

    @Test
    void aPercentileIsTheSmallestValueThatEnoughOthersDoNotExceed() {
        assertThat(ONE_TO_HUNDRED.median()).isEqualTo(50);
        assertThat(ONE_TO_HUNDRED.percentile(0.95)).hasValue(95);
        assertThat(ONE_TO_HUNDRED.percentile(0.99)).hasValue(99);
        assertThat(ONE_TO_HUNDRED.max()).isEqualTo(100);
    }

    @Test
    void tooFewValuesHaveNoHighPercentile() {
        assertThat(ONE_TO_HUNDRED.percentile(0.999)).isEmpty();
        assertThat(Spread.of(3, 1, 2).percentile(0.95)).isEmpty();
    }

    @Test
    void theOrderOfMeasuringDoesNotMatter() {
        Spread spread = Spread.of(3, 1, 2);

        assertThat(spread.min()).isEqualTo(1);
        assertThat(spread.median()).isEqualTo(2);
        assertThat(spread.max()).isEqualTo(3);
    }

    @Test
    void nothingMeasuredIsNoSpread() {
        assertThatIllegalArgumentException().isThrownBy(Spread::of);
    }
}
