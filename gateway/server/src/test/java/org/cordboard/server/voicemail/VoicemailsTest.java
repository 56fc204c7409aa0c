package org.cordboard.server.voicemail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.cordboard.core.event.Caller;
import org.cordboard.protocol.Rest;
import org.cordboard.server.mail.Mail;
import org.cordboard.server.mail.MailOutbox;
import org.cordboard.server.mail.QueuedMail;
import org.junit.jupiter.api.Test;

final class VoicemailsTest extends OnMailboxes {
    @Test
    void aMessageIsListedWithAllThatIsKnownOfIt() {
        assertThat(deliver("r-1", SUPPORT, NINE)).isTrue();

        assertThat(voicemails.list(List.of(SUPPORT))).singleElement().satisfies(message -> {
            assertThat(message)
                    .isEqualTo(new Rest.Voicemail(
                            message.id(),
                            "c-r-1",
                            "support",
                            "Support",
                            "+15550123",
                            "Zoë <b>",
                            "PHONE",
                            NINE.toEpochMilli(),
                            62_000,
                            false,
                            false,
                            null,
                            null));
            assertThat(voicemails.find(message.id())).contains(message);
        });
    }

    @Test
    void aRecordingIsDeliveredOnce() {
        deliver("r-1", SUPPORT, NINE);

        assertThat(deliver("r-1", SUPPORT, NINE.plusSeconds(60))).isFalse();

        assertThat(voicemails.list(List.of(SUPPORT))).hasSize(1);
        assertThat(outbox.latest(10)).hasSize(2);
    }

