package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

final class TrunkGateTest {
    private final Switchboard switchboard = new Switchboard();

    @Test
    void strangersOverUdpHearNothingAndAreCounted() throws UnknownHostException {
        try (EdgeUnderTest edge = new EdgeUnderTest(SipTimers.STANDARD, InetAddress.getByName("192.0.2.1"));
                Telephone stranger = Telephone.over("udp", edge.port())) {
            edge.serves(switchboard);
            stranger.send("OPTIONS", 1);
            stranger.line.send("INVITE garbage that the stack would answer with 400 SIP/2.0\r\nVia: nonsense\r\n\r\n");

            await().until(() -> edge.dropped().fromStrangers() == 2);
            stranger.hearsNo("");
        }
    }

    @Test
    void strangersOverTcpAreHungUpOnAndCounted() throws UnknownHostException {
        try (EdgeUnderTest edge = new EdgeUnderTest(SipTimers.STANDARD, InetAddress.getByName("192.0.2.1"));
                Line.Tcp stranger = (Line.Tcp) Line.tcp(edge.port())) {
            assertThat(stranger.isClosedByPeer()).isTrue();
            assertThat(edge.dropped().fromStrangers()).isEqualTo(1);
        }
    }

    @Test
    void aTrunkMayCall() {
        try (EdgeUnderTest edge = new EdgeUnderTest(SipTimers.STANDARD, InetAddress.getLoopbackAddress());
                Telephone trunk = Telephone.over("udp", edge.port())) {
            edge.serves(switchboard);
            trunk.talk();

            assertThat(edge.dropped().fromStrangers()).isZero();
        }
    }
}
