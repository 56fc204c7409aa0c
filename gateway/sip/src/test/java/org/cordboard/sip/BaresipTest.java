package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cordboard.sip.registrar.Contact;
import org.cordboard.sip.registrar.ContactStore;
import org.cordboard.sip.registrar.PhoneReport;
import org.cordboard.sip.registrar.PhoneService.Expiry;
import org.cordboard.sip.subscription.MessageCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A softphone that is not of our making.
final class BaresipTest {
    /// It registers anew after nine tenths of this, and is not to be late where the processor is busy.
    private static final Duration REGISTERED_FOR = Duration.ofSeconds(15);

    private static final Expiry SHORT = new Expiry(Duration.ofSeconds(1), REGISTERED_FOR, REGISTERED_FOR);

    private final CallDiary diary = new CallDiary();

    @TempDir
    private Path folder;

    private Baresip baresip(PhonesUnderTest phones, String parameters) throws IOException {
        return Baresip.start(
                folder,
                account(phones, PhonesUnderTest.ADA, parameters),
                account(phones, PhonesUnderTest.BEN, parameters));
    }

    private static String account(PhonesUnderTest phones, String username, String parameters) {
        return Baresip.account(username, PhonesUnderTest.secret(username), phones.port(), parameters);
    }

    private static List<Contact> contacts(PhonesUnderTest phones) {
        return phones.phones().reports().stream()
                .map(PhoneReport::contacts)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void twoAccountsOfOneSoftphoneRegisterAndComeBackInTime() throws IOException {
        try (PhonesUnderTest phones = new PhonesUnderTest(SHORT, Duration.ofSeconds(1), ContactStore.NONE);
                Baresip baresip = baresip(phones, ";regint=" + REGISTERED_FOR.toSeconds())) {
            await().until(() -> contacts(phones).size() == 2);
            List<Contact> first = contacts(phones);
            await().atMost(REGISTERED_FOR.multipliedBy(2))
                    .until(() -> contacts(phones).stream()
                            .allMatch(now -> first.stream()
                                    .allMatch(before ->
                                            now.until().isAfter(before.until().plusSeconds(3)))));

            assertThat(contacts(phones)).extracting(Contact::extension).containsExactly("201", "202");
            assertThat(contacts(phones)).extracting(Contact::userAgent).allMatch(agent -> agent.startsWith("baresip"));
            assertThat(phones.news).containsExactlyInAnyOrder("201 Registered 1", "202 Registered 1");
            assertThat(baresip.said()).doesNotContain(" 403 ");
        }
    }

    @Test
    void aWrongSecretIsSeenOnBothSides() throws IOException {
        try (PhonesUnderTest phones = new PhonesUnderTest();
                Baresip baresip = Baresip.start(
                        folder, Baresip.account(PhonesUnderTest.ADA, "wrong", phones.port(), ";regint=60"))) {
            baresip.awaitSaid("403 User name or secret is wrong");

            assertThat(phones.phones().failures().getFirst().reason()).startsWith("The secret is wrong");
        }
    }

    @Test
    void itIsCalledAndCallsOverTcp() throws IOException {
        try (PhonesUnderTest phones = new PhonesUnderTest();
                Baresip baresip = baresip(phones, ";tcp;regint=60")) {
            await().until(() -> contacts(phones).size() == 2);
            OutgoingCall call = phones.phones()
                    .dial(new PhoneDialling("201", "202", "Ben", CallDiary.OFFER, Duration.ofMinutes(1)), diary);
            diary.awaitEntry("answered", baresip::said);
            call.hangUp();
            baresip.awaitSaid("session closed");
            baresip.command("dial", "sip:202@127.0.0.1:" + phones.port() + ";transport=tcp");

            assertThat(phones.switchboard.nextCall().phone()).isPresent();
        }
    }

    @Test
    void itShowsThatMessagesWait() throws IOException {
        try (PhonesUnderTest phones = new PhonesUnderTest()) {
            phones.messages.put("201", new MessageCounts(2, 8));
            try (Baresip baresip = baresip(phones, ";regint=60;mwi=yes")) {
                baresip.awaitSaid("Voice-Message: 2/8");
                phones.messages.put("201", new MessageCounts(0, 10));
                phones.phones().messagesChanged("201");

                baresip.awaitSaid("Voice-Message: 0/10");
            }
        }
    }
}
