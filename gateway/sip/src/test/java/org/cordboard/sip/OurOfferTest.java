package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Offers that we make: by re-INVITE, and in the answer to an INVITE that carried none.
final class OurOfferTest {
    private static final String ON_HOLD = Switchboard.ANSWER + "a=sendonly\r\n";
    private static final String HELD = Telephone.OFFER + "a=recvonly\r\n";

    private static EdgeUnderTest edge;

    private final Switchboard switchboard = new Switchboard();
    private final CallDiary diary = new CallDiary();

    @BeforeAll
    static void open() {
        edge = new EdgeUnderTest(new SipTimers(
                Duration.ofMillis(50), Duration.ofMillis(400), Duration.ofSeconds(3), Duration.ofMillis(500)));
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    @BeforeEach
    void serve() {
        edge.serves(switchboard);
    }

    private interface Offering {
        String make() throws OfferNotAcceptableException;
    }

    private static CompletableFuture<String> later(Offering offering) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(offering.make());
            } catch (OfferNotAcceptableException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.orTimeout(Line.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Test
    void aCallerTakesOurNewOffer() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.talk();
            IncomingCall call = switchboard.nextCall();
            CompletableFuture<String> answer = later(() -> call.reoffer(ON_HOLD));
            String reinvite = phone.await("INVITE", "1 INVITE");
            assertThat(reinvite)
                    .contains("Contact: ")
                    .contains("To: \"Ada Caller\"")
                    .endsWith(ON_HOLD);
            phone.respond(reinvite, 200, "", HELD);

            phone.await("ACK", "1 ACK");
            assertThat(answer.join()).isEqualTo(HELD);
        }
    }

    @Test
    void aCalledSideTakesOurNewOffer() {
        try (CalledPhone phone = CalledPhone.over("udp", edge.port())) {
            OutgoingCall call = edge.dial(CallDiary.dialling(phone.trunk()), diary);
            phone.respond(phone.await("INVITE"), "200 OK", "b1", CalledPhone.ANSWER);
            assertThat(diary.next()).startsWith("answered");
            phone.await("ACK");
            CompletableFuture<String> answer = later(() -> call.reoffer(ON_HOLD));
            String reinvite = phone.await("INVITE");
            assertThat(reinvite).contains("CSeq: 2 INVITE").contains(";tag=b1").endsWith(ON_HOLD);
            phone.respond(reinvite, "200 OK", "", HELD);

            assertThat(phone.await("ACK")).contains("CSeq: 2 ACK");
            assertThat(answer.join()).isEqualTo(HELD);
            call.hangUp();
            assertThat(phone.await("BYE")).contains("CSeq: 3 BYE");
        }
    }

    @Test
    void aNewOfferThatIsRefusedLeavesTheCallUp() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.talk();
            IncomingCall call = switchboard.nextCall();
            CompletableFuture<String> answer = later(() -> call.reoffer(ON_HOLD));
            phone.respond(phone.await("INVITE", "1 INVITE"), 488);

            phone.await("ACK", "1 ACK");
            assertThatThrownBy(answer::join)
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseInstanceOf(OfferNotAcceptableException.class)
                    .hasRootCauseMessage("488 Fine");
            phone.send("OPTIONS", 2);
            assertThat(phone.await("SIP/2.0", "2 OPTIONS")).startsWith("SIP/2.0 200");
        }
    }

    @Test
    void whereBothSidesOfferAtOnceEachIsToldToWaitAndOursIsMadeAgain() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.talk();
            IncomingCall call = switchboard.nextCall();
            CompletableFuture<String> answer = later(() -> call.reoffer(ON_HOLD));
            String first = phone.await("INVITE", "1 INVITE");
            phone.send("INVITE", 2, "application/sdp", Telephone.OFFER);
            assertThat(phone.await("SIP/2.0 4", "2 INVITE")).startsWith("SIP/2.0 491");
            phone.respond(first, 491);
            phone.await("ACK", "1 ACK");

            phone.respond(phone.await("INVITE", "2 INVITE"), 200, "", HELD);
            phone.await("ACK", "2 ACK");
            assertThat(answer.join()).isEqualTo(HELD);
        }
    }

    @Test
    void anOfferOnACallThatIsNotUpIsNotMade() {
        switchboard.onCall = IncomingCall::ring;
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.invite();
            phone.await("SIP/2.0 180", "1 INVITE");
            IncomingCall call = switchboard.nextCall();

            assertThatThrownBy(() -> call.reoffer(ON_HOLD)).hasMessage("the call is not up");
        }
    }

    @Test
    void aCallerWithoutOfferAnswersOursInTheAck() {
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        switchboard.onCall = call -> answer.complete(call.answerWithOffer(Switchboard.ANSWER));
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.send("INVITE", 1);
            assertThat(phone.awaitAnswer()).endsWith(Switchboard.ANSWER);
            phone.ack(1, Telephone.OFFER);

            assertThat(answer.orTimeout(Line.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                            .join())
                    .contains(Telephone.OFFER);
        }
    }

    @Test
    void aCallerWithoutOfferWhoNeverConfirmsHasNotAnsweredOurs() {
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        switchboard.onCall = call -> answer.complete(call.answerWithOffer(Switchboard.ANSWER));
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.send("INVITE", 1);
            phone.awaitAnswer();

            phone.respond(phone.await("BYE", "1 BYE"), 200);
            assertThat(answer.orTimeout(Line.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                            .join())
                    .isEmpty();
        }
    }
}
