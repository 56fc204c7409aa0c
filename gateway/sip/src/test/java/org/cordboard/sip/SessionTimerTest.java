package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cordboard.sip.SipListener.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// RFC 4028, with sessions of seconds instead of half hours.
final class SessionTimerTest {
    private static final String TIMER = "Supported: timer\r\nAllow: INVITE, ACK, BYE, CANCEL, UPDATE\r\n";

    private static EdgeUnderTest edge;

    private final Switchboard switchboard = new Switchboard();
    private final CallDiary diary = new CallDiary();

    @BeforeAll
    static void open() {
        edge = new EdgeUnderTest(new SipTimers(
                Duration.ofMillis(100),
                Duration.ofMillis(400),
                Duration.ofSeconds(6),
                Duration.ofMillis(500),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2)));
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    @BeforeEach
    void serve() {
        edge.serves(switchboard);
    }

    private static Telephone talking(String headers) {
        Telephone phone = Telephone.over("udp", edge.port());
        phone.extra = headers;
        phone.invite();
        phone.awaitAnswer();
        phone.ack(1);
        return phone;
    }

    @Test
    void aCallerWhoWantsATimerIsToldWhoRefreshesAndWhen() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.extra = TIMER + "Session-Expires: 1800\r\n";
            phone.invite();

