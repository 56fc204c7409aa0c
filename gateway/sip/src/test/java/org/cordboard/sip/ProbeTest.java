package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.cordboard.sip.digest.Account;
import org.cordboard.sip.trunk.Presence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody wants to know whether a trunk is there.
final class ProbeTest {
    private EdgeUnderTest edge;
    private CalledPhone carrier;

    @BeforeEach
    void open() {
        edge = new EdgeUnderTest(SipTimers.STANDARD.withTrunks(Duration.ofSeconds(2), Duration.ofSeconds(5)));
        carrier = CalledPhone.over("udp", edge.port());
    }

    @AfterEach
    void close() {
        edge.close();
        carrier.close();
    }

    private CompletableFuture<Presence> ask(Trunk trunk) {
        return CompletableFuture.supplyAsync(() -> edge.trunks().ask(trunk), Thread::startVirtualThread);
    }

    @Test
    void whoRefusesIsThere() {
        CompletableFuture<Presence> answer = ask(carrier.trunk());
        carrier.respond(carrier.await("OPTIONS"), "404 Not Found", "a");

        assertThat(answer.join()).isEqualTo(new Presence.Up("404 Not Found"));
    }

    @Test
    void whoHasAFaultIsNot() {
        CompletableFuture<Presence> answer = ask(carrier.trunk());
        carrier.respond(carrier.await("OPTIONS"), "500 Server Internal Error", "a");

        assertThat(answer.join())
                .isEqualTo(new Presence.Down(
                        "answers OPTIONS with 500 Server Internal Error",
                        "The trunk's server has a fault: ask whose it is"));
    }

    @Test
    void whoDoesNotAcceptOurSecretSaysSo() {
        Asker asker = Asker.of("SHA-256");
        Account account = new Account(Asker.USER, "wrong", Optional.empty());
        CompletableFuture<Presence> answer =
                ask(CalledPhone.named("carrier", carrier, Optional.of(account), Trunk.Service.PLAIN));
        for (String nonce : new String[] {"n1", "n2"}) {
            carrier.respond(
                    carrier.await("OPTIONS"), "401 Unauthorized", "a", "", asker.asking("WWW-Authenticate", nonce, ""));
        }

        assertThat(answer.join())
                .isInstanceOfSatisfying(
                        Presence.Unwelcome.class,
                        no -> assertThat(no.reason()).contains("it does not accept username 'gateway'"));
    }

    @Test
    void whoSaysNothingIsNotThere() {
        assertThat(ask(carrier.trunk()).join())
                .isInstanceOfSatisfying(
                        Presence.Down.class, down -> assertThat(down.reason()).isEqualTo("gave no answer"));
    }

    @Test
    void whereNobodyListensThereIsNoTrunk() {
        Presence answer = ask(CalledPhone.trunk(CalledPhone.deafPort(), Trunk.Transport.TCP))
                .join();

        assertThat(answer)
                .isEqualTo(new Presence.Down(
                        "takes no connection",
                        "Check whether the trunk takes connections at that port, and a firewall between"));
    }
}
