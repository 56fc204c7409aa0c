package org.cordboard.media.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.cordboard.media.rtp.Packet;
import org.junit.jupiter.api.Test;

class PacerTest {
    private static final long MILLI = 1_000_000;
    private static final long BEGIN = 77 * MILLI;

    private final Pacer pacer = new Pacer(BEGIN);
    private long now = BEGIN;

    private final class Paced implements Endpoint {
        private final List<Long> calls = new ArrayList<>();
        private final BooleanSupplier goesOn;
        private RuntimeException fault;

        Paced(BooleanSupplier goesOn) {
            this.goesOn = goesOn;
        }

        @Override
        public boolean onPace(long nowNanos) {
            calls.add((nowNanos - BEGIN) / MILLI);
            return goesOn.getAsBoolean();
        }

        @Override
        public void onPacket(Packet packet, InetSocketAddress from, long nowNanos) {}

        @Override
        public void onHousekeeping(long nowNanos) {}

        @Override
        public void onFault(RuntimeException newFault) {
            fault = newFault;
        }
    }

    private Paced add(BooleanSupplier goesOn) {
        Paced paced = new Paced(goesOn);
        pacer.add(paced);
        return paced;
    }

    private void runUntil(long millis) {
        long end = BEGIN + millis * MILLI;
        while (true) {
            long wait = pacer.untilDue(now, end - now);
            now += wait;
            if (now >= end) {
                return;
            }
            pacer.run(now);
        }
    }

    @Test
    void eachIsCalledEvery20MillisecondsFromItsOwnStart() {
        Paced first = add(() -> true);
        runUntil(13);
        Paced second = add(() -> true);
        runUntil(70);
        assertThat(first.calls).containsExactly(4L, 24L, 44L, 64L);
        assertThat(second.calls).containsExactly(16L, 36L, 56L);
    }

    @Test
    void aLateCallMakesNoLaterOneLate() {
        Paced paced = add(() -> true);
        runUntil(15);
        now += 12 * MILLI;
        pacer.run(now);
        runUntil(70);
        assertThat(paced.calls).containsExactly(4L, 27L, 44L, 64L);
    }

    @Test
    void missedCallsAreMadeUpForUnlessTheyAreTooMany() {
        Paced paced = add(() -> true);
        runUntil(5);
        now += 100 * MILLI;
        pacer.run(now);
        assertThat(paced.calls).hasSize(6);
        now += 5_000 * MILLI;
        pacer.run(now);
        assertThat(paced.calls.size()).isLessThan(10);
    }

    @Test
    void whoWantsNoMoreIsNotCalledAndTheOthersAre() {
        Paced once = add(() -> false);
        Paced always = add(() -> true);
        Paced onceToo = add(() -> false);
        runUntil(50);
        assertThat(once.calls).hasSize(1);
        assertThat(onceToo.calls).hasSize(1);
        assertThat(always.calls).hasSize(3);
        assertThat(pacer.untilDue(now, 1000 * MILLI)).isLessThanOrEqualTo(20 * MILLI);
    }

    @Test
    void oneThatFailsIsToldAndTakenOut() {
        Paced failing = add(() -> {
            throw new IllegalStateException("broken");
        });
        Paced other = add(() -> true);
        runUntil(50);
        assertThat(failing.fault).hasMessage("broken");
        assertThat(failing.calls).hasSize(1);
        assertThat(other.calls).hasSize(3);
    }

    @Test
    void withNobodyToCallNothingIsDue() {
        assertThat(pacer.untilDue(now, 123)).isEqualTo(123);
    }
}
