package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls that the edge makes, until they are answered or not.
final class DialTest {
    private static EdgeUnderTest edge;

    private final CallDiary diary = new CallDiary();

    @BeforeAll
    static void open() {
        edge = new EdgeUnderTest();
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    private OutgoingCall dial(CalledPhone phone) {
        return edge.dial(CallDiary.dialling(phone.trunk()), diary);
    }

    @Test
    void theInviteSaysWhoCallsWhomAndOffersSound() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            OutgoingCall call = dial(phone);

            String to = "sip:+4930777@127.0.0.1:" + phone.trunk().address().getPort();
            assertThat(phone.next())
                    .startsWith("INVITE " + to + " SIP/2.0\r\n")
                    .contains("To: <" + to + ">\r\n")
                    .containsPattern("From: <sip:\\+4930555@127\\.0\\.0\\.1>;tag=\\S+\r\n")
                    .contains("Call-ID: " + call.callIdHeader())
                    .contains("Contact: <sip:127.0.0.1:" + edge.port() + ";transport=udp>")
                    .contains("Max-Forwards: 70")
                    .contains("Content-Type: application/sdp")
                    .endsWith(CallDiary.OFFER);
            call.hangUp();
        }
    }

    @Test
    void thePoundKeyInANumberIsWrittenAsUrisAllow() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            edge.dial(new Dialling(phone.trunk(), "*31#777", "100", CallDiary.OFFER, Duration.ofMinutes(1)), diary);

            assertThat(phone.next()).startsWith("INVITE sip:*31%23777@127.0.0.1:");
        }
    }

    @Test
    void whatIsNoNumberIsNotDialled() {
        Trunk trunk = CalledPhone.trunk(5060, Trunk.Transport.UDP);

        assertThatThrownBy(() -> new Dialling(trunk, "777@evil.example", "100", CallDiary.OFFER, Duration.ofMinutes(1)))
                .hasMessage("number must be digits, * and #, with a leading + or not, and not '777@evil.example'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void anAnswerIsConfirmedAndTold(String transport) {
        try (CalledPhone phone = CalledPhone.over(transport, edge.port())) {
            dial(phone);
            String invite = phone.await("INVITE");
            phone.respond(invite, "100 Trying", "");
            phone.respond(invite, "180 Ringing", "b1");
            phone.respond(invite, "200 OK", "b1", CalledPhone.ANSWER);

            assertThat(phone.await("ACK"))
                    .startsWith(
                            "ACK sip:bob@127.0.0.1:" + phone.trunk().address().getPort())
                    .contains("CSeq: 1 ACK")
                    .contains(";tag=b1")
                    .contains(CalledPhone.header(invite, "From"));
            assertThat(diary.next()).isEqualTo("progress 180 Ringing");
            assertThat(diary.next()).isEqualTo("answered " + CalledPhone.ANSWER);
        }
    }

    @Test
    void earlyMediaIsToldOfEachBranch() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            dial(phone);
            String invite = phone.await("INVITE");
            phone.respond(invite, "183 Session Progress", "b1", CalledPhone.ANSWER);
            phone.respond(invite, "183 Session Progress", "b2", CalledPhone.ANSWER);
            phone.respond(invite, "200 OK", "b2", CalledPhone.ANSWER.replace("50000", "50008"));

            assertThat(phone.await("ACK")).contains(";tag=b2");
            assertThat(diary.next()).isEqualTo("progress 183 Session Progress");
            assertThat(diary.next()).isEqualTo("early " + CalledPhone.ANSWER);
            assertThat(diary.next()).isEqualTo("progress 183 Session Progress");
            assertThat(diary.next()).isEqualTo("early " + CalledPhone.ANSWER);
            assertThat(diary.next()).startsWith("answered").contains("50008");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "486 Busy Here, BUSY",
        "600 Busy Everywhere, BUSY",
        "480 Temporarily Unavailable, NO_ANSWER",
        "408 Request Timeout, TRUNK_FAILED",
        "603 Decline, REFUSED",
        "403 Forbidden, REFUSED",
        "404 Not Found, UNREACHABLE",
        "503 Service Unavailable, TRUNK_FAILED",
    })
    void aRefusalIsConfirmedAndToldInTheTrunksWords(String response, DialFailure failure) {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            dial(phone);
            String invite = phone.await("INVITE");
            phone.respond(invite, response, "b1");

            assertThat(phone.await("ACK")).contains("CSeq: 1 ACK");
            assertThat(diary.next()).isEqualTo("failed " + failure + " " + response);
        }
    }

    @Test
    void aTrunkThatAsksWhoWeAreIsToldNothingWithoutAnAccount() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            dial(phone);
            phone.respond(phone.await("INVITE"), "401 Unauthorized", "b1");

            assertThat(diary.next())
                    .isEqualTo("failed TRUNK_FAILED 401 Unauthorized; it asks who we are: give the trunk username and"
                            + " secret, or let the other side know us by our address");
        }
    }

    @Test
    void aRedirectionToAnotherNumberIsNotFollowed() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            dial(phone);
            phone.respond(phone.await("INVITE"), "302 Moved Temporarily", "b1");

            assertThat(diary.next())
                    .isEqualTo("failed UNREACHABLE 302 Moved Temporarily; calls are not redirected to other numbers");
        }
    }

    @Test
    void theNumberIsTriedAtTheAddressesThatTheTrunkNamesTheOneItPrefersFirst() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            dial(phone);
            String first = phone.await("INVITE");
            String user = CalledPhone.find(first, "^INVITE sip:([^@]+)@");
            String contacts =
                    "Contact: <sip:%s@192.0.2.1>;q=0.2, <sip:%s@192.0.2.2?Subject=x>;q=0.7\r\n".formatted(user, user);
            phone.respond(first, "302 Moved Temporarily", "b1", "", contacts);
            phone.await("ACK");

            String second = phone.await("INVITE");
            assertThat(second)
                    .startsWith("INVITE sip:" + user + "@192.0.2.2 SIP/2.0")
                    .contains(
                            "CSeq: 2 INVITE", CalledPhone.header(first, "Call-ID"), CalledPhone.header(first, "From"));
            phone.respond(second, "404 Not Found", "b2");

            String third = phone.await("INVITE");
            assertThat(third).startsWith("INVITE sip:" + user + "@192.0.2.1 SIP/2.0");
            phone.respond(third, "200 OK", "b3", CalledPhone.ANSWER);
            assertThat(diary.next()).startsWith("answered");
        }
    }

    @Test
    void addressesThatNameEachOtherEndTheCall() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            dial(phone);
            String first = phone.await("INVITE");
            String user = CalledPhone.find(first, "^INVITE sip:([^@]+)@");
            String contacts = "Contact: <sip:%s@192.0.2.1>, <sip:%s@192.0.2.2>\r\n".formatted(user, user);
            phone.respond(first, "302 Moved Temporarily", "b1", "", contacts);
            phone.respond(phone.await("INVITE"), "302 Moved Temporarily", "b2", "", contacts);
            phone.respond(phone.await("INVITE"), "302 Moved Temporarily", "b3", "", contacts);

            assertThat(diary.next()).startsWith("failed UNREACHABLE 302 Moved Temporarily");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void aCallThatIsGivenUpIsCancelled(String transport) {
        try (CalledPhone phone = CalledPhone.over(transport, edge.port())) {
            OutgoingCall call = dial(phone);
            String invite = phone.await("INVITE");
            phone.respond(invite, "180 Ringing", "b1");
            assertThat(diary.next()).isEqualTo("progress 180 Ringing");
            call.hangUp();

            String cancel = phone.await("CANCEL");
            assertThat(cancel).contains(CalledPhone.header(invite, "Via")).contains("CSeq: 1 CANCEL");
            phone.respond(cancel, "200 OK", "b1");
            phone.respond(invite, "487 Request Terminated", "b1");
            assertThat(phone.await("ACK")).contains("CSeq: 1 ACK");
            phone.hearsNo("BYE");
            assertThat(diary.entries).isEmpty();
        }
    }

    @Test
    void aCallIsNotCancelledBeforeTheTrunkGaveASign() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            OutgoingCall call = dial(phone);
            String invite = phone.await("INVITE");
            call.hangUp();
            phone.hearsNo("CANCEL");
            phone.respond(invite, "100 Trying", "");

            assertThat(phone.await("CANCEL")).contains("CSeq: 1 CANCEL");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void whoeverAnswersACancelledCallIsHungUpOn(String transport) {
        try (CalledPhone phone = CalledPhone.over(transport, edge.port())) {
            OutgoingCall call = dial(phone);
            String invite = phone.await("INVITE");
            phone.respond(invite, "180 Ringing", "b1");
            assertThat(diary.next()).isEqualTo("progress 180 Ringing");
            call.hangUp();
            String cancel = phone.await("CANCEL");
            phone.respond(invite, "200 OK", "b1", CalledPhone.ANSWER);
            phone.respond(cancel, "200 OK", "b1");

            assertThat(phone.await("ACK")).contains(";tag=b1");
            phone.respond(phone.await("BYE"), "200 OK", "");
            assertThat(diary.entries).isEmpty();
        }
    }

    @Test
    void aRepeatedAnswerIsConfirmedAgain() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            dial(phone);
            String invite = phone.await("INVITE");
            phone.respond(invite, "200 OK", "b1", CalledPhone.ANSWER);
            String ack = phone.await("ACK");
            phone.respond(invite, "200 OK", "b1", CalledPhone.ANSWER);

            assertThat(phone.await("ACK")).isEqualTo(ack);
            assertThat(diary.next()).startsWith("answered");
            assertThat(diary.entries).isEmpty();
        }
    }

    @Test
    void ofTwoBranchesThatAnswerTheFirstIsJoinedAndTheOtherHungUpOn() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            OutgoingCall call = dial(phone);
            String invite = phone.await("INVITE");
            phone.respond(invite, "200 OK", "first", CalledPhone.ANSWER);
            phone.respond(invite, "200 OK", "second", CalledPhone.ANSWER.replace("50000", "50008"));

            String bye = phone.await("BYE");
            assertThat(bye).contains(";tag=second");
            phone.respond(bye, "200 OK", "");
            assertThat(diary.next()).isEqualTo("answered " + CalledPhone.ANSWER);
            call.hangUp();
            assertThat(phone.await("BYE")).contains(";tag=first");
            assertThat(diary.entries).isEmpty();
        }
    }

    @Test
    void aRefusalOfABranchAfterTheAnswerChangesNothing() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            OutgoingCall call = dial(phone);
            String invite = phone.await("INVITE");
            phone.respond(invite, "200 OK", "first", CalledPhone.ANSWER);
            phone.await("ACK");
            phone.respond(invite, "487 Request Terminated", "first");

            assertThat(diary.next()).startsWith("answered");
            call.hangUp();
            phone.await("BYE");
            assertThat(diary.entries).isEmpty();
        }
    }

    @Test
    void anOfferTooLongForUdpGoesOverTcp() {
        try (CalledPhone phone = CalledPhone.overTcpAlthoughCalledByUdp()) {
            dialLong(phone.trunk());

            assertThat(phone.await("INVITE")).contains("Via: SIP/2.0/TCP 127.0.0.1:" + edge.port());
        }
    }

    @Test
    void whereNobodyTakesTcpALongOfferGoesOverUdpAllTheSame() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            dialLong(phone.trunk());

            assertThat(phone.await("INVITE")).contains("Via: SIP/2.0/UDP 127.0.0.1:" + edge.port());
        }
    }

    private void dialLong(Trunk trunk) {
        String offer = CallDiary.OFFER + "a=x-long:" + "x".repeat(1300) + "\r\n";
        edge.dial(new Dialling(trunk, "+4930777", "+4930555", offer, Duration.ofMinutes(1)), diary);
    }

    @Test
    void aTrunkThatTakesNoConnectionIsToldWithTheReason() {
        edge.dial(CallDiary.dialling(CalledPhone.trunk(CalledPhone.deafPort(), Trunk.Transport.TCP)), diary);

        assertThat(diary.next())
                .startsWith("failed TRUNK_FAILED The trunk tcp 127.0.0.1:")
                .endsWith(" takes no connection");
    }
}
