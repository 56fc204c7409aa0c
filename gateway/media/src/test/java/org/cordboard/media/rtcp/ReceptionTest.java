package org.cordboard.media.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.cordboard.media.rtp.RtpPacket;
import org.cordboard.media.rtp.RtpPackets;
import org.junit.jupiter.api.Test;

class ReceptionTest {
    private static final long MILLI = 1_000_000;

    private final Reception reception = new Reception();

    private static RtpPacket packet(int ssrc, int sequence) {
        return RtpPackets.packet(ssrc, sequence & 0xFFFF, sequence * 160, false, new byte[160]);
    }

    private void count(int... sequences) {
        for (int sequence : sequences) {
            reception.count(packet(7, sequence));
        }
    }

    private void assertCounts(long expected, long received) {
        assertThat(reception.expected()).isEqualTo(expected);
        assertThat(reception.received()).isEqualTo(received);
    }

    @Test
    void nothingIsExpectedBeforeAnythingCame() {
        assertCounts(0, 0);
    }

    @Test
    void whatIsMissingBetweenTheFirstAndTheLastIsLost() {
        count(10, 11, 14, 15, 19);

        assertCounts(10, 5);
        assertThat(reception.lost()).isEqualTo(5);
    }

    @Test
    void whatComesLateIsNotLost() {
        count(10, 12, 11, 14, 13);

        assertCounts(5, 5);
        assertThat(reception.highestSequence()).isEqualTo(14);
    }

    @Test
    void whatComesTwiceHidesALoss() {
        count(10, 10, 12);

        assertCounts(3, 3);
    }

    @Test
    void theNumbersWrap() {
        count(65_534, 65_535, 0, 2);

        assertCounts(5, 4);
        assertThat(reception.highestSequence()).isEqualTo(1 << 16 | 2);
    }

    @Test
    void onePacketFromFarAwayCountsForNothing() {
        count(10, 11, 40_000, 12);

        assertCounts(3, 3);
    }

    @Test
    void twoFromThereAreAStreamThatBeganAnew() {
        count(10, 12, 40_000, 40_001, 40_002);

        assertCounts(5, 4);
    }

    @Test
    void anotherStreamGoesOnWithTheCounts() {
        count(10, 12);
        reception.count(packet(8, 500));
        reception.count(packet(8, 502));

        assertCounts(6, 4);
        assertThat(reception.lost()).isEqualTo(1);
        assertThat(reception.ssrc()).isEqualTo(8);
    }

    @Test
    void theFractionIsThatSinceItWasTakenLast() {
        count(1, 2, 4);
        assertThat(reception.takeFractionLost()).isEqualTo(256 / 4);
        count(5, 6, 7, 8);
        assertThat(reception.takeFractionLost()).isZero();
        count(10);
        assertThat(reception.takeFractionLost()).isEqualTo(128);
        assertThat(reception.takeFractionLost()).isZero();
    }

    @Test
    void evenStepsHaveNoJitter() {
        IntStream.range(0, 50).forEach(i -> reception.time(packet(7, i), 8000, i * 20 * MILLI));

        assertThat(reception.jitterMicros()).isZero();
    }

    /// Each step of 10 ms too much or too little adds a sixteenth of what it differs from the value before (A.8).
    @Test
    void unevenOnesHaveWhatTheRecommendationSays() {
        long[] arrivals = {0, 30, 40, 70, 80};
        int expected = 0;
        for (int i = 0; i < arrivals.length; i++) {
            reception.time(packet(7, i), 8000, arrivals[i] * MILLI);
            expected = i == 0 ? 0 : expected + 80 - (expected + 8 >> 4);
        }

        assertThat(reception.jitter()).isEqualTo(expected >> 4);
        assertThat(reception.jitterMicros()).isEqualTo(expected * 62_500L / 8000);
    }

    @Test
    void aJumpOfTheTimestampsIsNoJitter() {
        reception.time(packet(7, 1), 8000, 20 * MILLI);
        reception.time(RtpPackets.packet(7, 2, 900_000_000, false, new byte[160]), 8000, 40 * MILLI);

        assertThat(reception.jitterMicros()).isZero();
    }
}
