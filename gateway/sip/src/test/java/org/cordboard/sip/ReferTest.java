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
        phone.to = "201";
        phone.nonce = "";
        String contact = "Contact: " + phone.contact + "\r\n";
        String ok = phone.signedOn("INVITE", 10, contact, "application/sdp", Telephone.OFFER);
        String answer = ok.startsWith("SIP/2.0 200") ? ok : phone.await("SIP/2.0 200", "11 INVITE");
        IncomingCall other = phones.switchboard.nextCall();
        String tag = CalledPhone.find(answer, "(?m)^To: .*;tag=(\\S+)");
        phone.toTag = tag;
        phone.line.send(phone.request("ACK", 11, "", "", ""));
        refer("Refer-To: <sip:201@desk.test?Replaces=" + phone.callId + "%3Bto-tag%3D" + tag + "%3Bfrom-tag%3D"
                + phone.fromTag + ">\r\n");

        Transfer transfer = Switchboard.next(diary.transfers);
        assertThat(transfer.isAttended()).isTrue();
        assertThat(transfer.replaced()).containsSame(other);
        other.hangUp();
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
