package org.cordboard.e2e.bench.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HeardStreamTest {
    private static final long BEGIN = 1_800_000_000_000_000_000L;
    private static final long MILLI = 1_000_000;
    private static final int SEQUENCE = 65_534;
    private static final int TIMESTAMP = Integer.MAX_VALUE - 200;

    private final HeardStream stream = new HeardStream(BEGIN, SEQUENCE, TIMESTAMP);

    /// @param number of the packet, from 0; numbers and timestamps wrap on the way
    private void hear(int number, long atMillis) {
        hear(number, atMillis, false);
    }

    private void hear(int number, long atMillis, boolean marker) {
        stream.add(BEGIN + atMillis * MILLI, SEQUENCE + number & 0xFFFF, TIMESTAMP + 160 * number, marker);
    }

    @Test
    void packetsInTheirRhythmAreNotLate() {
        hear(0, 0);
        hear(1, 20);
        hear(2, 40);

        assertThat(stream.lateness()).containsExactly(0, 0, 0);
        assertThat(stream.lost()).isZero();
    }

    @Test
    void onePacketBehindTheOthersIsLate() {
        hear(0, 0);
        hear(1, 27);
        hear(2, 40);

        assertThat(stream.lateness()).containsExactly(0, 7, 0);
    }

    @Test
    void aFirstPacketThatCameLateMakesTheOthersNotEarly() {
        hear(0, 5);
        hear(1, 20);

        assertThat(stream.lateness()).containsExactly(5, 0);
    }

    @Test
    void aMissingPacketIsLostAndMakesNoOtherLate() {
        hear(0, 0);
        hear(2, 40);

        assertThat(stream.lost()).isOne();
        assertThat(stream.lateness()).containsExactly(0, 0);
    }

    @Test
    void aMarkerBeginsANewSchedule() {
        hear(0, 0);
        hear(1, 33, true);
        hear(2, 53);

        assertThat(stream.lateness()).containsExactly(0, 0, 0);
    }

    @Test
    void aLongStallIsCountedOnce() {
        hear(0, 0);
        hear(1, 1020);
        hear(2, 1040);

        assertThat(stream.lateness()).containsExactly(0, 1000, 0);
    }
}
