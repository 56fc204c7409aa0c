package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.cordboard.sip.registrar.PhoneService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Telephones that pass their callers on (RFC 3515, RFC 3891, RFC 4488).
final class ReferTest {
    private static PhonesUnderTest phones;

    private final CallDiary diary = new CallDiary();
    private Softphone phone;
    private OutgoingCall call;
    private String invite;

    @BeforeAll
    static void open() {
        phones = new PhonesUnderTest();
    }

    @AfterAll
    static void close() {
        phones.close();
    }

    @BeforeEach
    void talk() {
        phone = Softphone.over("tcp", phones, PhonesUnderTest.BEN);
        assertThat(phone.register(1, "")).startsWith("SIP/2.0 200");
        call = phones.phones()
                .dial(new PhoneDialling("202", "+4930777", "Ada", CallDiary.OFFER, Duration.ofMinutes(5)), diary);
        invite = phone.awaitRequest("INVITE");
        phone.respond(invite, "200 OK", "d", CalledPhone.ANSWER);
        phone.awaitRequest("ACK");
        assertThat(diary.next()).startsWith("answered");
    }

    @AfterEach
    void hangUp() {
        call.hangUp();
        phones.phones().forget(PhonesUnderTest.BEN);
        phone.close();
    }

    private void refer(String headers) {
        phone.within(invite, "d", "REFER", 1, headers);
    }

    private static void assertTells(String notify, String status, String subscription) {
        assertThat(notify)
                .contains("Event: refer;id=1\r\n")
                .contains("Subscription-State: " + subscription)
                .contains("Content-Type: message/sipfrag;version=2.0\r\n")
                .contains("Contact: ")
                .endsWith("SIP/2.0 " + status + "\r\n");
    }

    @Test
    void aTelephonePassesItsCallerOnAndHearsThatItIsDone() {
        refer("Refer-To: <sip:300@desk.test>\r\n");

        assertThat(phone.next()).startsWith("SIP/2.0 202 Accepted");
        String trying = phone.awaitRequest("NOTIFY");
        assertTells(trying, "100 Trying", "active;expires=60");
        phone.respond(trying, "200 OK", "d", "");
        Transfer transfer = Switchboard.next(diary.transfers);
        assertThat(transfer.to()).isEqualTo("300");
        assertThat(transfer.isAttended()).isFalse();
        transfer.taken();
        assertTells(phone.awaitRequest("NOTIFY"), "200 OK", "terminated;reason=noresource");
    }

    @Test
    void aTelephoneHearsWhyTheCallerStays() {
        refer("Refer-To: <sip:999@desk.test>\r\n");
        phone.awaitRequest("NOTIFY");
        Switchboard.next(diary.transfers).refused(403, "999 is not dialled");

        assertTells(phone.awaitRequest("NOTIFY"), "403 999 is not dialled", "terminated;reason=noresource");
    }

    @Test
    void whoWantsToHearNothingIsToldNothing() {
        refer("Refer-To: <sip:300@desk.test>\r\nRefer-Sub: false\r\n");

        assertThat(phone.next()).startsWith("SIP/2.0 202").contains("Refer-Sub: false\r\n");
        Switchboard.next(diary.transfers).taken();
        call.hangUp();
        assertThat(phone.next()).startsWith("BYE ");
    }

    @Test
    void aTelephonePassesItsCallerOnToWhomItHasCalledMeanwhile() {
        IncomingCall other = calls("201");
        refer("Refer-To: <sip:201@desk.test?Replaces=" + phone.callId + "%3Bto-tag%3D" + phone.toTag + "%3Bfrom-tag%3D"
                + phone.fromTag + ">\r\n");

        Transfer transfer = Switchboard.next(diary.transfers);
        assertThat(transfer.isAttended()).isTrue();
        assertThat(transfer.replaced()).contains(new Replaced.Made(other));
        other.hangUp();
        phone.respond(phone.awaitRequest("BYE"), "200 OK", "", "");
    }

