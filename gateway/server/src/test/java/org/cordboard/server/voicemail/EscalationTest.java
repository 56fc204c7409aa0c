package org.cordboard.server.voicemail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cordboard.protocol.Rest;
import org.cordboard.server.mail.Mail;
import org.cordboard.server.mail.MailOutbox;
import org.cordboard.server.mail.QueuedMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A message in Sales is told to Ada after ten minutes, to a mail address after twenty, to Ben after thirty.
final class EscalationTest extends OnMailboxes {
    @BeforeEach
    void salesEscalates() {
        mailboxes.put(
                SALES,
                escalating(
                        "Sales",
                        new EscalationStep(Duration.ofMinutes(10), "ada"),
                        new EscalationStep(Duration.ofMinutes(20), "manager@example.com"),
                        new EscalationStep(Duration.ofMinutes(30), "ben")));
    }

    @Test
    void aMessageThatNobodyHearsIsToldToOneAfterTheOther() {
        delivered("r-1", SALES);

        voicemails.escalate(minutes(10).minusMillis(1));
        assertThat(mailedTo()).isEmpty();

        voicemails.escalate(minutes(10));
        assertThat(mailedTo()).containsExactly("ada@example.com");

        voicemails.escalate(minutes(20));
        assertThat(mailedTo()).containsExactly("ada@example.com", "manager@example.com");

        voicemails.escalate(minutes(30));
        voicemails.escalate(minutes(300));
        assertThat(mailedTo()).containsExactly("ada@example.com", "ben@example.com", "manager@example.com");
    }

    @Test
    void thePersonHasACopyAndAMailWithTheSound() {
        delivered("r-1", SALES);

        voicemails.escalate(minutes(10));

        assertThat(voicemails.list(List.of(ADAS))).singleElement().satisfies(copy -> {
            assertThat(copy.heard()).isFalse();
            assertThat(copy.copy())
                    .isEqualTo(new Rest.VoicemailCopy("Sales", "", minutes(10).toEpochMilli(), ""));
        });
        assertThat(outbox.latest(1))
                .singleElement()
                .extracting(QueuedMail::mail)
                .satisfies(mail -> {
                    assertThat(mail.subject())
                            .isEqualTo("Not heard yet in Sales: a voice message from Zoë <b> (+15550123) (1:02)");
                    assertThat(mail.attachment()).map(Mail.Attachment::blob).contains(sound("r-1"));
                });
    }

    @Test
    void aStartBetweenTwoStepsRepeatsNoneAndLeavesNoneOut() {
        delivered("r-1", SALES);
        voicemails.escalate(minutes(10));

        Voicemails afterAStart = started();
        afterAStart.escalate(minutes(10));
        afterAStart.escalate(minutes(20));
        Voicemails afterAnother = started();
        afterAnother.escalate(minutes(20));
        afterAnother.escalate(minutes(30));

        assertThat(mailedTo()).containsExactly("ada@example.com", "ben@example.com", "manager@example.com");
    }

    @Test
    void afterALongStopAllThatIsDueIsToldInItsOrder() {
        delivered("r-1", SALES);

        voicemails.escalate(minutes(25));

        assertThat(mailedTo()).containsExactly("ada@example.com", "manager@example.com");
    }

    @Test
    void aStepWhoseMailCannotBeQueuedIsTakenLaterAsAWhole() {
        delivered("r-1", SALES);
        var closedOutbox = new MailOutbox(database(), tenant, () -> {
            throw new IllegalStateException("no clock");
        });
        var broken = new Voicemails(database(), tenant, blobs, closedOutbox, mailboxes::get, ZoneOffset.UTC);

        assertThatThrownBy(() -> broken.escalate(minutes(10))).hasMessage("no clock");
        assertThat(voicemails.list(List.of(ADAS))).isEmpty();

        voicemails.escalate(minutes(10));
        assertThat(voicemails.list(List.of(ADAS))).hasSize(1);
        assertThat(mailedTo()).containsExactly("ada@example.com");
    }

    @Test
    void whoeverHearsSavesOrDeletesTheMessageEndsIt() {
        voicemails.markHeard(delivered("r-1", SALES), NINE);
        voicemails.save(delivered("r-2", SALES), NINE);
        voicemails.delete(delivered("r-3", SALES), NINE);

        voicemails.escalate(minutes(30));

        assertThat(mailedTo()).isEmpty();
    }

    @Test
    void whoeverHearsTheCopyEndsIt() {
        delivered("r-1", SALES);
        voicemails.escalate(minutes(10));
        voicemails.markHeard(voicemails.list(List.of(ADAS)).getFirst().id(), minutes(11));

        voicemails.escalate(minutes(30));

        assertThat(mailedTo()).containsExactly("ada@example.com");
    }

    @Test
    void whatWasPassedOnIsNotPassedOnInCircles() {
        mailboxes.put(ADAS, escalating("Ada", new EscalationStep(Duration.ofMinutes(1), "ben")));
        mailboxes.put(BENS, escalating("Ben", new EscalationStep(Duration.ofMinutes(1), "ada")));
        delivered("r-1", ADAS);

        for (int minute = 1; minute < 20; minute++) {
            voicemails.escalate(minutes(minute));
        }

        assertThat(voicemails.list(List.of(ADAS))).hasSize(1);
        assertThat(voicemails.list(List.of(BENS))).hasSize(1);
    }

    @Test
    void aForwardedCopyIsToldOnFromTheTimeOfForwarding() {
        voicemails.forward(delivered("r-1", SUPPORT), SALES, ADA, "", minutes(60));
        mailsAreSent();

        voicemails.escalate(minutes(69));
        assertThat(voicemails.list(List.of(ADAS))).isEmpty();
        voicemails.escalate(minutes(70));

        assertThat(voicemails.list(List.of(ADAS))).hasSize(1);
    }

    private static Instant minutes(long minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    private static Mailbox escalating(String name, EscalationStep... steps) {
        return new Mailbox(name, List.of(), new MailboxRules(Optional.empty(), List.of(steps)));
    }
}
