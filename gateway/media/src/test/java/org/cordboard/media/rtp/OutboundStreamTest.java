package org.cordboard.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OutboundStreamTest {
    private static final long FRAME_NANOS = 20_000_000;

    private final OutboundStream stream = new OutboundStream(new Random(1));
    private final Packet out = new Packet();
    private long now = 5_000_000_000L;

    private record Header(boolean marker, int sequence, int timestamp) {}

    private Header header() {
        out.frame(0, RtpPacket.HEADER);
        RtpPacket reader = new RtpPacket();
        assertThat(reader.read(out)).isTrue();
        assertThat(reader.ssrc()).isEqualTo(stream.ssrc());
        return new Header(reader.marker(), reader.sequence(), reader.timestamp());
    }

    private Header played() {
        now += FRAME_NANOS;
        stream.write(out.bytes(), 0, 0, Codec.FRAME, now);
        return header();
    }

    private boolean relays(int ssrc, int sequence, int timestamp) {
        RtpPacket in = RtpPackets.packet(ssrc, sequence, timestamp, false, new byte[Codec.FRAME]);
        return stream.relay(in, out.bytes(), 0, 0, in.payloadLength(), now);
    }

    private Header relayed(int ssrc, int sequence, int timestamp) {
        now += FRAME_NANOS;
        assertThat(relays(ssrc, sequence, timestamp)).isTrue();
        return header();
    }

    @Test
    void anotherSourceContinuesNumberAndClock() {
        Header played = played();
        stream.sourceChanged();
        Header relayed = relayed(9, 60_000, 77);
        assertThat(relayed).isEqualTo(new Header(true, played.sequence() + 1, played.timestamp() + 160));
        assertThat(relayed(9, 60_001, 237))
                .isEqualTo(new Header(false, played.sequence() + 2, played.timestamp() + 320));
    }

    @Test
    void aFasterClockRunsWithoutAStepOverItsWraps() {
        stream.clockOf(Codec.OPUS);
        Header last = played();
        for (int i = 0; i < 5_000_000; i++) {
            now += FRAME_NANOS;
            stream.write(out.bytes(), 0, 0, Codec.FRAME, now);
            int timestamp = BigEndian.integer(out.bytes(), 4);
            if (timestamp - last.timestamp() != 960) {
                assertThat(timestamp).as("packet " + i).isEqualTo(last.timestamp() + 960);
            }
            last = new Header(false, 0, timestamp);
        }
    }

    @Test
    void timeWithoutPacketsMovesOnlyTheClock() {
        Header before = played();
        stream.sourceChanged();
        now += 980_000_000;
        assertThat(played()).isEqualTo(new Header(true, before.sequence() + 1, before.timestamp() + 8000));
    }

    @Test
    void lossAndOrderOfTheSourceAreKept() {
        Header first = relayed(9, 100, 0);
        assertThat(relayed(9, 103, 480).sequence()).isEqualTo(first.sequence() + 3);
        assertThat(relayed(9, 101, 160).sequence()).isEqualTo(first.sequence() + 1);
        assertThat(relayed(9, 104, 640).sequence()).isEqualTo(first.sequence() + 4);
    }

    @Test
    void noNumberIsSentTwice() {
        relayed(9, 100, 0);
        relayed(9, 102, 320);
        assertThat(relays(9, 102, 320)).isFalse();
        assertThat(relays(9, 101, 160)).isTrue();
        assertThat(relays(9, 101, 160)).isFalse();
        assertThat(relays(9, 30, 160)).isFalse();
    }

    @Test
    void whatIsLateFromBeforeAChangeIsDropped() {
        relayed(9, 100, 0);
        stream.sourceChanged();
        relayed(9, 110, 1600);
        assertThat(relays(9, 109, 1440)).isFalse();
    }

    @Test
    void aSourceThatBeginsAnewIsFollowedWithoutAStep() {
        Header before = relayed(9, 100, 0);
        assertThat(relayed(10, 5, 999_999))
                .isEqualTo(new Header(true, before.sequence() + 1, before.timestamp() + 160));
        assertThat(relayed(10, 6, -5).sequence()).isEqualTo(before.sequence() + 2);
    }

    @Test
    void aPacketThatIsNotPassedOnLeavesNoGap() {
        Header before = relayed(9, 100, 0);
        stream.skip(RtpPackets.packet(9, 101, 160, false, new byte[4]));
        assertThat(relayed(9, 102, 320).sequence()).isEqualTo(before.sequence() + 1);
    }

    @Test
    void aRelayRunsOverManyWrapsOfTheNumbers() {
        Header last = relayed(9, 0, 0);
        for (int i = 1; i < 200_000; i++) {
            Header next = relayed(9, i & 0xFFFF, i * 160);
            assertThat(next).isEqualTo(new Header(false, last.sequence() + 1 & 0xFFFF, last.timestamp() + 160));
            last = next;
        }
    }
}
