package org.cordboard.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cordboard.media.dtls.DtlsIdentity;
import org.cordboard.media.ice.IceCredentials;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.srtp.Encryption;

/// Any text for a session description. docs/testing.md says how inputs that break something are looked for;
/// `SdpFuzzTest` takes those that were kept.
class SdpFuzz {
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final DtlsIdentity US = DtlsIdentity.create();

    @FuzzTest
    void aTelephonesOfferIsAnsweredOrRefusedInWords(byte[] text) {
        try {
            PhoneOffer offer = PhoneOffer.parse(
                    new String(text, StandardCharsets.UTF_8), Encryption.PREFERRED, List.of(Codec.values()));
            assertThat(new PhoneAnswer(1, HERE, 4000).to(offer)).startsWith("v=0\r\n");
        } catch (SdpException refused) {
            assertThat(refused).hasMessageStartingWith("SDP");
        }
    }

    @FuzzTest
    void aBrowsersOfferIsAnsweredOrRefusedInWords(byte[] text) {
        try {
            BrowserOffer offer = BrowserOffer.parse(new String(text, StandardCharsets.UTF_8));
            BrowserAnswer answer = new BrowserAnswer(
                    1, 1, HERE, 4000, new IceCredentials("abcd", "0123456789012345678901"), US.fingerprint(), 7, "us");
            assertThat(answer.to(offer)).startsWith("v=0\r\n");
        } catch (SdpException refused) {
            assertThat(refused).hasMessageStartingWith("SDP");
        }
    }
}
