package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.cordboard.sip.SipListener.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With timers a hundred times shorter than in the field, but in the same order.
final class TimersTest {
    private static EdgeUnderTest edge;

    private final Switchboard switchboard = new Switchboard();

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
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void anAnswerThatIsNeverConfirmedIsRepeatedAndThenTheCallEndsWithBye(String transport) {
        try (Telephone phone = Telephone.over(transport, edge.port())) {
            phone.invite();
            phone.awaitAnswer();
            phone.awaitAnswer();
            phone.awaitAnswer();

            phone.respond(phone.await("BYE", "1 BYE"), 200);
            assertThat(switchboard.nextEnd().ended()).isEqualTo(Ended.NEVER_CONFIRMED);
        }
    }

    @Test
    void anAckStopsTheRepetitionOfTheAnswer() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.talk();

            phone.hearsNo("SIP/2.0 200");
            phone.hearsNo("BYE");
            assertThat(switchboard.ends).isEmpty();
        }
    }

    @Test
    void anAckForAnotherRequestDoesNotStopTheRepetition() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.invite();
            phone.awaitAnswer();
            phone.ack(7);
            phone.awaitAnswer();

            assertThat(phone.awaitAnswer()).contains("1 INVITE");
        }
    }

    @Test
    void aRepeatedInviteIsOneCall() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.invite();
            phone.invite();
            phone.awaitAnswer();
            phone.invite();
            phone.ack(1);
            phone.send("OPTIONS", 1);
            phone.await("SIP/2.0 200", "1 OPTIONS");

            assertThat(switchboard.calls).hasSize(1);
        }
    }

    @Test
    void aByeThatNobodyConfirmsIsAnsweredInTheEnd() {
        switchboard.onEnd = end -> {};
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.talk();
            phone.send("BYE", 2);

            assertThat(phone.await("SIP/2.0", "2 BYE")).startsWith("SIP/2.0 200");
        }
    }

    @Test
    void aRepeatedByeEndsTheCallOnce() {
        switchboard.onEnd = end -> {};
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.talk();
            phone.newBranch();
            String bye = phone.request("BYE", 2, "", "");
            phone.line.send(bye);
            phone.line.send(bye);
            phone.await("SIP/2.0 200", "2 BYE");
            Awaitility.await().until(() -> {
                phone.line.send(bye);
                return phone.line.receive(100) != null;
            });

            assertThat(switchboard.ends).hasSize(1);
        }
    }

    @Test
    void aHangUpThatWaitsForAnAckInVainEndsWithByeAndWithoutWord() {
        switchboard.onCall = call -> {
            call.answer(Switchboard.ANSWER);
            call.hangUp();
        };
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.invite();
            phone.awaitAnswer();

            phone.respond(phone.await("BYE", "1 BYE"), 200);
            assertThat(switchboard.ends).isEmpty();
        }
    }
}