    @Test
    void eachAddressOfTheWorkgroupGetsAMailWithTheSound() {
        deliver("r-1", SUPPORT, NINE);

        assertThat(outbox.latest(10))
                .extracting(QueuedMail::mail)
                .extracting(Mail::recipient)
                .containsExactlyInAnyOrder("support@example.com", "boss@example.com");
        assertThat(outbox.latest(10)).first().extracting(QueuedMail::mail).satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Voice message for Support from Zoë <b> (+15550123) (1:02)");
            assertThat(mail.text())
                    .contains("Zoë <b> (+15550123) left a voice message for Support.", "Monday, 5 January 2026, 09:00");
            assertThat(mail.html()).contains("Zoë &lt;b&gt; (+15550123)").doesNotContain("<b>");
            assertThat(mail.attachment()).contains(new Mail.Attachment(sound("r-1"), "message-2026-01-05-0900.wav"));
        });
    }

    @Test
    void aVisitorOfTheWebPageWithoutANameIsCalledThat() {
        var visitor = new Caller("", "", Caller.Origin.WEB);
        voicemails.deliver(message("r-1", SUPPORT, visitor), NINE);

        assertThat(voicemails.list(List.of(SUPPORT)))
                .singleElement()
                .extracting(Rest.Voicemail::origin)
                .isEqualTo("WEB");
        assertThat(outbox.latest(1))
                .singleElement()
                .satisfies(queued -> assertThat(queued.mail().subject())
                        .isEqualTo("Voice message for Support from A visitor of the web page (1:02)"));
    }

    @Test
    void theMailboxesThatHoldAMessageAreKnown() {
        deliver("r-1", SALES, NINE);
        deliver("r-2", SALES, NINE);

        assertThat(voicemails.mailboxes()).containsExactly(SALES);
    }

    @Test
    void aWorkgroupWithoutAnAddressGetsNoMail() {
        deliver("r-1", SALES, NINE);

        assertThat(outbox.latest(10)).isEmpty();
        assertThat(voicemails.list(List.of(SALES))).hasSize(1);
    }

    @Test
    void whenItsMailCannotBeQueuedTheMessageIsNotDeliveredEither() {
        var closedOutbox = new MailOutbox(database(), tenant, () -> {
            throw new IllegalStateException("no clock");
        });
        var broken = new Voicemails(database(), tenant, blobs, closedOutbox, mailboxes::get, ZoneOffset.UTC);

        assertThatThrownBy(() -> broken.deliver(message("r-1", SUPPORT), NINE)).hasMessage("no clock");

        assertThat(voicemails.list(List.of(SUPPORT))).isEmpty();
    }

    @Test
    void theNewestMessagesOfTheAskedWorkgroupsComeFirst() {
        deliver("r-1", SUPPORT, NINE);
        deliver("r-2", SALES, NINE.plusSeconds(2));
        deliver("r-3", SUPPORT, NINE.plusSeconds(1));

        assertThat(voicemails.list(List.of(SUPPORT)))
                .extracting(Rest.Voicemail::call)
                .containsExactly("c-r-3", "c-r-1");
        assertThat(voicemails.list(List.of(SUPPORT, SALES)))
                .extracting(Rest.Voicemail::call)
                .containsExactly("c-r-2", "c-r-3", "c-r-1");
        assertThat(voicemails.list(List.of())).isEmpty();
    }

    @Test
    void aMessageIsHeardOnceForTheWholeWorkgroup() {
        deliver("r-1", SUPPORT, NINE);
        deliver("r-2", SUPPORT, NINE);
        assertThat(voicemails.unheard(List.of(SUPPORT))).isEqualTo(2);
        String id = voicemails.list(List.of(SUPPORT)).getFirst().id();

        assertThat(voicemails.markHeard(id, NINE)).isTrue();

        assertThat(voicemails.markHeard(id, NINE.plusSeconds(1))).isFalse();
        assertThat(voicemails.unheard(List.of(SUPPORT))).isEqualTo(1);
        assertThat(voicemails.unheard(List.of())).isZero();
        assertThat(voicemails.find(id)).map(Rest.Voicemail::heard).contains(true);
    }

    @Test
    void whoeverSavesAMessageHasHeardItAndTheSavingIsTakenBack() {
        String id = delivered("r-1", SALES);

        assertThat(voicemails.save(id, NINE)).isTrue();
        assertThat(voicemails.save(id, NINE)).isFalse();
        assertThat(voicemails.find(id)).hasValueSatisfying(message -> {
            assertThat(message.heard()).isTrue();
            assertThat(message.saved()).isTrue();
        });
        assertThat(voicemails.counts(SALES)).isEqualTo(new Rest.MailboxCounts(0, 0, 1));

        assertThat(voicemails.unsave(id, NINE)).isTrue();
        assertThat(voicemails.unsave(id, NINE)).isFalse();
        assertThat(voicemails.find(id).orElseThrow().saved()).isFalse();
        assertThat(voicemails.counts(SALES)).isEqualTo(new Rest.MailboxCounts(0, 1, 0));
    }

    @Test
    void whatWasHeardAndNotSavedGoesToTheBinWhenItsTimeIsOver() {
        mailboxes.put(SALES, keepingHeardFor(Duration.ofDays(1)));
        String unheard = delivered("r-1", SALES);
        String saved = delivered("r-2", SALES);
        String heard = delivered("r-3", SALES);
        String elsewhere = delivered("r-4", SUPPORT);
        voicemails.save(saved, NINE);
        voicemails.markHeard(heard, NINE);
        voicemails.markHeard(elsewhere, NINE);

        voicemails.binHeard(NINE.plus(Duration.ofDays(1)).minusMillis(1));
        assertThat(voicemails.find(heard)).isPresent();
        voicemails.binHeard(NINE.plus(Duration.ofDays(1)));

        assertThat(voicemails.inBinOf(heard)).contains(SALES);
        assertThat(List.of(unheard, saved, elsewhere))
                .allSatisfy(id -> assertThat(voicemails.find(id)).isPresent());
    }

    @Test
    void whatIsTakenOutOfTheBinOrSavedNoMoreIsKeptForItsTimeAnew() {
        mailboxes.put(SALES, keepingHeardFor(Duration.ofDays(1)));
        String restored = delivered("r-1", SALES);
        String unsaved = delivered("r-2", SALES);
        voicemails.markHeard(restored, NINE);
        voicemails.save(unsaved, NINE);
        Instant later = NINE.plus(Duration.ofDays(3));
        voicemails.binHeard(later);

        voicemails.restore(restored, later);
        voicemails.unsave(unsaved, later);
        voicemails.binHeard(later.plusSeconds(60));

        assertThat(List.of(restored, unsaved))
                .allSatisfy(id -> assertThat(voicemails.find(id)).isPresent());
    }

    @Test
    void theSoundOfAMessageCanBeRead() {
        deliver("r-1", SALES, NINE);

        assertThat(voicemails.sound(voicemails.list(List.of(SALES)).getFirst().id()))
                .hasValueSatisfying(file -> assertThat(file).hasContent("sound of r-1"));
        assertThat(voicemails.sound("nowhere")).isEmpty();
    }

    @Test
    void aDeletedMessageIsListedNoMoreAndCanBeBroughtBack() {
        deliver("r-1", SALES, NINE);
        Rest.Voicemail message = voicemails.list(List.of(SALES)).getFirst();

        assertThat(voicemails.delete(message.id(), NINE)).isTrue();
        assertThat(voicemails.delete(message.id(), NINE)).isFalse();
        assertThat(voicemails.list(List.of(SALES))).isEmpty();
        assertThat(voicemails.find(message.id())).isEmpty();
        assertThat(voicemails.unheard(List.of(SALES))).isZero();
        assertThat(voicemails.inBinOf(message.id())).contains(SALES);

        assertThat(voicemails.restore(message.id(), NINE)).isTrue();
        assertThat(voicemails.restore(message.id(), NINE)).isFalse();
        assertThat(voicemails.list(List.of(SALES))).containsExactly(message);
        assertThat(voicemails.inBinOf(message.id())).isEmpty();
    }

    @Test
    void aPurgedMessageTakesItsSoundWithIt() {
        deliver("r-1", SALES, NINE);
        deliver("r-2", SALES, NINE);
        List<Path> sounds = voicemails.list(List.of(SALES)).stream()
                .map(message -> voicemails.sound(message.id()).orElseThrow())
                .toList();
        voicemails.list(List.of(SALES)).forEach(message -> voicemails.delete(message.id(), NINE));

        assertThat(voicemails.purge(NINE)).isZero();
        assertThat(sounds).allSatisfy(sound -> assertThat(sound).exists());
        assertThat(voicemails.purge(NINE.plusMillis(1))).isEqualTo(2);
        assertThat(sounds).allSatisfy(sound -> assertThat(sound).doesNotExist());
    }

    @Test
    void aSoundThatAMailStillNeedsOutlivesItsMessageUntilTheMailIsSent() {
        deliver("r-1", SUPPORT, NINE);
        Rest.Voicemail message = voicemails.list(List.of(SUPPORT)).getFirst();
        Path sound = voicemails.sound(message.id()).orElseThrow();
        voicemails.delete(message.id(), NINE);

        assertThat(voicemails.purge(NINE.plusSeconds(1))).isZero();
        assertThat(sound).exists();

        outbox.latest(10).forEach(mail -> sentMail(mail.id()));
        assertThat(voicemails.purge(NINE.plusSeconds(1))).isEqualTo(1);
        assertThat(sound).doesNotExist();
    }
}
