package org.cordboard.sip.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.cordboard.sip.SipTrace.Direction;
import org.junit.jupiter.api.Test;

final class MessageRingTest {
    private static final String PEER = "192.0.2.7:5060";
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    private final MessageRing ring = new MessageRing(new MessageRing.Limits(1 << 20, 320));

    @Test
    void aCallIsFoundByItsCallIdAndInTheOrderOfTheWire() {
        received("a", Messages.invite("UDP"), 0);
        received("a", Messages.request("BYE", "UDP", 2), 3_000);
        sent("a", Messages.response("200 OK", "UDP", "1 INVITE"), 40);
        sent("a", Messages.response("100 Trying", "UDP", "1 INVITE"), 0);
        received("a", Messages.request("ACK", "UDP", 1), 40);

        assertThat(ring.of("a").messages())
                .extracting(SipMessage::label)
                .containsExactly("INVITE", "100 Trying", "200 OK", "ACK", "BYE");
        assertThat(ring.of("b").messages()).isEmpty();
    }

    @Test
    void theOldestCallGoesFirstAndAsAWhole() {
        for (int call = 0; call < 40; call++) {
            for (int message = 0; message < 10; message++) {
                received("call-" + call, Messages.invite("UDP"), message);
            }
        }

        assertThat(ring.of("call-7").messages()).isEmpty();
        assertThat(ring.of("call-8").messages()).hasSize(10);
        assertThat(ring.usage())
                .extracting(MessageRing.Usage::calls, MessageRing.Usage::callsThatWent)
                .containsExactly(32, 8L);
    }

    @Test
    void bytesAreBoundedToo() {
        String large = Messages.message("INVITE sip:100@192.0.2.1 SIP/2.0", "UDP", "1 INVITE", "", "x".repeat(60_000));
        for (int call = 0; call < 100; call++) {
            received("call-" + call, large, 0);
        }

        assertThat(ring.usage().bytes()).isBetween(900_000L, 1L << 20);
    }

    @Test
    void oneCallCannotPushOutTheOthers() {
        received("quiet", Messages.invite("UDP"), 0);
        for (int i = 0; i < 1_000; i++) {
            received("noisy", Messages.request("INFO", "UDP", i), i);
            received("loud", Messages.invite("UDP"), i);
        }

        assertThat(ring.of("quiet").messages()).hasSize(1);
        assertThat(ring.of("loud").messages()).hasSize(20);
        assertThat(ring.of("loud").leftOut()).isEqualTo(980);
    }

    @Test
    void heartbeatsAndRegistrationsAreNoCalls() {
        received("ping", Messages.request("OPTIONS", "UDP", 1), 0);
        received("phone", Messages.request("REGISTER", "UDP", 1), 0);

        assertThat(ring.usage().messages()).isZero();
    }

    @Test
    void secretsNeverGetIn() {
        received(
                "a",
                Messages.message("INVITE sip:1@a SIP/2.0", "UDP", "1 INVITE", "Authorization: Digest secret\r\n", ""),
                0);

        assertThat(ring.of("a").messages().getFirst().text()).contains("Authorization: ***");
    }

    @Test
    void whatIsSentAgainIsKnownAsARepetition() {
        received("a", Messages.invite("UDP"), 0);
        received("a", Messages.invite("UDP"), 500);
        sent("a", Messages.response("200 OK", "UDP", "1 INVITE"), 600);

        assertThat(Repetitions.in(ring.of("a").messages())).containsExactly(false, true, false);
    }

    private void received(String callId, String text, long millis) {
        ring.onMessage(callId, Direction.RECEIVED, PEER, text, AT.plusMillis(millis));
    }

    private void sent(String callId, String text, long millis) {
        ring.onMessage(callId, Direction.SENT, PEER, text, AT.plusMillis(millis));
    }
}