    /// The telephone makes a call, which is answered.
    private IncomingCall calls(String number) {
        phone.to = number;
        phone.nonce = "";
        String contact = "Contact: " + phone.contact + "\r\n";
        String ok = phone.signedOn("INVITE", 10, contact, "application/sdp", Telephone.OFFER);
        String answer = ok.startsWith("SIP/2.0 200") ? ok : phone.await("SIP/2.0 200", "11 INVITE");
        IncomingCall made = phones.switchboard.nextCall();
        phone.toTag = CalledPhone.find(answer, "(?m)^To: .*;tag=(\\S+)");
        phone.line.send(phone.request("ACK", 11, "", "", ""));
        return made;
    }

    @Test
    void aTelephonePassesOnWhomItHasCalled() {
        IncomingCall made = calls("300");
        phone.line.send(phone.request("REFER", 12, "Refer-To: <sip:203@desk.test>\r\n", "", ""));

        phone.respond(phone.awaitRequest("NOTIFY"), "200 OK", "", "");
        Transfer transfer = Switchboard.next(phones.switchboard.transfers);
        assertThat(transfer.to()).isEqualTo("203");
        transfer.taken();
        String told = phone.awaitRequest("NOTIFY");
        assertThat(told).contains("Event: refer;id=12\r\n").endsWith("SIP/2.0 200 OK\r\n");
        phone.respond(told, "200 OK", "", "");
        made.hangUp();
        phone.respond(phone.awaitRequest("BYE"), "200 OK", "", "");
    }

    @Test
    void inACallThatItHasMadeATelephoneNamesTheOneInWhichItWasCalled() {
        IncomingCall made = calls("300");
        String there = CalledPhone.find(invite, "(?m)^Call-ID: (\\S+)") + "%3Bto-tag%3D"
                + CalledPhone.find(invite, "(?m)^From: .*;tag=(\\S+)") + "%3Bfrom-tag%3Dd";
        phone.line.send(phone.request("REFER", 12, "Refer-To: <sip:201@desk.test?Replaces=" + there + ">\r\n", "", ""));

        Transfer transfer = Switchboard.next(phones.switchboard.transfers);
        assertThat(transfer.replaced()).contains(new Replaced.Dialled(diary));
        made.hangUp();
        phone.respond(phone.awaitRequest("BYE"), "200 OK", "", "");
    }

    @Test
    void aCallThatIsNoneOfOursCannotBeReplaced() {
        refer("Refer-To: <sip:201@desk.test?Replaces=strange%40call%3Bto-tag%3Da%3Bfrom-tag%3Db>\r\n");

        Transfer transfer = Switchboard.next(diary.transfers);
        assertThat(transfer.isAttended()).isTrue();
        assertThat(transfer.replaced()).isEmpty();
    }

    @Test
    void aCarrierPassesNobodyOn() {
        Set<InetAddress> carrier = Set.of(InetAddress.getLoopbackAddress());
        Optional<PhoneService> service = Optional.of(new PhoneService(Softphone.REALM));
        try (EdgeUnderTest edge = new EdgeUnderTest(SipTimers.STANDARD, service, carrier)) {
            edge.serves(new Switchboard());
            try (Telephone there = Telephone.over("udp", edge.port())) {
                there.talk();
                there.send("REFER", 2);

                assertThat(there.await("SIP/2.0 4", "2 REFER")).startsWith("SIP/2.0 403 Forbidden");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<tel:+49-30-(111).222>, +4930111222",
        "<tel:+49-30-111;isub=2>, +4930111",
        "<tel:2-01;phone-context=desk.test>, 201",
        "<sip:+49-30-111;isub=2@desk.test;user=phone>, +4930111",
        "<sip:%2B4930111@desk.test>, +4930111",
        "<sip:%2A51@desk.test;user=phone>, *51"
    })
    void aNumberIsReadHoweverItIsWritten(String uri, String number) {
        refer("Refer-To: " + uri + "\r\n");

        assertThat(Switchboard.next(diary.transfers).to()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "Refer-To: <sip:201@desk.test?Replaces=half%3Bto-tag>, 400 Replaces in Refer-To",
        "Subject: none, 400 Refer-To missing",
        "Refer-To: <http://desk.test/300>, 416 Refer-To must be"
    })
    void aReferThatCannotBeUsedIsRefused(String header, String answer) {
        refer(header + "\r\n");

        assertThat(phone.next()).startsWith("SIP/2.0 " + answer);
        assertThat(diary.transfers).isEmpty();
    }
}
