package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.net.Stranger;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.Sipp;
import org.cordboard.e2e.phone.SippResult;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What comes from the telephone network need not make sense, or be meant well.
final class HostileSipIT {
    private static final SippResult AS_THE_SCENARIO_SAYS = new SippResult(1, 0, "");

    @RegisterExtension
    static final Stage STAGE = new Stage();

    @ParameterizedTest
    @EnumSource
    void anUnknownNumberIsNotFound(Transport transport) {
        assertThat(call("unknown-number", transport, "99999")).isEqualTo(AS_THE_SCENARIO_SAYS);
    }

    @ParameterizedTest
    @EnumSource
    void aCallerWithoutACommonCodecIsNotAcceptable(Transport transport) {
        assertThat(call("no-common-codec", transport, "100")).isEqualTo(AS_THE_SCENARIO_SAYS);
    }

    @Test
    void garbageOnTheSipPortStopsNobodyFromCalling() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(PrivateNet.STRANGER, 0))) {
            Random random = new Random(1);
            for (int length = 0; length < 1400; length += 7) {
                byte[] garbage = new byte[length];
                random.nextBytes(garbage);
                send(socket, garbage);
            }
            send(
                    socket,
                    "INVITE sip:100@here SIP/2.0\r\nVia: nonsense\r\nContent-Length: -5\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
        }

        Baresip caller = STAGE.phone(Callers.GRACE, Tone.CALLER, Transport.UDP);
        caller.dial(STAGE.gateway().sipUri()).awaitAnswer();

        assertThat(caller).hearsTheGatewayAlone();
    }

    @Test
    void soundFromAnAddressThatIsNotTheCallersIsNotHeard() {
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        Baresip caller = Callers.graceTalkingWith(agent, STAGE);

        try (Stranger stranger = Stranger.flood(STAGE.gateway().pid())) {
            assertThat(stranger.ports())
                    .as("ports for SIP, the browser and the caller")
                    .isGreaterThan(2);
            stranger.awaitPackets(100);
            assertThat(agent).hears(Tone.CALLER).andNobodyElse();
            assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        }
    }

    private static SippResult call(String scenario, Transport transport, String number) {
        return Sipp.call(
                scenario,
                transport,
                PrivateNet.HERE,
                STAGE.gateway().sipHostAndPort(),
                number,
                STAGE.newFolder("sipp-"));
    }

    private static void send(DatagramSocket socket, byte[] packet) throws IOException {
        InetAddress gateway = InetAddress.getByName("127.0.0.1");
        socket.send(new DatagramPacket(
                packet, packet.length, gateway, STAGE.gateway().sipPort()));
    }
}
