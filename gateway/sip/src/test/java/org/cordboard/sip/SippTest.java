package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.cordboard.sip.SipListener.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls from sipp, whose notion of SIP is not ours.
final class SippTest {
    private static EdgeUnderTest edge;

    private final Switchboard switchboard = new Switchboard();

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        edge = new EdgeUnderTest(new SipTimers(
                Duration.ofMillis(500), Duration.ofSeconds(4), Duration.ofSeconds(6), Duration.ofSeconds(5)));
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    @BeforeEach
    void serve() {
        edge.serves(switchboard);
    }

    private Sipp sipp() {
        return new Sipp(edge.port(), folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void twoHundredCallsAtFiftyASecondAllSucceed(String transport) throws IOException, InterruptedException {
        sipp().run("caller-hangs-up", transport, "-m", "200", "-r", "50");

        await().untilAsserted(() -> assertThat(switchboard.ends).hasSize(200));
        assertThat(switchboard.ends).extracting(Switchboard.End::ended).containsOnly(Ended.BYE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void theGatewayHangsUp(String transport) throws IOException, InterruptedException {
        switchboard.onCall = call -> {
            call.ring();
            call.answer(Switchboard.ANSWER);
            call.hangUp();
        };
        sipp().run("callee-hangs-up", transport, "-m", "10");

        assertThat(switchboard.calls).hasSize(10);
        assertThat(switchboard.ends).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void aCallerGivesUp(String transport) throws IOException, InterruptedException {
        switchboard.onCall = IncomingCall::ring;
        sipp().run("cancelled", transport, "-m", "10");

        await().untilAsserted(() -> assertThat(switchboard.ends).hasSize(10));
        assertThat(switchboard.ends).extracting(Switchboard.End::ended).containsOnly(Ended.CANCELLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void aCallerOffersAnew(String transport) throws IOException, InterruptedException {
        sipp().run("reinvite", transport, "-m", "10");

        assertThat(switchboard.reoffers).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void aProxyStaysInThePath(String transport) throws IOException, InterruptedException {
        switchboard.onCall = call -> {
            call.answer(Switchboard.ANSWER);
            call.hangUp();
        };
        sipp().run("record-route", transport, "-m", "10");

        assertThat(switchboard.calls).hasSize(10);
    }

    /// Over UDP only: sipp takes a repeated 200 over TCP, which RFC 3261, 13.3.1.4 asks for, for an error.
    @Test
    void aCallerWhoNeverConfirmsIsHungUpOn() throws IOException, InterruptedException {
        sipp().run("never-confirmed", "udp", "-m", "3");

        await().untilAsserted(() -> assertThat(switchboard.ends).hasSize(3));
        assertThat(switchboard.ends).extracting(Switchboard.End::ended).containsOnly(Ended.NEVER_CONFIRMED);
    }

    @Test
    void callsSurviveANetworkThatLosesPackets() throws IOException, InterruptedException {
        sipp().run("caller-hangs-up", "udp", "-m", "30", "-r", "20", "-lost", "10");

        await().untilAsserted(() -> assertThat(switchboard.ends).hasSize(30));
    }
}
