package org.cordboard.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.cordboard.media.dtls.Fingerprint;
import org.cordboard.media.ice.IceCredentials;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserOfferTest {
    private static final String OFFER = """
            v=0
            o=- 1 2 IN IP4 127.0.0.1
            s=-
            t=0 0
            a=group:BUNDLE 0 1
            m=audio 9 UDP/TLS/RTP/SAVPF 111 0 8 110 126
            c=IN IP4 0.0.0.0
            a=ice-ufrag:utaD
            a=ice-pwd:2ccC7ATzxMj56Brq5pon+H9W
            a=fingerprint:SHA-256 0a:1B:2C
            a=setup:actpass
            a=mid:0
            a=rtcp-mux
            a=rtpmap:111 opus/48000/2
            a=rtpmap:110 telephone-event/48000
            a=rtpmap:126 telephone-event/8000
            m=video 9 UDP/TLS/RTP/SAVPF 96
            c=IN IP4 0.0.0.0
            a=mid:1
            """;

    @Test
    void anOfferAsBrowsersWriteItIsTaken() throws Exception {
        BrowserOffer offer = BrowserOffer.parse(OFFER);
        assertThat(offer.formats()).isEqualTo(new Formats(Codec.PCMU, 0, 126));
        assertThat(offer.ufrag()).isEqualTo("utaD");
        assertThat(offer.fingerprint()).isEqualTo(new Fingerprint("sha-256", "0A:1B:2C"));
    }

    @Test
    void credentialsOfTheSessionHoldForItsSections() throws Exception {
        String fingerprint = "a=fingerprint:SHA-256 0a:1B:2C\n";
        String moved = OFFER.replace(fingerprint, "").replace("t=0 0\n", "t=0 0\n" + fingerprint);
        assertThat(BrowserOffer.parse(moved).fingerprint().hash()).isEqualTo("0A:1B:2C");
    }

    @Test
    void theAnswerIsLiteAndPassiveAndBundlesOnlyTheSound() throws Exception {
        String answer = new BrowserAnswer(
                        7,
                        1,
                        InetAddress.ofLiteral("192.0.2.1"),
                        9000,
                        new IceCredentials("frag", "a-long-password"),
                        new Fingerprint("sha-256", "AB:CD"),
                        -1,
                        "our-name")
                .to(BrowserOffer.parse(OFFER));
        assertThat(answer.lines())
                .contains(
                        "a=ice-lite",
                        "a=group:BUNDLE 0",
                        "m=audio 9000 UDP/TLS/RTP/SAVPF 0 126",
                        "a=setup:passive",
                        "a=rtcp-mux",
                        "a=mid:0",
                        "a=ice-ufrag:frag",
                        "a=ice-pwd:a-long-password",
                        "a=fingerprint:sha-256 AB:CD",
                        "a=candidate:1 1 udp 2130706431 192.0.2.1 9000 typ host",
                        "a=ssrc:4294967295 cname:our-name",
                        "m=video 0 UDP/TLS/RTP/SAVPF 96",
                        "a=mid:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=ice-ufrag:utaD | a=x | a=ice-ufrag",
                "a=ice-ufrag:utaD | a=ice-ufrag:u D | line 8",
                "a=fingerprint:SHA-256 0a:1B:2C | a=x | a=fingerprint",
                "a=fingerprint:SHA-256 0a:1B:2C | a=fingerprint:md5 0a:1B:2C | one of sha-256",
                "a=fingerprint:SHA-256 0a:1B:2C | a=fingerprint:sha-256 0a1B2C | line 10",
                "a=setup:actpass | a=setup:passive | the gateway is passive",
                "a=rtcp-mux | a=x | a=rtcp-mux"
            })
    void whatIsWrongIsNamed(String right, String wrong, String named) {
        assertThatThrownBy(() -> BrowserOffer.parse(OFFER.replace(right, wrong)))
                .isInstanceOf(SdpException.class)
                .hasMessageContaining(named);
    }

    @Test
    void plainRtpIsNotForBrowsers() {
        assertThatThrownBy(() -> BrowserOffer.parse(OFFER.replace("UDP/TLS/RTP/SAVPF", "RTP/AVP")))
                .hasMessageContaining("DTLS-SRTP");
    }
}
