package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What happens in a call that the edge has made.
final class DialledCallTest {
    private static EdgeUnderTest edge;

    private final CallDiary diary = new CallDiary();
    private OutgoingCall call;

    @BeforeAll
    static void open() {
        edge = new EdgeUnderTest();
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    /// @return the INVITE
    private String talk(CalledPhone phone, String extra) {
        call = edge.dial(CallDiary.dialling(phone.trunk()), diary);
        String invite = phone.await("INVITE");
        phone.respond(invite, "200 OK", "bob", CalledPhone.ANSWER, extra);
        assertThat(diary.next()).startsWith("answered");
        return invite;
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void ourHangUpReachesTheCalledSide(String transport) {
        try (CalledPhone phone = CalledPhone.over(transport, edge.port())) {
            talk(phone, "");
            call.hangUp();

            String bye = phone.await("BYE");
            assertThat(bye).contains("CSeq: 2 BYE").contains(";tag=bob");
            phone.respond(bye, "200 OK", "");
            phone.hearsNo("BYE");
            assertThat(diary.entries).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void theCalledSidesByeIsAnsweredOnceTheListenerConfirms(String transport) {
        try (CalledPhone phone = CalledPhone.over(transport, edge.port())) {
            String invite = talk(phone, "");
            phone.request(invite, "bob", "BYE", 1, "", "");

            assertThat(diary.next()).isEqualTo("ended");
            phone.hearsNo("SIP/2.0 200");
            diary.lastConfirm.run();
            assertThat(phone.await("SIP/2.0 200")).contains("CSeq: 1 BYE");
            call.hangUp();
            phone.hearsNo("BYE");
        }
    }

    @Test
    void aNewOfferOfTheCalledSideIsAnsweredAndRepeatedUntilAck() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            String invite = talk(phone, "");
            String hold = CalledPhone.ANSWER + "a=sendonly\r\n";
            phone.request(invite, "bob", "INVITE", 1, "application/sdp", hold);

            assertThat(diary.next()).isEqualTo("reoffer " + hold);
            assertThat(phone.await("SIP/2.0 200")).contains("CSeq: 1 INVITE").contains("- 5 1");
            assertThat(phone.await("SIP/2.0 200")).contains("CSeq: 1 INVITE");
            phone.request(invite, "bob", "ACK", 1, "", "");
            call.hangUp();
            phone.await("BYE");
        }
    }

    @Test
    void anOfferThatCannotBeMetLeavesTheCallAsItWas() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            String invite = talk(phone, "");
            phone.request(invite, "bob", "INVITE", 1, "application/sdp", CalledPhone.ANSWER.replace("AVP 0", "AVP 99"));

            assertThat(phone.await("SIP/2.0 4")).startsWith("SIP/2.0 488").contains("CSeq: 1 INVITE");
            phone.request(invite, "bob", "ACK", 1, "", "");
            call.hangUp();
            phone.await("BYE");
        }
    }

    @Test
    void aNewInviteWithoutOfferGetsWhatWeOfferedLast() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            String invite = talk(phone, "");
            phone.request(invite, "bob", "INVITE", 1, "", "");

            assertThat(phone.await("SIP/2.0 200")).endsWith(CallDiary.OFFER);
            phone.request(invite, "bob", "ACK", 1, "application/sdp", CalledPhone.ANSWER);
        }
    }

    @Test
    void keysComeByInfo() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            String invite = talk(phone, "");
            phone.request(invite, "bob", "INFO", 1, "application/dtmf-relay", "Signal=1\r\nDuration=160\r\n");

            assertThat(phone.await("SIP/2.0 200")).contains("CSeq: 1 INFO");
            assertThat(diary.next()).isEqualTo("key 1");
        }
    }

    @Test
    void theProxiesOnTheWayStayInTheWay() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            String here = "127.0.0.1:" + phone.trunk().address().getPort();
            talk(phone, "Record-Route: <sip:far@127.0.0.9:5;lr>\r\nRecord-Route: <sip:near@" + here + ";lr>\r\n");

            String route = "Route: <sip:near@" + here + ";lr>,<sip:far@127.0.0.9:5;lr>\r\n";
            assertThat(phone.await("ACK")).contains(route);
            call.hangUp();
            assertThat(phone.await("BYE")).contains(route);
        }
    }

    @Test
    void aStrangersByeIsUnknown() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            String invite = talk(phone, "");
            phone.request(invite, "mallory", "BYE", 1, "", "");

            assertThat(phone.await("SIP/2.0 4")).startsWith("SIP/2.0 481");
            assertThat(diary.entries).isEmpty();
        }
    }
}
