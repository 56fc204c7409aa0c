package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cordboard.sip.digest.Account;
import org.cordboard.sip.trunk.Limits;
import org.cordboard.sip.trunk.Ranking;
import org.cordboard.sip.trunk.RegistrationState;
import org.cordboard.sip.trunk.RegistrationState.Refused;
import org.cordboard.sip.trunk.RegistrationState.Registered;
import org.cordboard.sip.trunk.RegistrationState.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How a trunk is kept told where we are, against a registrar written by hand.
final class RegistrationTest {
    private static final Asker SHA_256 = Asker.of("SHA-256");
    private static final SipTimers SHORT = new SipTimers(
                    Duration.ofMillis(50), Duration.ofMillis(400), Duration.ofSeconds(20), Duration.ofMillis(500))
            .withTrunks(Duration.ofSeconds(5), Duration.ofMillis(200));

    private EdgeUnderTest edge;
    private CalledPhone registrar;
    private final AtomicBoolean closed = new AtomicBoolean();

    @BeforeEach
    void open() {
        edge = new EdgeUnderTest(SHORT);
        registrar = CalledPhone.over("udp", edge.port());
        edge.trunks()
                .use(List.of(CalledPhone.named(
                        "carrier",
                        registrar,
                        Optional.of(new Account(Asker.USER, Asker.SECRET, Optional.empty())),
                        new Trunk.Service(Optional.of("+4930100"), true, Ranking.USUAL, Limits.NONE, Duration.ZERO))));
    }

    @AfterEach
    void close() {
        registrar.close();
        closeEdge();
    }

    private void closeEdge() {
        if (closed.compareAndSet(false, true)) {
            edge.close();
        }
    }

    private RegistrationState state() {
        return edge.trunks().reports().getFirst().registration();
    }

    private <T extends RegistrationState> T awaitState(Class<T> type) {
        return type.cast(await().until(this::state, type::isInstance));
    }

    private void accept(String register, int seconds) {
        String contact = CalledPhone.find(register, "(?m)^Contact: (<[^>]+>)");
        registrar.respond(
                register,
                "200 OK",
                "r",
                "",
                "Contact: <sip:somebody@192.0.2.1>;expires=7, " + contact + ";expires=" + seconds + "\r\n");
    }

    @Test
    void theRegistrarIsToldAgainBeforeItForgets() {
        String first = registrar.await("REGISTER");
        assertThat(first)
                .startsWith("REGISTER sip:127.0.0.1:")
                .contains("To: <sip:gateway@127.0.0.1>\r\n", "Expires: 3600\r\n")
                .contains("Contact: <sip:trunk-carrier@127.0.0.1:" + edge.port() + ";transport=udp>");
        registrar.respond(first, "401 Unauthorized", "r", "", SHA_256.asking("WWW-Authenticate", "n1", ""));
        String second = registrar.await("REGISTER");
        SHA_256.assertAnswered(second, "Authorization", "n1", "00000001");
        accept(second, 2);
        assertThat(awaitState(Registered.class).until())
                .isBetween(Instant.now().minusSeconds(1), Instant.now().plusSeconds(3));
        String third = registrar.await("REGISTER");

        SHA_256.assertAnswered(third, "Authorization", "n1", "00000002");
        assertThat(third)
                .contains("CSeq: 3 REGISTER", CalledPhone.header(first, "Call-ID"))
                .contains("Contact: <sip:trunk-carrier@127.0.0.1:");
    }

    @Test
    void aWrongSecretIsRefusedWithTheRemedyAndNotTriedAgainAtOnce() {
        for (String nonce : List.of("n1", "n2")) {
            registrar.respond(
                    registrar.await("REGISTER"),
                    "401 Unauthorized",
                    "r",
                    "",
                    SHA_256.asking("WWW-Authenticate", nonce, ""));
        }

        Refused refused = awaitState(Refused.class);
        assertThat(refused.reason())
                .isEqualTo("401 Unauthorized; it does not accept username 'gateway' with this secret: check both");
        assertThat(refused.remedy()).isEqualTo("Check the trunk's username and secret, and its realm if there is one");
        registrar.hearsNo("REGISTER");
    }

    @Test
    void aRegistrarWithAFaultIsTriedAgain() {
        registrar.respond(registrar.await("REGISTER"), "500 Server Internal Error", "r");
        assertThat(awaitState(Unreachable.class).reason()).isEqualTo("answers 500 Server Internal Error");
        accept(registrar.await("REGISTER"), 600);

        awaitState(Registered.class);
    }

    @Test
    void aRegistrarThatWantsALongerTimeGetsIt() {
        registrar.respond(registrar.await("REGISTER"), "423 Interval Too Brief", "r", "", "Min-Expires: 7200\r\n");

        assertThat(registrar.await("REGISTER")).contains("Expires: 7200\r\n");
    }

    @Test
    void theRegistrarIsToldWhenWeGo() {
        accept(registrar.await("REGISTER"), 600);
        awaitState(Registered.class);
        closeEdge();

        assertThat(registrar.await("REGISTER")).contains("Expires: 0\r\n");
    }

    @Test
    void aCallToWhatWasRegisteredSaysItsTrunkAndWhoWasCalled() {
        Switchboard switchboard = new Switchboard();
        edge.serves(switchboard);
        accept(registrar.await("REGISTER"), 600);
        awaitState(Registered.class);
        registrar.invite("sip:trunk-carrier@127.0.0.1:" + edge.port(), "<sip:gateway@carrier.example>", "");
        IncomingCall toAccount = switchboard.nextCall();
        registrar.invite("sip:trunk-carrier@127.0.0.1:" + edge.port(), "<sip:+4930123@carrier.example>", "");
        IncomingCall toNumber = switchboard.nextCall();
        registrar.invite(
                "sip:trunk-carrier@127.0.0.1:" + edge.port(),
                "<sip:gateway@carrier.example>",
                "P-Called-Party-ID: <sip:+4930124@carrier.example>\r\n");
        IncomingCall toParty = switchboard.nextCall();
        registrar.invite("sip:+4930125@127.0.0.1:" + edge.port(), "<sip:+4930999@carrier.example>", "");
        IncomingCall byAddress = switchboard.nextCall();

        assertThat(toAccount.dialled()).isEqualTo("+4930100");
        assertThat(toNumber.dialled()).isEqualTo("+4930123");
        assertThat(toParty.dialled()).isEqualTo("+4930124");
        assertThat(byAddress.dialled()).isEqualTo("+4930125");
        assertThat(List.of(toAccount.trunk(), toNumber.trunk(), toParty.trunk(), byAddress.trunk()))
                .containsOnly("carrier");
    }
}
