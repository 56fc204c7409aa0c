package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.cordboard.sip.subscription.Lamp;
import org.cordboard.sip.subscription.MessageCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lamps of telephones: waiting messages, and who is busy.
final class SubscriptionTest {
    private static PhonesUnderTest phones;

    private Softphone ben;

    @BeforeAll
    static void open() {
        phones = new PhonesUnderTest();
    }

    @AfterAll
    static void close() {
        phones.close();
    }

    @BeforeEach
    void register() {
        phones.lamps.put("201", Lamp.IDLE);
        ben = Softphone.over("udp", phones, PhonesUnderTest.BEN);
        ben.register(1, "");
    }

    @AfterEach
    void forget() {
        phones.phones().forget(PhonesUnderTest.BEN);
        ben.close();
    }

    private static String subscribe(Softphone phone, int number, String to, String event, int expires) {
        phone.to = to;
        String headers = "Event: " + event + "\r\nExpires: " + expires + "\r\nContact: " + phone.contact + "\r\n";
        return phone.signedOn("SUBSCRIBE", number, headers, "", "");
    }

    private static String notified(Softphone phone) {
        String notify = phone.awaitRequest("NOTIFY");
        phone.respond(notify, "200 OK", "t", "");
        return notify;
    }

    private static void shows(Lamp lamp) {
        phones.lamps.put("201", lamp);
        phones.phones().lampChanged("201");
    }

    @Test
    void aLampShowsWhoRingsAndWhoIsBusy() {
        assertThat(subscribe(ben, 10, "201", "dialog", 300))
                .startsWith("SIP/2.0 200")
                .contains("Expires: 300");

        assertThat(notified(ben))
                .startsWith("NOTIFY sip:ben-02mx@192.0.2.99:5062")
                .containsPattern("Subscription-State: active;expires=(299|300)\r\n")
                .contains("Event: dialog\r\n", "application/dialog-info+xml")
                .contains("version=\"0\" state=\"full\" entity=\"sip:201@127.0.0.1\"")
                .contains("<dialog id=\"201\" direction=\"recipient\"><state>terminated</state></dialog>");
        shows(Lamp.RINGING);
        assertThat(notified(ben)).contains("version=\"1\"", "<state>early</state>");
        shows(Lamp.BUSY);
        assertThat(notified(ben)).contains("version=\"2\"", "<state>confirmed</state>");
    }

    @Test
    void severalTelephonesWatchOneExtension() {
        try (Softphone ada = Softphone.over("tcp", phones, PhonesUnderTest.ADA)) {
            ada.register(1, "");
            subscribe(ada, 10, "201", "dialog", 300);
            subscribe(ben, 10, "201", "dialog", 300);
            notified(ben);
            shows(Lamp.BUSY);

            assertThat(notified(ben)).contains("confirmed");
            String atAda = notified(ada);
            while (!atAda.contains("confirmed")) {
                atAda = notified(ada);
            }
        }
    }

    @Test
    void whatChangesWhileATelephoneIsToldIsToldNextAndOnlyTheLatest() {
        subscribe(ben, 10, "201", "dialog", 300);
        String first = ben.awaitRequest("NOTIFY");
        shows(Lamp.RINGING);
        shows(Lamp.BUSY);
        shows(Lamp.RINGING);
        shows(Lamp.BUSY);
        ben.respond(first, "200 OK", "", "");

        String second = ben.awaitRequest("NOTIFY");
        while (CalledPhone.header(second, "CSeq").equals(CalledPhone.header(first, "CSeq"))) {
            second = ben.awaitRequest("NOTIFY");
        }
        assertThat(second).contains("version=\"1\"", "<state>confirmed</state>");
    }

    @Test
    void whoDoesNotWantToBeToldAnyMoreIsToldForTheLastTime() {
        String ok = subscribe(ben, 10, "201", "dialog", 300);
        notified(ben);
        ben.toTag = CalledPhone.find(ok, "(?m)^To: .*;tag=(\\S+)");
        assertThat(subscribe(ben, 20, "201", "dialog", 0)).startsWith("SIP/2.0 200");

        assertThat(notified(ben)).contains("Subscription-State: terminated");
        assertThat(subscribe(ben, 30, "201", "dialog", 300)).startsWith("SIP/2.0 481");
    }

    @Test
    void waitingMessagesAreTold() {
        phones.messages.put("202", new MessageCounts(1, 4));
        subscribe(ben, 10, PhonesUnderTest.BEN, "message-summary", 300);
        assertThat(notified(ben))
                .contains("Event: message-summary\r\n", "application/simple-message-summary")
                .endsWith(
                        "Messages-Waiting: yes\r\nMessage-Account: sip:202@127.0.0.1\r\nVoice-Message: 1/4 (0/0)\r\n");
        phones.messages.put("202", new MessageCounts(0, 5));
        phones.phones().messagesChanged("202");

        // Whoever registers is told too, perhaps after the subscription's first word.
        String later = notified(ben);
        while (!later.endsWith("Voice-Message: 0/5 (0/0)\r\n")) {
            later = notified(ben);
        }
        assertThat(later).contains("Messages-Waiting: no");
        phones.messages.remove("202");
    }

    /// As baresip 1.0 does: what it subscribes to is its address without parameters, so that it asks over UDP although
    /// it registers over TCP, and on a machine with several addresses from another one.
    @Test
    void aTelephoneThatRegistersOverTcpMayAskFromAnotherAddressOverUdp() {
        InetAddress other = InetAddress.ofLiteral("127.0.0.2");
        try (Softphone ada = Softphone.over("tcp", phones, PhonesUnderTest.ADA);
                Softphone known = new Softphone(Line.udp(other, phones.port()), PhonesUnderTest.BEN);
                Softphone asking = new Softphone(Line.udp(other, phones.port()), PhonesUnderTest.ADA)) {
            ada.register(1, "");
            known.register(1, "");

            assertThat(subscribe(asking, 10, "201", "message-summary", 600)).startsWith("SIP/2.0 200");
            assertThat(notified(asking)).contains("Voice-Message: 2/8 (0/0)");
            phones.phones().forget(PhonesUnderTest.ADA);
        }
    }

    @Test
    void aTelephoneThatDoesNotAskIsToldOfMessagesToo() {
        try (Softphone ada = Softphone.over("udp", phones, PhonesUnderTest.ADA)) {
            ada.register(1, "");

            assertThat(notified(ada)).contains("Voice-Message: 2/8 (0/0)").contains("Subscription-State: active\r\n");
            phones.phones().messagesChanged("201");
            assertThat(notified(ada)).contains("Voice-Message: 2/8 (0/0)");
            phones.phones().forget(PhonesUnderTest.ADA);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "201, presence, 300, 489 Bad Event",
        "299, dialog, 300, 404 There is no such extension",
        "201, message-summary, 300, 403 That mailbox is another one's",
        "201, dialog, 59, 423 Interval Too Brief",
    })
    void whatCannotBeWatchedIsRefusedWithTheReason(String to, String event, int expires, String status) {
        assertThat(subscribe(ben, 10, to, event, expires)).startsWith("SIP/2.0 " + status + "\r\n");
    }
}