            assertThat(phone.awaitAnswer())
                    .contains("Session-Expires: 1800;refresher=uac\r\n")
                    .contains("Require: timer\r\n");
        }
    }

    @Test
    void aCallerWhoWantsNoTimerGetsNone() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.extra = TIMER;
            phone.invite();

            assertThat(phone.awaitAnswer()).doesNotContain("Session-Expires").doesNotContain("Require");
        }
    }

    @Test
    void aProxyThatWantsATimerForACallerWhoKnowsNoneHasUsRefresh() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.extra = "Session-Expires: 1800\r\n";
            phone.invite();

            assertThat(phone.awaitAnswer())
                    .contains("Session-Expires: 1800;refresher=uas\r\n")
                    .doesNotContain("Require");
        }
    }

    @Test
    void anIntervalThatIsTooShortIsRefusedWithTheShortest() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.extra = TIMER + "Session-Expires: 1\r\n";
            phone.invite();

            assertThat(phone.await("SIP/2.0 4", "1 INVITE"))
                    .startsWith("SIP/2.0 422 Session Interval Too Small")
                    .contains("Min-SE: 2\r\n");
            assertThat(switchboard.calls).isEmpty();
        }
    }

    @Test
    void weRefreshByUpdateAgainAndAgain() {
        try (Telephone phone = talking(TIMER + "Session-Expires: 2;refresher=uas\r\n")) {
            for (int i = 0; i < 2; i++) {
                String update = phone.await("UPDATE", i + 1 + " UPDATE");
                assertThat(update)
                        .contains("Session-Expires: 2;refresher=uac\r\n")
                        .contains("Contact: ");
                phone.respond(update, 200, "Session-Expires: 2;refresher=uac\r\n", "");
            }
            assertThat(switchboard.ends).isEmpty();
        }
    }

    @Test
    void weRefreshByReinviteWhereUpdateIsNotKnown() {
        try (Telephone phone = talking("Supported: timer\r\nSession-Expires: 2;refresher=uas\r\n")) {
            String reinvite = phone.await("INVITE", "1 INVITE");
            assertThat(reinvite)
                    .contains("Session-Expires: 2")
                    .contains("Min-SE: 2")
                    .endsWith(Switchboard.ANSWER);
            phone.respond(reinvite, 200, "Session-Expires: 1800;refresher=uac\r\n", Telephone.OFFER);
            String ack = phone.await("ACK", "1 ACK");
            phone.respond(reinvite, 200, "Session-Expires: 1800;refresher=uac\r\n", Telephone.OFFER);

            assertThat(phone.await("ACK", "1 ACK")).isEqualTo(ack);
            assertThat(switchboard.ends).isEmpty();
        }
    }

    @Test
    void weRefreshByReinviteWhereUpdateIsRefused() {
        try (Telephone phone = talking(TIMER + "Session-Expires: 2;refresher=uas\r\n")) {
            phone.respond(phone.await("UPDATE", "1 UPDATE"), 405);

            phone.respond(phone.await("INVITE", "2 INVITE"), 200, "", Telephone.OFFER);
            phone.await("ACK", "2 ACK");
        }
    }

    @Test
    void whereTheIntervalIsTooShortForThePeerItsOwnIsTaken() {
        try (Telephone phone = talking(TIMER + "Session-Expires: 2;refresher=uas\r\n")) {
            phone.respond(phone.await("UPDATE", "1 UPDATE"), 422, "Min-SE: 600\r\n", "");

            assertThat(phone.await("UPDATE", "2 UPDATE"))
                    .contains("Session-Expires: 600;refresher=uac")
                    .contains("Min-SE: 600");
        }
    }

    @Test
    void aCallWhoseRefreshMeetsNothingEnds() {
        try (Telephone phone = talking(TIMER + "Session-Expires: 2;refresher=uas\r\n")) {
            phone.respond(phone.await("UPDATE", "1 UPDATE"), 481);

            phone.respond(phone.await("BYE", "2 BYE"), 200);
            assertThat(switchboard.nextEnd().ended()).isEqualTo(Ended.EXPIRED);
        }
    }

    @Test
    void aCallThatTheCallerDoesNotRefreshEndsAndOneThatIsRefreshedGoesOn() {
        try (Telephone refreshed = talking(TIMER + "Session-Expires: 2;refresher=uac\r\n");
                Telephone silent = talking(TIMER + "Session-Expires: 2;refresher=uac\r\n")) {
            refreshed.extra = TIMER + "Session-Expires: 1800;refresher=uac\r\n";
            refreshed.send("UPDATE", 2);
            assertThat(refreshed.await("SIP/2.0", "2 UPDATE"))
                    .startsWith("SIP/2.0 200")
                    .contains("Session-Expires: 1800;refresher=uac");

            String bye = silent.await("BYE", "1 BYE");
            assertThat(bye).contains("Reason: SIP;cause=408;text=\"Session timer expired\"");
            silent.respond(bye, 200);
            assertThat(switchboard.nextEnd().ended()).isEqualTo(Ended.EXPIRED);
            refreshed.send("OPTIONS", 3);
            assertThat(refreshed.await("SIP/2.0", "3 OPTIONS")).startsWith("SIP/2.0 200");
            assertThat(switchboard.ends).isEmpty();
        }
    }

    @Test
    void onCallsThatWeMakeWeAskForATimerAndRefresh() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            edge.dial(CallDiary.dialling(phone.trunk()), diary);
            String invite = phone.await("INVITE");
            assertThat(invite)
                    .contains("Session-Expires: 2\r\n")
                    .contains("Min-SE: 2\r\n")
                    .contains("Supported: 100rel,timer\r\n");
            phone.respond(
                    invite,
                    "200 OK",
                    "b1",
                    CalledPhone.ANSWER,
                    "Allow: UPDATE\r\nSession-Expires: 2;refresher=uac\r\n");

            String update = phone.await("UPDATE");
            assertThat(update).contains("Session-Expires: 2;refresher=uac").contains(";tag=b1");
            phone.respond(update, "200 OK", "");
            assertThat(diary.next()).startsWith("answered");
        }
    }

    @Test
    void aCalledSideThatWantsALongerIntervalIsCalledAgainWithThat() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            edge.dial(CallDiary.dialling(phone.trunk()), diary);
            String first = phone.await("INVITE");
            phone.respond(first, "422 Session Interval Too Small", "b1", "", "Min-SE: 3600\r\n");
            String second = phone.await("INVITE");
            assertThat(second)
                    .contains("CSeq: 2 INVITE")
                    .contains("Session-Expires: 3600\r\n")
                    .contains("Min-SE: 3600\r\n")
                    .contains(CalledPhone.header(first, "Call-ID"));
            phone.respond(second, "200 OK", "b2", CalledPhone.ANSWER);

            assertThat(phone.await("ACK")).contains("CSeq: 2 ACK");
            assertThat(diary.next()).startsWith("answered");
        }
    }

    @Test
    void aCalledSideThatDoesNotRefreshIsHungUpOn() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            edge.dial(CallDiary.dialling(phone.trunk()), diary);
            phone.respond(
                    phone.await("INVITE"), "200 OK", "b1", CalledPhone.ANSWER, "Session-Expires: 2;refresher=uas\r\n");

            assertThat(phone.await("BYE")).contains("Reason: SIP;cause=408");
            assertThat(diary.next()).startsWith("answered");
            assertThat(diary.next()).isEqualTo("ended");
        }
    }
}
