package org.cordboard.server.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.CallId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.mail.QueuedMail;
import org.junit.jupiter.api.Test;

/// Zoë asked Support at nine to be called back, and was given up at ten.
final class MissedCallbackTest extends OnMailboxes {
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final CallEffect.NoteMissedCallback NOTE = new CallEffect.NoteMissedCallback(
            new CallId("c-1"), SUPPORT, new Caller("+15550123", "Zoë", Caller.Origin.PHONE), NINE, 3);

    @Test
    void itIsListedWithTheNumberAndWithoutASound() {
        voicemails.deliver(NOTE, TEN);

        assertThat(voicemails.list(List.of(SUPPORT))).singleElement().satisfies(missed -> {
            assertThat(missed.callerNumber()).isEqualTo("+15550123");
            assertThat(missed.at()).isEqualTo(TEN.toEpochMilli());
            assertThat(missed.lengthMillis()).isZero();
            assertThat(missed.missedCallback()).isEqualTo(new Rest.MissedCallback(NINE.toEpochMilli(), 3));
            assertThat(voicemails.sound(missed.id())).isEmpty();
        });
    }

    @Test
    void itIsNotedOnceHoweverOftenThatIsRepeated() {
        assertThat(voicemails.deliver(NOTE, TEN)).isTrue();

        assertThat(started().deliver(NOTE, TEN.plusSeconds(5))).isFalse();

        assertThat(voicemails.list(List.of(SUPPORT))).hasSize(1);
        assertThat(mailedTo()).hasSize(2);
    }

    @Test
    void itIsMailedWithoutAnAttachment() {
        voicemails.deliver(NOTE, TEN);

        assertThat(outbox.latest(1))
                .singleElement()
                .extracting(QueuedMail::mail)
                .satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo("Callback for Support not reached: Zoë (+15550123)");
                    assertThat(mail.text())
                            .contains(
                                    "Asked:",
                                    "Monday, 5 January 2026, 09:00",
                                    "Tries:    3",
                                    "Given up: Monday, 5 January 2026, 10:00")
                            .doesNotContain("attached");
                    assertThat(mail.attachment()).isEmpty();
                });
    }

    @Test
    void itIsForwardedHeardAndPurgedLikeAMessage() {
        voicemails.deliver(NOTE, TEN);
        String id = voicemails.list(List.of(SUPPORT)).getFirst().id();
        voicemails.forward(id, BENS, ADA, "Please try again", TEN);
        Rest.Voicemail copy = voicemails.list(List.of(BENS)).getFirst();
        assertThat(copy.missedCallback().tries()).isEqualTo(3);
        assertThat(outbox.latest(1).getFirst().mail().subject())
                .isEqualTo("Forwarded to Ben Sample: a callback that did not reach Zoë (+15550123)");

        assertThat(voicemails.markHeard(id, TEN)).isTrue();
        voicemails.delete(id, TEN);
        voicemails.delete(copy.id(), TEN);

        assertThat(voicemails.purge(TEN.plusSeconds(1))).isEqualTo(2);
    }
}
