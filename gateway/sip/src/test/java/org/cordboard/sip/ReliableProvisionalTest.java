package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cordboard.sip.SipListener.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// RFC 3262 in both directions.
final class ReliableProvisionalTest {
    private static EdgeUnderTest edge;

    private final Switchboard switchboard = new Switchboard();
    private final CallDiary diary = new CallDiary();

    @BeforeAll
    static void open() {
        edge = new EdgeUnderTest(new SipTimers(
                Duration.ofMillis(50), Duration.ofMillis(400), Duration.ofMillis(1500), Duration.ofMillis(500)));
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    @BeforeEach
    void serve() {
        edge.serves(switchboard);
        switchboard.onCall = IncomingCall::ring;
    }

    private static String ringing(Telephone phone) {
        phone.extra = "Require: 100rel\r\n";
        phone.invite();
        String ringing = phone.await("SIP/2.0 180", "1 INVITE");
        phone.rememberTag(ringing);
        phone.extra = "";
        return ringing;
    }

    private static String number(String response) {
        return CalledPhone.find(response, "RSeq: (\\d+)");
    }

    private static String reliable(String number) {
        return "Require: 100rel\r\nRSeq: " + number + "\r\n";
    }

    @Test
    void ringingIsRepeatedUntilACallerWhoInsistsOnItConfirmsIt() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            String ringing = ringing(phone);
            assertThat(ringing).contains("Require: 100rel\r\n");
            assertThat(phone.await("SIP/2.0 180", "1 INVITE")).isEqualTo(ringing);
            phone.extra = "RAck: " + number(ringing) + " 1 INVITE\r\n";
            phone.send("PRACK", 2);

            assertThat(phone.await("SIP/2.0", "2 PRACK")).startsWith("SIP/2.0 200");
            phone.hearsNo("SIP/2.0 180");
            phone.extra = "";
            switchboard.nextCall().answer(Switchboard.ANSWER);
            phone.awaitAnswer();
            phone.ack(1);
            phone.send("BYE", 3);
            assertThat(phone.await("SIP/2.0", "3 BYE")).startsWith("SIP/2.0 200");
        }
    }

    @Test
    void soundBeforeTheAnswerWaitsForTheRingingToBeConfirmedAndTheAnswerForTheSound() {
        switchboard.onCall = call -> {
            call.ring();
            call.progress(Switchboard.ANSWER);
        };
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            String ringing = ringing(phone);
            phone.extra = "RAck: " + number(ringing) + " 1 INVITE\r\n";
            phone.send("PRACK", 2);
            String progress = phone.await("SIP/2.0 183", "1 INVITE");
            assertThat(progress).contains("Require: 100rel\r\n").endsWith(Switchboard.ANSWER);
            assertThat(Long.parseLong(number(progress))).isEqualTo(Long.parseLong(number(ringing)) + 1);

            assertThat(switchboard.nextCall().answer(Switchboard.ANSWER)).isTrue();
            phone.hearsNo("SIP/2.0 200 OK");
            phone.extra = "RAck: " + number(progress) + " 1 INVITE\r\n";
            phone.send("PRACK", 3);
            phone.extra = "";
            assertThat(phone.awaitAnswer()).endsWith(Switchboard.ANSWER);
            phone.ack(1);
        }
    }

    @Test
    void aPrackForSomethingElseMeetsNothing() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            String ringing = ringing(phone);
            phone.extra = "RAck: " + (Long.parseLong(number(ringing)) - 1) + " 1 INVITE\r\n";
            phone.send("PRACK", 2);

            assertThat(phone.await("SIP/2.0", "2 PRACK")).startsWith("SIP/2.0 481");
        }
    }

    @Test
    void aCallerWhoNeverConfirmsRingingIsRefused() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            ringing(phone);

            assertThat(phone.await("SIP/2.0 5", "1 INVITE")).startsWith("SIP/2.0 504 PRACK never came");
            assertThat(switchboard.nextEnd().ended()).isEqualTo(Ended.NEVER_CONFIRMED);
        }
    }

    @Test
    void ringingIsNotConfirmedToCallersWhoOnlyCould() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.extra = "Supported: 100rel\r\n";
            phone.invite();

            assertThat(phone.await("SIP/2.0 180", "1 INVITE")).doesNotContain("RSeq");
        }
    }

    @Test
    void aReliableResponseIsConfirmedOnceAndTheCallGoesOnInItsDialog() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            OutgoingCall call = edge.dial(CallDiary.dialling(phone.trunk()), diary);
            String invite = phone.await("INVITE");
            phone.respond(invite, "183 Session Progress", "b1", CalledPhone.ANSWER, reliable("77"));
            String prack = phone.await("PRACK");
            assertThat(prack)
                    .startsWith("PRACK sip:bob@127.0.0.1:")
                    .contains("RAck: 77 1 INVITE\r\n")
                    .contains("CSeq: 2 PRACK\r\n")
                    .contains(";tag=b1");
            phone.respond(prack, "200 OK", "");
            phone.respond(invite, "183 Session Progress", "b1", CalledPhone.ANSWER, reliable("77"));
            phone.respond(invite, "180 Ringing", "b1", "", reliable("78"));
            String second = phone.await("PRACK");
            assertThat(second).contains("RAck: 78 1 INVITE\r\n").contains("CSeq: 3 PRACK\r\n");
            phone.respond(second, "200 OK", "");
            phone.respond(invite, "200 OK", "b1");

            assertThat(phone.await("ACK")).contains("CSeq: 1 ACK");
            assertThat(diary.next()).isEqualTo("progress 183 Session Progress");
            assertThat(diary.next()).isEqualTo("early " + CalledPhone.ANSWER);
            assertThat(diary.next()).isEqualTo("progress 180 Ringing");
            assertThat(diary.next()).isEqualTo("answered " + CalledPhone.ANSWER);
            call.hangUp();
            assertThat(phone.await("BYE")).contains("CSeq: 4 BYE\r\n");
        }
    }

    @Test
    void anUpdateBeforeTheAnswerIsAskedToComeLater() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            edge.dial(CallDiary.dialling(phone.trunk()), diary);
            String invite = phone.await("INVITE");
            phone.respond(invite, "180 Ringing", "b1");
            phone.request(invite, "b1", "UPDATE", 1, "application/sdp", CalledPhone.ANSWER);

            assertThat(phone.await("SIP/2.0")).startsWith("SIP/2.0 500").contains("Retry-After: 2");
        }
    }
}
