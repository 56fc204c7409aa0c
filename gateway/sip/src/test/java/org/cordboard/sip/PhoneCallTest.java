package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls to and from telephones that are registered, all of them behind a NAT: what they call their own address leads
/// nowhere.
final class PhoneCallTest {
    private static PhonesUnderTest phones;

    private final CallDiary diary = new CallDiary();
    private Softphone desk;
    private Softphone mobile;

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
        desk = Softphone.over("udp", phones, PhonesUnderTest.BEN);
        mobile = Softphone.over("tcp", phones, PhonesUnderTest.BEN);
        assertThat(desk.register(1, "")).startsWith("SIP/2.0 200");
        assertThat(mobile.register(1, "")).startsWith("SIP/2.0 200");
    }

    @AfterEach
    void forget() {
        phones.phones().forget(PhonesUnderTest.BEN);
        desk.close();
        mobile.close();
    }

    private OutgoingCall dial(String extension) {
        PhoneDialling dialling =
                new PhoneDialling(extension, "+4930777", "Ada \"Caller\"", CallDiary.OFFER, Duration.ofMinutes(5));
        return phones.phones().dial(dialling, diary);
    }

    @Test
    void allTelephonesRingAndTheFirstThatAnswersHasTheCall() {
        OutgoingCall call = dial("202");
        String atDesk = desk.awaitRequest("INVITE");
        String atMobile = mobile.awaitRequest("INVITE");
        desk.respond(atDesk, "180 Ringing", "d", "");
        mobile.respond(atMobile, "180 Ringing", "m", "");
        assertThat(diary.next()).isEqualTo("progress 180 Ringing");
        assertThat(diary.next()).isEqualTo("progress 180 Ringing");
        mobile.respond(atMobile, "200 OK", "m", CalledPhone.ANSWER);

        assertThat(diary.next()).isEqualTo("answered " + CalledPhone.ANSWER);
        mobile.awaitRequest("ACK");
        String cancel = desk.awaitRequest("CANCEL");
        desk.respond(cancel, "200 OK", "d", "");
        desk.respond(atDesk, "487 Request Terminated", "d", "");
        desk.awaitRequest("ACK");
        call.hangUp();
        assertThat(mobile.awaitRequest("BYE")).startsWith("BYE sip:ben-02mx@192.0.2.99:5062;transport=tcp");
        assertThat(diary.entries).isEmpty();
    }

    @Test
    void theInviteShowsWhoCallsAndSharesItsCallIdAmongTheTelephones() {
        OutgoingCall call = dial("202");
        String atDesk = desk.awaitRequest("INVITE");
        String atMobile = mobile.awaitRequest("INVITE");

        assertThat(atDesk)
                .startsWith("INVITE sip:ben-02mx@192.0.2.99:5062;transport=udp SIP/2.0\r\n")
                .contains("Call-ID: " + call.callIdHeader() + "\r\n")
                .containsPattern("From: \"Ada  ?Caller\" <sip:\\+4930777@127\\.0\\.0\\.1>;tag=");
        assertThat(atMobile).contains("Call-ID: " + call.callIdHeader() + "\r\n");
        assertThat(CalledPhone.header(atMobile, "From")).isNotEqualTo(CalledPhone.header(atDesk, "From"));
        call.hangUp();
    }

    @Test
    void whoeverAnswersTooLateIsHungUpOn() {
        dial("202");
        String atDesk = desk.awaitRequest("INVITE");
        String atMobile = mobile.awaitRequest("INVITE");
        mobile.respond(atMobile, "200 OK", "m", CalledPhone.ANSWER);
        mobile.awaitRequest("ACK");
        assertThat(diary.next()).startsWith("answered");
        desk.respond(atDesk, "200 OK", "d", CalledPhone.ANSWER);

        desk.awaitRequest("ACK");
        desk.respond(desk.awaitRequest("BYE"), "200 OK", "", "");
        assertThat(diary.entries).isEmpty();
    }

    @Test
    void keysAreNotToTravelWhereOthersReadThem() {
        List<Trunk.Srtp> suited = new CopyOnWriteArrayList<>();
        Function<Trunk.Srtp, String> offer = srtp -> {
            suited.add(srtp);
            return CallDiary.OFFER;
        };
        phones.phones()
                .dial(new PhoneDialling("202", "", "", offer, Duration.ofMinutes(5)), diary)
                .hangUp();

        assertThat(suited).containsExactly(Trunk.Srtp.OFF);
    }

    @Test
    void whoDeclinesDeclinesForAll() {
        dial("202");
        String atDesk = desk.awaitRequest("INVITE");
        String atMobile = mobile.awaitRequest("INVITE");
        mobile.respond(atMobile, "180 Ringing", "m", "");
        assertThat(diary.next()).isEqualTo("progress 180 Ringing");
        desk.respond(atDesk, "603 Decline", "d", "");

        mobile.awaitRequest("CANCEL");
        assertThat(diary.next())
                .startsWith("failed REFUSED 202 (udp 127.0.0.1:")
                .endsWith("): 603 Decline");
    }

    @Test
    void aBusyTelephoneLeavesTheOtherRinging() {
        dial("202");
        desk.respond(desk.awaitRequest("INVITE"), "486 Busy Here", "d", "");
        String atMobile = mobile.awaitRequest("INVITE");
        desk.awaitRequest("ACK");
        mobile.respond(atMobile, "200 OK", "m", CalledPhone.ANSWER);

        assertThat(diary.next()).startsWith("answered");
    }

    @Test
    void whenAllAreBusyTheCallerHearsSo() {
        dial("202");
        desk.respond(desk.awaitRequest("INVITE"), "486 Busy Here", "d", "");
        mobile.respond(mobile.awaitRequest("INVITE"), "480 Temporarily Unavailable", "m", "");

        assertThat(diary.next()).startsWith("failed BUSY ").contains("486 Busy Here", "480 Temporarily Unavailable");
    }

    @Test
    void aTelephoneThatHasClosedItsConnectionIsNotReachedAndTheOtherIs() {
        mobile.close();
        dial("202");
        desk.respond(desk.awaitRequest("INVITE"), "200 OK", "d", CalledPhone.ANSWER);

        assertThat(diary.next()).startsWith("answered");
    }

    @Test
    void anExtensionWithoutTelephoneCannotBeCalled() {
        dial("299");

        assertThat(diary.next()).isEqualTo("failed UNREACHABLE Extension 299 has no telephone that is registered");
    }

    @Test
    void aCallIsCancelledEverywhere() {
        OutgoingCall call = dial("202");
        desk.respond(desk.awaitRequest("INVITE"), "180 Ringing", "d", "");
        mobile.respond(mobile.awaitRequest("INVITE"), "180 Ringing", "m", "");
        diary.next();
        diary.next();
        call.hangUp();

        desk.awaitRequest("CANCEL");
        mobile.awaitRequest("CANCEL");
        assertThat(diary.entries).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void whoCallsIsTheExtensionThatItHasProvedToBe(String transport) {
        Softphone phone = transport.equals("udp") ? desk : mobile;
        phone.to = "201";
        phone.nonce = "";
        String contact = "Contact: " + phone.contact + "\r\n";
        String ok = phone.signedOn("INVITE", 10, contact, "application/sdp", Telephone.OFFER);
        IncomingCall call = phones.switchboard.nextCall();

        assertThat(call.phone()).contains("202");
        assertThat(call.callerNumber()).isEqualTo("202");
        assertThat(call.dialled()).isEqualTo("201");
        String answer = ok.startsWith("SIP/2.0 200") ? ok : phone.await("SIP/2.0 200", "11 INVITE");
        phone.toTag = CalledPhone.find(answer, "(?m)^To: .*;tag=(\\S+)");
        phone.line.send(phone.request("ACK", 11, "", "", ""));
        call.hangUp();
        phone.respond(phone.awaitRequest("BYE"), "200 OK", "", "");
    }

    @Test
    void whoIsNotRegisteredCannotCallFromATelephonesAddress() {
        try (Softphone other = Softphone.over("udp", phones, PhonesUnderTest.ADA)) {
            String contact = "Contact: " + other.contact + "\r\n";

            other.learn(other.ask("INVITE", 1, contact, "application/sdp", Telephone.OFFER));
            assertThat(other.ask("INVITE", 2, contact, "application/sdp", Telephone.OFFER))
                    .startsWith("SIP/2.0 403 User name or secret is wrong");
            assertThat(phones.switchboard.calls).isEmpty();
        }
    }
}
