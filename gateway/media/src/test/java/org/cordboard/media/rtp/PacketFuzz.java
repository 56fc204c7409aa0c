package org.cordboard.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordboard.media.dtmf.KeyDetector;
import org.cordboard.media.dtmf.Keys;
import org.cordboard.media.dtmf.ToneDetector;
import org.cordboard.media.ice.IceCredentials;
import org.cordboard.media.ice.IceLite;
import org.cordboard.media.opus.OpusDecoder;
import org.cordboard.media.rtcp.ReportBlock;
import org.cordboard.media.rtcp.ReportExchange;
import org.cordboard.media.rtcp.RtcpListener;
import org.cordboard.media.rtcp.RtcpReader;

/// Any bytes at a media port. docs/testing.md says how inputs that break something are looked for;
/// `PacketFuzzTest` takes those that were kept.
class PacketFuzz {
    private static final InetSocketAddress PEER = new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 4000);

    @FuzzTest
    void aDatagramIsRtpOfItsOwnLengthOrNone(byte[] datagram) {
        Packet packet = packet(datagram);
        RtpPacket rtp = new RtpPacket();
        RtpPacket.isRtcp(packet);
        if (rtp.read(packet)) {
            assertThat(rtp.payloadOffset()).isGreaterThanOrEqualTo(RtpPacket.HEADER);
            assertThat(rtp.payloadOffset() + rtp.payloadLength()).isLessThanOrEqualTo(packet.length());
            new KeyDetector(key -> assertThat(Keys.exists(key)).isTrue()).onPacket(rtp);
            try (OpusDecoder opus = new OpusDecoder()) {
                byte[] ulaw = new byte[OpusDecoder.LONGEST];
                assertThat(opus.decode(packet.bytes(), rtp.payloadOffset(), rtp.payloadLength(), ulaw, 0))
                        .isLessThanOrEqualTo(OpusDecoder.LONGEST);
                opus.decodeLost(packet.bytes(), rtp.payloadOffset(), rtp.payloadLength(), ulaw, 0, Codec.FRAME);
            }
            new G722().decode(packet.bytes(), rtp.payloadOffset(), rtp.payloadLength());
            new ToneDetector(key -> assertThat(Keys.exists(key)).isTrue())
                    .onSound(Codec.PCMU, packet.bytes(), rtp.payloadOffset(), rtp.payloadLength());
            new OutboundStream(new Random(1))
                    .relay(rtp, packet.bytes(), rtp.payloadOffset() - RtpPacket.HEADER, 0, 160, 0);
        }
    }

    @FuzzTest
    void aDatagramIsReportsOfItsOwnLengthOrNothingIsTold(byte[] datagram) {
        Packet packet = packet(datagram);
        AtomicInteger blocks = new AtomicInteger();
        boolean read = new RtcpReader().read(packet, new RtcpListener() {
            @Override
            public void onSenderReport(int ssrc, int time) {}

            @Override
            public void onReport(ReportBlock block) {
                blocks.incrementAndGet();
                block.delay();
            }
        });
        assertThat(blocks.get() * 24).isLessThanOrEqualTo(read ? packet.length() : 0);
        new ReportExchange(1, "us", Codec.OPUS, new Random(1)).receivedReport(packet, 0);
    }

    @FuzzTest
    void aDatagramThatNoBrowserSignedProvesNothing(byte[] datagram) {
        IceLite ice = new IceLite(new IceCredentials("abcd", "0123456789012345678901"), "peer");

        ice.receive(packet(datagram), PEER, new Packet());

        assertThat(ice.isChecked(PEER)).isFalse();
    }

    private static Packet packet(byte[] datagram) {
        Packet packet = new Packet();
        packet.fill(ByteBuffer.wrap(datagram));
        return packet;
    }
}
