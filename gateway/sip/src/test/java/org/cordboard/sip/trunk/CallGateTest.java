package org.cordboard.sip.trunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class CallGateTest {
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    @Test
    void asManyCallsAsAllowedAreUpAtOnce() {
        CallGate gate = new CallGate(new Limits(2, 0));

        assertThat(gate.enter(0)).isEmpty();
        assertThat(gate.enter(0)).isEmpty();
        assertThat(gate.enter(0)).contains("carries 2 calls, as many as callsAtOnce allows");
        gate.leave();
        assertThat(gate.enter(0)).isEmpty();
        assertThat(gate.calls()).isEqualTo(2);
    }

    @Test
    void asManyCallsAsAllowedBeginWithinASecond() {
        CallGate gate = new CallGate(new Limits(0, 2));

        assertThat(gate.enter(0)).isEmpty();
        assertThat(gate.enter(600 * MILLI)).isEmpty();
        assertThat(gate.enter(999 * MILLI))
                .contains("was given 2 calls within the last second, as many as callsPerSecond allows");
        assertThat(gate.enter(1000 * MILLI)).isEmpty();
        assertThat(gate.enter(1599 * MILLI)).isPresent();
    }

    @Test
    void withoutLimitsEveryCallIsLetThrough() {
        CallGate gate = new CallGate(Limits.NONE);
        for (int i = 0; i < 1000; i++) {
            assertThat(gate.enter(0)).isEmpty();
        }
    }

    @Test
    void limitsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Limits(-1, 0)).hasMessageStartingWith("callsAtOnce is -1: give 1 to 100000");
        assertThatThrownBy(() -> new Limits(0, 1001)).hasMessageStartingWith("callsPerSecond is 1001: give 1 to 1000");
    }
}
