package org.cordboard.sip.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MaskingTest {
    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Proxy-Authorization", "authorization"})
    void credentialsAreNotKept(String header) {
        String text = Messages.message(
                "INVITE sip:100@192.0.2.1 SIP/2.0",
                "UDP",
                "2 INVITE",
                header + ": Digest username=\"bob\",\r\n response=\"6629fae49393a05397450978507c4ef1\"\r\n",
                "");

        assertThat(Masking.mask(text))
                .contains(header + ": ***\r\nContent-Length: 0")
                .doesNotContain("bob", "6629fae49393a05397450978507c4ef1");
    }

    @Test
    void ticketsAreNotKept() {
        String text = Messages.message(
                "INVITE sip:100@192.0.2.1 SIP/2.0", "UDP", "1 INVITE", "x-cordboard-ticket:\r\n k3v9-x_2\r\n", "");

        assertThat(Masking.mask(text))
                .contains("x-cordboard-ticket: ***\r\nContent-Length: 0")
                .doesNotContain("k3v9");
    }

    @Test
    void passwordsInAddressesAreNotKept() {
        String text = Messages.invite("UDP").replace("<sip:5551234@", "<sip:5551234:s3cret@");

        assertThat(Masking.mask(text)).contains("<sip:5551234:***@192.0.2.7>").doesNotContain("s3cret");
    }

    @Test
    void keysOfMediaAreNotKeptAndTheBodyKeepsItsLength() {
        String body = "v=0\r\nm=audio 9 RTP/SAVP 0\r\na=ice-pwd:asd88fgpdd777uzjYhagZg\r\n"
                + "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj|2^20|1:32\r\n";
        String masked = Masking.mask(sdp(body));

        assertThat(masked)
                .contains("a=crypto:1 AES_CM_128_HMAC_SHA1_80 ????", "a=ice-pwd:????")
                .doesNotContain("d0Rmdmcm", "asd88fgp")
                .hasSize(sdp(body).length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Signal=5\r\nDuration=160\r\n", "Signal= 5\r\n", "5", "*"})
    void keysThatWerePressedAreNotKept(String body) {
        String type = body.contains("Signal") ? "dtmf-relay" : "dtmf";
        String text = Messages.message(
                "INFO sip:100@192.0.2.1 SIP/2.0", "UDP", "3 INFO", "Content-Type: application/" + type + "\r\n", body);

        assertThat(Masking.mask(text))
                .isEqualTo(text.substring(0, text.length() - body.length())
                        + body.replace("5", "?").replace("*", "?"));
    }

    @Test
    void whatIsNoSecretStaysAsItIs() {
        String text = sdp("v=0\r\no=- 1 1 IN IP4 192.0.2.7\r\nm=audio 4000 RTP/AVP 0\r\na=ptime:20\r\n");

        assertThat(Masking.mask(text)).isEqualTo(text);
    }

    /// Patterns that look at each place of a message again from each place would take hours.
    @ParameterizedTest
    @Timeout(60)
    @ValueSource(strings = {"\r\n", "sip:", "\t", "5 ", "a=crypto:1 x ", "Signal="})
    void aMessageOfOneThingOverAndOverTakesNoLongerThanOthers(String thing) {
        String body = thing.repeat(60_000 / thing.length());
        String dtmf = Messages.message(
                "INFO sip:1@x SIP/2.0", "UDP", "3 INFO", "Content-Type: application/dtmf\r\nX: " + body, body);

        assertThat(Masking.mask(dtmf)).hasSize(dtmf.length());
    }

    private static String sdp(String body) {
        return Messages.message(
                "INVITE sip:100@192.0.2.1 SIP/2.0", "UDP", "1 INVITE", "Content-Type: application/sdp\r\n", body);
    }
}
