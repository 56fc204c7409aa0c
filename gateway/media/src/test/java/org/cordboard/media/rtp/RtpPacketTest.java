package org.cordboard.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtpPacketTest {
    private final RtpPacket reader = new RtpPacket();

    private boolean reads(String hex) {
        Packet packet = new Packet();
        packet.fill(HexFormat.of().parseHex(hex.replace(" ", "")));
        return reader.read(packet);
    }

    @Test
    void thePayloadLiesBehindSourcesAndExtensionAndBeforePadding() {
        assertThat(reads("b1 88 1234 00000064 00000007 aaaaaaaa bede0001 ffffffff 010203 0002"))
                .isTrue();
        assertThat(reader.marker()).isTrue();
        assertThat(reader.payloadType()).isEqualTo(8);
        assertThat(reader.sequence()).isEqualTo(0x1234);
        assertThat(reader.timestamp()).isEqualTo(100);
        assertThat(reader.ssrc()).isEqualTo(7);
        assertThat(reader.payloadOffset()).isEqualTo(24);
        assertThat(reader.payloadLength()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "80",
                "80 00 0001 00000000 000000",
                "40 00 0001 00000000 00000000 01",
                "81 00 0001 00000000 00000000 0102",
                "90 00 0001 00000000 00000000 bede",
                "90 00 0001 00000000 00000000 bede0002 01020304",
                "a0 00 0001 00000000 00000000 01ff"
            })
    void whatDoesNotFitIsNoRtp(String hex) {
        assertThat(reads(hex)).isFalse();
    }
}
