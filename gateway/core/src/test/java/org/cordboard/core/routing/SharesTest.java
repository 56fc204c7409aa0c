package org.cordboard.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void eachPointBelongsToWhoeverHasItsShare() {
        var shares = new Shares(5);
        shares.add(1, 2);
        shares.add(4, 3);
        shares.add(0, 7);
        shares.add(0, -7);
        assertThat(IntStream.range(0, shares.total()).map(shares::owner)).containsExactly(1, 1, 4, 4, 4);
    }
}
