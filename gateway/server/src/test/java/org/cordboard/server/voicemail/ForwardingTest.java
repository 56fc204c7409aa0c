package org.cordboard.server.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordboard.protocol.Rest;
import org.cordboard.server.mail.Mail;
import org.cordboard.server.mail.QueuedMail;
import org.junit.jupiter.api.Test;

/// Ada forwards messages of Support.
final class ForwardingTest extends OnMailboxes {
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));

    @Test
    void theCopyTellsWhoForwardedItWhenAndWithWhichWords() {
        String id = delivered("r-1", SUPPORT);

        assertThat(voicemails.forward(id, BENS, ADA, "Could you call <her>?", TEN))
                .isTrue();

        assertThat(voicemails.list(List.of(BENS))).singleElement().satisfies(copy -> {
            assertThat(copy.id()).isNotEqualTo(id);
            assertThat(copy.call()).isEqualTo("c-r-1");
            assertThat(copy.at()).isEqualTo(NINE.toEpochMilli());
            assertThat(copy.workgroupName()).isEqualTo("Ben Sample");
            assertThat(copy.copy())
                    .isEqualTo(new Rest.VoicemailCopy(
                            "Support", "Ada Example", TEN.toEpochMilli(), "Could you call <her>?"));
            assertThat(voicemails.sound(copy.id())).isEqualTo(voicemails.sound(id));
        });
    }

    @Test
    void messageAndCopyAreHeardAndSavedEachForItself() {
        String id = delivered("r-1", SUPPORT);
        voicemails.markHeard(id, NINE);
        voicemails.forward(id, BENS, ADA, "", TEN);
        Rest.Voicemail copy = voicemails.list(List.of(BENS)).getFirst();
        assertThat(copy.heard()).isFalse();

        voicemails.save(copy.id(), TEN);

        assertThat(voicemails.find(id).orElseThrow().saved()).isFalse();
    }

    @Test
    void theCopyIsMailedWithCommentAndSound() {
        String id = delivered("r-1", SUPPORT);

        voicemails.forward(id, BENS, ADA, "Could you call <her>?", TEN);

        assertThat(outbox.latest(1))
                .singleElement()
                .extracting(QueuedMail::mail)
                .satisfies(mail -> {
                    assertThat(mail.recipient()).isEqualTo("ben@example.com");
                    assertThat(mail.subject())
                            .isEqualTo("Forwarded to Ben Sample: a voice message from Zoë <b> (+15550123) (1:02)");
                    assertThat(mail.text())
                            .contains("Ada Example forwarded this from Support", "Comment:  Could you call <her>?");
                    assertThat(mail.html()).contains("Could you call &lt;her&gt;?");
                    assertThat(mail.attachment()).map(Mail.Attachment::blob).contains(sound("r-1"));
                });
    }

    @Test
    void theSameMessageCanBeForwardedAgainAndACopyForwardedFurther() {
        String id = delivered("r-1", SUPPORT);
        voicemails.forward(id, BENS, ADA, "", TEN);
        voicemails.forward(id, BENS, ADA, "", TEN);
        String copy = voicemails.list(List.of(BENS)).getFirst().id();

        voicemails.forward(copy, ADAS, ADA, "", TEN);

        assertThat(voicemails.list(List.of(BENS))).hasSize(2);
        assertThat(voicemails.list(List.of(ADAS)).getFirst().copy().from()).isEqualTo("Ben Sample");
    }

    @Test
    void whatWasForwardedLastComesFirst() {
        delivered("r-1", BENS);
        voicemails.deliver(message("r-2", BENS), NINE.plusSeconds(60));
        voicemails.forward(delivered("r-3", SUPPORT), BENS, ADA, "", TEN);

        assertThat(voicemails.list(List.of(BENS)))
                .extracting(Rest.Voicemail::call)
                .containsExactly("c-r-3", "c-r-2", "c-r-1");
    }

    @Test
    void whatIsNotThereOrInTheBinIsNotForwarded() {
        String id = delivered("r-1", SUPPORT);
        voicemails.delete(id, NINE);

        assertThat(voicemails.forward(id, BENS, ADA, "", TEN)).isFalse();
        assertThat(voicemails.forward("nowhere", BENS, ADA, "", TEN)).isFalse();
        assertThat(voicemails.list(List.of(BENS))).isEmpty();
    }

    @Test
    void theSoundIsPurgedWhenNeitherMessageNorCopyNorMailNeedsIt() {
        String id = delivered("r-1", SUPPORT);
        Path sound = voicemails.sound(id).orElseThrow();
        voicemails.forward(id, BENS, ADA, "", TEN);
        String copy = voicemails.list(List.of(BENS)).getFirst().id();
        mailsAreSent();
        voicemails.delete(id, TEN);

        assertThat(voicemails.purge(TEN.plusSeconds(1))).isEqualTo(1);
        assertThat(sound).exists();

        voicemails.delete(copy, TEN);
        assertThat(voicemails.purge(TEN.plusSeconds(1))).isEqualTo(1);
        assertThat(sound).doesNotExist();
    }

    @Test
    void theSoundStaysForTheMailOfTheCopy() {
        String id = delivered("r-1", SUPPORT);
        Path sound = voicemails.sound(id).orElseThrow();
        mailsAreSent();
        voicemails.forward(id, BENS, ADA, "", TEN);
        voicemails.delete(id, TEN);
        voicemails.delete(voicemails.list(List.of(BENS)).getFirst().id(), TEN);

        assertThat(voicemails.purge(TEN.plusSeconds(1))).isZero();
        assertThat(sound).exists();
    }
}
