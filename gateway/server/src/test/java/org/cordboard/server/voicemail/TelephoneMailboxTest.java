package org.cordboard.server.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.cordboard.core.company.Company;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.MessageEffect.Mark;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.MessageId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.call.MessageDesk;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.pin.Pins;
import org.cordboard.server.signin.PasswordHashes;
import org.cordboard.server.store.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The mailbox of Support, as it is heard on a telephone.
final class TelephoneMailboxTest extends OnMailboxes {
    private final HandClock clock = new HandClock(NINE);
    private TelephoneMailbox telephone;

    @BeforeEach
    void openTelephone() throws Exception {
        Company demo = CompanyDocument.demo().settings().company();
        telephone = new TelephoneMailbox(
                () -> demo, new Pins(database(), tenant, PasswordHashes.quick(), clock), voicemails, clock);
    }

    @Test
    void anExtensionIsSomebodysOrNobodys() {
        assertThat(telephone.whose("201")).contains(new AgentId("agent1"));
        assertThat(telephone.whose("299")).isEmpty();
        assertThat(telephone.whose("20")).isEmpty();
    }

    @Test
    void newMessagesAndOthersComeWithTheOldestFirst() {
        deliver("r-2", SUPPORT, NINE.plusSeconds(2));
        deliver("r-1", SUPPORT, NINE.plusSeconds(1));
        deliver("r-3", SUPPORT, NINE.plusSeconds(3));
        deliver("r-4", SALES, NINE);
        telephone.mark(id("c-r-2"), Mark.HEARD);

        assertThat(telephone.contents(SUPPORT))
                .isEqualTo(new MessageDesk.Contents(List.of(id("c-r-1"), id("c-r-3")), List.of(id("c-r-2"))));
    }

    @Test
    void aCallbackThatCameToNothingHasNothingToBeHeard() {
        voicemails.deliver(
                new CallEffect.NoteMissedCallback(
                        new CallId("c-1"), SUPPORT, new Caller("+15550123", "", Caller.Origin.PHONE), NINE, 3),
                NINE);
        assertThat(telephone.contents(SUPPORT)).isEqualTo(new MessageDesk.Contents(List.of(), List.of()));
    }

    @Test
    void savedMessagesAreSavedAndDeletedOnesCanBeRestored() {
        deliver("r-1", SUPPORT, NINE);
        var id = id("c-r-1");

        telephone.mark(id, Mark.SAVED);
        assertThat(voicemails.find(id.value())).get().satisfies(message -> {
            assertThat(message.saved()).isTrue();
            assertThat(message.heard()).isTrue();
        });

        telephone.mark(id, Mark.DELETED);
        assertThat(voicemails.find(id.value())).isEmpty();
        assertThat(telephone.playable(id)).isEmpty();
        assertThat(voicemails.restore(id.value(), NINE.plus(Duration.ofDays(6))))
                .isTrue();
    }

    @Test
    void whatIsGoneIsPassedOver() {
        telephone.mark(new MessageId("none"), Mark.DELETED);
        assertThat(telephone.playable(new MessageId("none"))).isEmpty();
    }

    private MessageId id(String call) {
        return voicemails.list(List.of(SUPPORT)).stream()
                .filter(message -> message.call().equals(call))
                .map(Rest.Voicemail::id)
                .map(MessageId::new)
                .findFirst()
                .orElseThrow();
    }
}
