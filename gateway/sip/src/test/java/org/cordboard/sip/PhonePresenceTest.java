package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cordboard.sip.registrar.Contact;
import org.cordboard.sip.registrar.ContactStore;
import org.junit.jupiter.api.Test;

/// Whether telephones are still there, also after a restart.
final class PhonePresenceTest {
    private static final class Kept implements ContactStore {
        private final Map<String, Contact> contacts = new ConcurrentHashMap<>();

        @Override
        public List<Contact> load() {
            return new ArrayList<>(contacts.values());
        }

        @Override
        public void save(Collection<Contact> changed, Collection<String> gone) {
            changed.forEach(contact -> contacts.put(contact.id(), contact));
            gone.forEach(contacts::remove);
        }
    }

    private final Kept kept = new Kept();

    @Test
    void aTelephoneThatAnswersNothingAnyMoreIsTakenOffTheList() {
        try (PhonesUnderTest phones = new PhonesUnderTest(Duration.ofMillis(300), kept);
                Softphone phone = Softphone.over("udp", phones, PhonesUnderTest.BEN)) {
            phone.register(1, "");
            phone.respond(phone.awaitRequest("OPTIONS"), "405 Method Not Allowed", "t", "");
            phones.awaitNews("202 Registered 1");

            phones.awaitNews("202 Gone: it gave no answer, asked twice by OPTIONS");
            assertThat(phones.phones().reports().getFirst().lastFailure())
                    .get()
                    .extracting(failure -> failure.reason())
                    .isEqualTo("It is no longer registered: it gave no answer, asked twice by OPTIONS");
        }
    }

    @Test
    void aTelephoneThatAnswersIsAskedWithASingleMessageEachTime() {
        try (PhonesUnderTest phones = new PhonesUnderTest(Duration.ofMillis(100), kept);
                Softphone phone = Softphone.over("udp", phones, PhonesUnderTest.BEN)) {
            phone.register(1, "");
            String callId = "";
            for (int i = 1; i <= 4; i++) {
                String options = phone.awaitRequest("OPTIONS");
                phone.respond(options, "200 OK", "t", "");
                assertThat(options).contains("CSeq: " + i + " OPTIONS", callId);
                callId = CalledPhone.header(options, "Call-ID");
            }
        }
    }

    @Test
    void aTelephoneBehindANatThatClosesItsConnectionIsTakenOffTheList() {
        try (PhonesUnderTest phones = new PhonesUnderTest(Duration.ofMillis(300), kept);
                Softphone phone = Softphone.over("tcp", phones, PhonesUnderTest.BEN)) {
            phone.register(1, "");
            phones.awaitNews("202 Registered 1");
            phone.line.close();

            phones.awaitNews("202 Gone: its connection was closed");
        }
    }

    @Test
    void whereTelephonesAreIsKeptAndForgottenAgain() {
        try (PhonesUnderTest phones = new PhonesUnderTest(Duration.ZERO, kept);
                Softphone phone = Softphone.over("udp", phones, PhonesUnderTest.BEN)) {
            phone.register(1, "");
            await().until(() -> kept.contacts.size() == 1);
            phone.ask("REGISTER", 3, "Contact: *\r\nExpires: 0\r\n");

            await().until(kept.contacts::isEmpty);
        }
    }

    @Test
    void afterARestartATelephoneRingsBeforeItHasRegisteredAgain() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (DatagramSocket socket = new DatagramSocket(0, here)) {
            keep("of-now", socket.getLocalPort(), Instant.now().plusSeconds(60));
            keep("of-before", socket.getLocalPort(), Instant.now().minusSeconds(1));
            try (PhonesUnderTest phones = new PhonesUnderTest(Duration.ZERO, kept);
                    Softphone phone = new Softphone(new Line.Udp(socket), PhonesUnderTest.BEN)) {
                phones.awaitNews("202 Registered 1");
                socket.connect(here, phones.port());
                phones.phones()
                        .dial(
                                new PhoneDialling("202", "", "", CallDiary.OFFER, Duration.ofMinutes(1)),
                                new CallDiary());

                assertThat(phone.awaitRequest("INVITE")).contains("From: <sip:anonymous@anonymous.invalid>;tag=");
                await().until(() -> kept.contacts.keySet().equals(Set.of("of-now")));
            }
        }
    }

    private void keep(String id, int port, Instant until) {
        kept.contacts.put(
                id,
                new Contact(
                        id,
                        PhonesUnderTest.BEN,
                        "202",
                        "sip:ben@192.0.2.99",
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        "udp",
                        List.of(),
                        "call",
                        1,
                        "",
                        until));
    }
}
