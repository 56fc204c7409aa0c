package org.cordboard.media.leg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cordboard.media.opus.OpusEncoder;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.OpusWishes;
import org.cordboard.media.rtp.RtpPacket;
import org.cordboard.media.rtp.RtpPackets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpusHearingTest {
    private static final int STEPS = 960;

    /// The first byte of packets with a frame of nothing (RFC 6716, section 3.1, table 2).
    private static final byte CELT_10_MS = (byte) (18 << 3);

    private static final byte SILK_40_MS = (byte) (2 << 3);

    private static final byte SILK_60_MS = (byte) (3 << 3);

    private final List<Told> told = new ArrayList<>();
    private final OpusEncoder encoder = new OpusEncoder(new OpusWishes(true, false, 20_000));
    private final OpusHearing hearing = new OpusHearing((packet, _) -> told.add(new Told(packet)));

    private record Told(int ssrc, int sequence, int timestamp, int length) {
        Told(RtpPacket packet) {
            this(packet.ssrc(), packet.sequence(), packet.timestamp(), packet.payloadLength());
        }
    }

    @AfterEach
    void close() {
        hearing.close();
        encoder.close();
    }

    private byte[] frame() {
        byte[] ulaw = new byte[Codec.FRAME];
        byte[] packet = new byte[OpusEncoder.LONGEST];
        return Arrays.copyOf(packet, encoder.encode(ulaw, 0, packet, 0));
    }

    private void hear(int ssrc, int sequence, int timestamp, byte... payload) {
        RtpPacket packet = RtpPackets.packet(ssrc, sequence, timestamp, false, payload);
        hearing.retime(packet);
        hearing.hear(packet, 0);
    }

    private void hear(int sequence, int timestamp) {
        hear(9, sequence, timestamp, frame());
    }

    private List<Integer> sequences() {
        return told.stream().map(Told::sequence).toList();
    }

    private List<Integer> steps() {
        List<Integer> steps = new ArrayList<>();
        for (int i = 1; i < told.size(); i++) {
            steps.add(told.get(i).timestamp() - told.get(i - 1).timestamp());
        }
        return steps;
    }

    @ParameterizedTest
    @CsvSource({"10, 80", "20, 160", "40, 320", "60, 480", "120, 960"})
    void packetsOfAnyLengthAreHeard(int millis, int samples) {
        byte[] packet = switch (millis) {
            case 10 -> new byte[] {CELT_10_MS};
            case 40 -> new byte[] {SILK_40_MS};
            case 60 -> new byte[] {SILK_60_MS};
            case 120 -> new byte[] {(byte) (SILK_60_MS | 1)};
            default -> frame();
        };
        hear(9, 1, 0, packet);
        hear(9, 2, 48 * millis, packet);

        assertThat(told).extracting(Told::length).containsExactly(samples, samples);
        assertThat(steps()).containsExactly(samples);
    }

    @Test
    void theClockGoesOnOverItsWrap() {
        int timestamp = -3 * STEPS - 7;
        for (int i = 0; i < 6; i++) {
            hear(i, timestamp + i * STEPS);
        }

        assertThat(steps()).containsOnly(Codec.FRAME);
    }

    @Test
    void aPacketThatIsMissingIsPutInItsPlace() {
        hear(1, 0);
        hear(2, STEPS);
        hear(4, 3 * STEPS);

        assertThat(sequences()).containsExactly(1, 2, 3, 4);
        assertThat(steps()).containsOnly(Codec.FRAME);
    }

    @Test
    void aLongerGapStaysOne() {
        hear(1, 0);
        hear(9, 8 * STEPS);

        assertThat(sequences()).containsExactly(1, 9);
        assertThat(steps()).containsExactly(8 * Codec.FRAME);
    }

    @Test
    void aPauseWithoutLossIsNotFilled() {
        hear(1, 0);
        hear(2, 3 * STEPS);

        assertThat(sequences()).containsExactly(1, 2);
    }

    @Test
    void whatComesTooLateOrTwiceIsLeftOut() {
        hear(1, 0);
        hear(3, 2 * STEPS);
        told.clear();
        hear(2, STEPS);
        hear(3, 2 * STEPS);
        hear(4, 3 * STEPS);

        assertThat(sequences()).containsExactly(4);
    }

    @Test
    void anotherSourceIsHeardWhereverItBegins() {
        hear(9, 500, 0, frame());
        hear(10, 20, 77, frame());

        assertThat(told).extracting(Told::ssrc).containsExactly(9, 10);
    }

    @Test
    void whatIsNoOpusIsLeftOut() {
        hear(9, 1, 0);
        hear(9, 2, STEPS, (byte) 0xFF, (byte) 0);

        assertThat(told).isEmpty();
    }
}
