package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cordboard.sip.SipListener.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallTest {
    private static EdgeUnderTest edge;

    private final Switchboard switchboard = new Switchboard();

    @BeforeAll
    static void open() {
        edge = new EdgeUnderTest();
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
    void aCallIsTriedAtOnceRingsAndIsAnswered(String transport) {
        switchboard.onCall = call -> {
            call.ring();
            call.answer(Switchboard.ANSWER);
        };
        try (Telephone phone = Telephone.over(transport, edge.port())) {
            phone.invite();

            assertThat(phone.next()).startsWith("SIP/2.0 100");
            assertThat(phone.next()).startsWith("SIP/2.0 180").contains(";tag=");
            assertThat(phone.awaitAnswer())
                    .contains("Contact: <sip:127.0.0.1:" + edge.port() + ";transport=" + transport + ">")
                    .endsWith(Switchboard.ANSWER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void aCallerHearsWhatIsPlayedBeforeTheAnswer(String transport) {
        switchboard.onCall = call -> {
            call.ring();
            call.progress(Switchboard.ANSWER);
        };
        try (Telephone phone = Telephone.over(transport, edge.port())) {
            phone.invite();
            assertThat(phone.await("SIP/2.0 183", "1 INVITE"))
                    .contains("Contact: ")
                    .doesNotContain("RSeq")
                    .endsWith(Switchboard.ANSWER);
            switchboard.nextCall().answer(Switchboard.ANSWER);

            assertThat(phone.awaitAnswer()).endsWith(Switchboard.ANSWER);
            phone.ack(1);
        }
    }

    @Test
    void aCallerWithoutOfferHearsNothingBeforeTheAnswer() {
        CompletableFuture<Boolean> progress = new CompletableFuture<>();
        switchboard.onCall = call -> progress.complete(call.progress(Switchboard.ANSWER));
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.send("INVITE", 1);

            assertThat(progress.orTimeout(Line.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                            .join())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void aCallTellsWhoCallsWhom(String transport) {
        try (Telephone phone = Telephone.over(transport, edge.port())) {
            phone.invite();

            IncomingCall call = switchboard.nextCall();
            assertThat(call.dialled()).isEqualTo("+4930555");
            assertThat(call.callerNumber()).isEqualTo("+49301234");
            assertThat(call.callerName()).isEqualTo("Ada Caller");
            assertThat(call.offer()).isEqualTo(Telephone.OFFER);
            assertThat(call.callIdHeader()).isEqualTo(phone.callId);
            assertThat(call.peer()).isEqualTo(transport + " 127.0.0.1:" + phone.line.localPort());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void theCallersByeIsAnsweredOnceTheCallIsKept(String transport) {
        switchboard.onEnd = end -> {};
        try (Telephone phone = Telephone.over(transport, edge.port())) {
            phone.talk();
            phone.send("BYE", 2);

            Switchboard.End end = switchboard.nextEnd();
            assertThat(end.ended()).isEqualTo(Ended.BYE);
            phone.hearsNo("SIP/2.0 200");
            end.confirm().run();
            assertThat(phone.await("SIP/2.0", "2 BYE")).startsWith("SIP/2.0 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void ourHangUpReachesTheCaller(String transport) {
        try (Telephone phone = Telephone.over(transport, edge.port())) {
            phone.talk();
            switchboard.nextCall().hangUp();

            String bye = phone.next();
            assertThat(bye)
                    .startsWith("BYE sip:ada@127.0.0.1:" + phone.line.localPort())
                    .contains("Call-ID: " + phone.callId)
                    .containsPattern("From: <sip:\\+4930555@127\\.0\\.0\\.1>;tag=" + phone.toTag)
                    .containsPattern("To: .*;tag=" + phone.fromTag);
            phone.respond(bye, 200);
            phone.hearsNo("BYE");
            assertThat(switchboard.ends).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void aHangUpBeforeTheAckWaitsForIt(String transport) {
        switchboard.onCall = call -> {
            call.answer(Switchboard.ANSWER);
            call.hangUp();
        };
        try (Telephone phone = Telephone.over(transport, edge.port())) {
            phone.invite();
            phone.awaitAnswer();
            phone.hearsNo("BYE");
            phone.ack(1);

            phone.respond(phone.await("BYE", "1 BYE"), 200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void aCallerWhoCancelsIsToldSoAndTheListenerToo(String transport) {
        switchboard.onCall = IncomingCall::ring;
        try (Telephone phone = Telephone.over(transport, edge.port())) {
            phone.invite();
            phone.await("SIP/2.0 180", "1 INVITE");
            phone.cancel();

            assertThat(phone.await("SIP/2.0", "1 CANCEL")).startsWith("SIP/2.0 200");
            assertThat(phone.await("SIP/2.0", "1 INVITE")).startsWith("SIP/2.0 487");
            assertThat(switchboard.nextEnd().ended()).isEqualTo(Ended.CANCELLED);
            assertThat(switchboard.nextCall().answer(Switchboard.ANSWER)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void aCancelThatComesAfterTheAnswerChangesNothing(String transport) {
        try (Telephone phone = Telephone.over(transport, edge.port())) {
            phone.invite();
            phone.await("SIP/2.0 200", "1 INVITE");
            phone.cancel();

            assertThat(phone.await("SIP/2.0", "1 CANCEL")).startsWith("SIP/2.0 200");
            phone.hearsNo("SIP/2.0 487");
            assertThat(switchboard.ends).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void aRefusedCallHearsTheStatusInOurWords(String transport) {
        switchboard.onCall = call -> call.refuse(404, "Not Found");
        try (Telephone phone = Telephone.over(transport, edge.port())) {
            phone.invite();

            assertThat(phone.await("SIP/2.0 4", "1 INVITE")).startsWith("SIP/2.0 404 Not Found\r\n");
        }
    }
}
