package org.cordboard.server.deskphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.floor.Dispatcher;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.sip.registrar.Contact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// In the demo company, where Ada (`agent1`) has the extension 201.
final class TelephoneWorkTest extends OnBothStores {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final AgentId ADA = new AgentId("agent1");

    private final HandClock clock = new HandClock(NOON);
    private TelephoneWork work;
    private StoredContacts contacts;
    private Accounts accounts;

    @BeforeEach
    void open() throws ConfigException {
        var demo = CompanyDocument.demo().settings().company();
        work = new TelephoneWork(database(), tenant, clock);
        contacts = new StoredContacts(database(), tenant);
        accounts = new Accounts(new DeskPhones(database(), tenant), () -> demo, "test");
    }

    @Test
    void whoWorkedAtATelephoneThatIsStillRegisteredDoesSoAfterARestart() {
        contacts.save(List.of(contactUntil(NOON.plusSeconds(60))), List.of());
        keep(true);

        assertThat(work.asItWas(accounts, contacts.load()))
                .containsExactly(
                        new AgentEvent.TelephoneRegistered(NOON, ADA), new AgentEvent.TelephoneTaken(NOON, ADA));
    }

    @Test
    void whoseRegistrationIsOverIsNotAtWork() {
        contacts.save(List.of(contactUntil(NOON)), List.of());
        keep(true);

        assertThat(work.asItWas(accounts, contacts.load())).isEmpty();
    }

    @Test
    void whoLeftTheTelephoneIsNotAtWork() {
        contacts.save(List.of(contactUntil(NOON.plusSeconds(60))), List.of());
        keep(true);
        keep(false);

        assertThat(work.asItWas(accounts, contacts.load())).isEmpty();
    }

    @Test
    void contactsAreKeptAsTheyWere() {
        var contact = contactUntil(NOON.plusSeconds(60));
        contacts.save(List.of(contactUntil(NOON)), List.of());
        contacts.save(List.of(contact), List.of());
        assertThat(contacts.load()).containsExactly(contact);

        contacts.save(List.of(), List.of(contact.id()));
        assertThat(contacts.load()).isEmpty();
    }

    private void keep(boolean atWork) {
        work.before(new Nobody()).carryOut(new AgentEffect.KeepTelephoneWork(ADA, atWork));
    }

    private static Contact contactUntil(Instant until) {
        return new Contact(
                "201 one",
                "user",
                "201",
                "sip:201@192.0.2.7:5070",
                new InetSocketAddress("192.0.2.7", 5060),
                "udp",
                List.of("<sip:192.0.2.1;lr>"),
                "call-id",
                7,
                "Softphone",
                until);
    }

    private static final class Nobody implements Dispatcher.Agents {
        @Override
        public void carryOut(Effect.AtAgent effect) {}

        @Override
        public void show(Effect.ShowDesk show) {}

        @Override
        public void show(Effect.ShowPresence show) {}

        @Override
        public void show(Effect.ShowQueue show) {}
    }
}
