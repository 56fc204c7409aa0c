package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PortTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private static SipEdge start(int port) throws IOException {
        return SipEdge.start(new SipConfig(HERE, HERE, port, Set.of()), new Switchboard());
    }

    @Test
    void aPortThatUdpHoldsIsNamedWithARemedy() throws IOException {
        try (DatagramSocket holder = new DatagramSocket(0, HERE)) {
            assertThatThrownBy(() -> start(holder.getLocalPort()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(String.valueOf(holder.getLocalPort()))
                    .hasMessageContaining("choose another port");
        }
    }

    @Test
    void aPortThatTcpHoldsIsNamedAndLeavesUdpFree() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, HERE)) {
            assertThatThrownBy(() -> start(holder.getLocalPort()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(String.valueOf(holder.getLocalPort()));
            new DatagramSocket(holder.getLocalPort(), HERE).close();
        }
    }

    @Test
    void anEdgeThatWasClosedLeavesItsPortFree() throws IOException {
        int port;
        try (SipEdge first = start(0)) {
            port = first.port();
        }
        try (SipEdge second = start(port);
                Telephone phone = Telephone.over("udp", port)) {
            phone.send("OPTIONS", 1);
            assertThat(phone.await("SIP/2.0", "1 OPTIONS")).startsWith("SIP/2.0 200");
            assertThat(second.port()).isEqualTo(port);
        }
    }

    @Test
    void anAdvertisedAddressThatNobodyCanReachIsRefused() throws IOException {
        InetAddress anywhere = InetAddress.getByName("0.0.0.0");

        assertThatThrownBy(() -> new SipConfig(anywhere, anywhere, 0, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("advertised");
    }

    @Test
    void anEdgeOnAllAddressesAdvertisesTheOneItWasTold() throws IOException {
        InetAddress anywhere = InetAddress.getByName("0.0.0.0");
        try (SipEdge edge = SipEdge.start(new SipConfig(anywhere, HERE, 0, Set.of()), new Switchboard());
                Telephone phone = Telephone.over("udp", edge.port())) {
            phone.invite();

            assertThat(phone.awaitAnswer()).contains("Contact: <sip:127.0.0.1:" + edge.port());
        }
    }
}
