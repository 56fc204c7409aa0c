package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnfitRequestTest {
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

    static Stream<Arguments> unfitInvites() {
        return Stream.of(
                unfit("no hops left", invite -> invite.replace("Max-Forwards: 70", "Max-Forwards: 0"), "483"),
                unfit(
                        "an extension we do not have",
                        invite -> invite.replace("Contact:", "Require: precondition\r\nContact:"),
                        "420"),
                unfit("a scheme that is no telephone's", invite -> invite.replaceFirst("sip:", "http:"), "416"),
                unfit("a body that is no SDP", invite -> invite.replace("application/sdp", "text/plain"), "415"),
                unfit("no type for its body", invite -> invite.replace("Content-Type: application/sdp\r\n", ""), "415"),
                unfit(
                        "a compressed body",
                        invite -> invite.replace("Contact:", "Content-Encoding: gzip\r\nContact:"),
                        "415"),
                unfit("no Contact", invite -> invite.replaceFirst("Contact: [^\r]*\r\n", ""), "400"),
                unfit("no From tag", invite -> invite.replaceFirst("(From: [^\r]*);tag=[^\r]*", "$1"), "400"));
    }

    private static Arguments unfit(String what, UnaryOperator<String> spoil, String status) {
        return Arguments.of(what, spoil, status);
    }

    @ParameterizedTest(name = "an INVITE with {0} is answered {2}")
    @MethodSource("unfitInvites")
    void anUnfitInviteIsRefusedAndReachesNobody(String what, UnaryOperator<String> spoil, String status) {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.line.send(spoil.apply(phone.request("INVITE", 1, "application/sdp", Telephone.OFFER)));

            assertThat(phone.await("SIP/2.0", "1 INVITE")).startsWith("SIP/2.0 " + status);
            assertThat(switchboard.calls).isEmpty();
        }
    }

    @Test
    void theExtensionsWeLackAreNamed() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.extra = "Require: precondition, timer, recipient-list-invite\r\n";
            phone.invite();

            assertThat(phone.await("SIP/2.0 420", "1 INVITE"))
                    .contains("Unsupported: precondition")
                    .contains("recipient-list-invite")
                    .doesNotContain("timer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGISTER", "MESSAGE", "SUBSCRIBE", "NOTIFY", "REFER", "PUBLISH", "FROB"})
    void methodsWeDoNotSpeakAreNotAllowed(String method) {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.send(method, 1);

            assertThat(phone.await("SIP/2.0", "1 " + method))
                    .startsWith("SIP/2.0 405")
                    .contains("Allow: INVITE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BYE", "INFO", "UPDATE", "INVITE", "OPTIONS"})
    void requestsWithinADialogWeDoNotKnowMeetNothing(String method) {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.toTag = "nobody";
            phone.send(method, 1);

            assertThat(phone.await("SIP/2.0", "1 " + method)).startsWith("SIP/2.0 481");
        }
    }

    @Test
    void aCancelOfNothingMeetsNothing() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.cancel();

            assertThat(phone.await("SIP/2.0", "1 CANCEL")).startsWith("SIP/2.0 481");
        }
    }

    @Test
    void optionsTellWhatWeCan() {
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.send("OPTIONS", 1);

            assertThat(phone.await("SIP/2.0", "1 OPTIONS"))
                    .startsWith("SIP/2.0 200")
                    .contains("Allow: INVITE")
                    .contains("Accept: application/sdp");
        }
    }

    @Test
    void anInviteWithoutOfferReachesTheListenerWithAnEmptyOne() {
        switchboard.onCall = call -> call.refuse(488, "Not Acceptable Here");
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.send("INVITE", 1);

            assertThat(phone.await("SIP/2.0 4", "1 INVITE")).startsWith("SIP/2.0 488");
            assertThat(switchboard.nextCall().offer()).isEmpty();
        }
    }

    @Test
    void aListenerThatFailsLeavesTheCallerWithAnErrorOfOurWords() {
        switchboard.onCall = call -> {
            throw new IllegalStateException("a detail of our insides");
        };
        try (Telephone phone = Telephone.over("udp", edge.port())) {
            phone.invite();

            assertThat(phone.await("SIP/2.0 5", "1 INVITE"))
                    .startsWith("SIP/2.0 500 Server Internal Error")
                    .doesNotContain("insides");
        }
    }
}
