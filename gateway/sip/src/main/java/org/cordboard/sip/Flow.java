package org.cordboard.sip;

import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import java.net.InetSocketAddress;
import java.util.Optional;
import javax.sip.address.Hop;

/// The way back to a telephone, through whatever NAT it is behind: the sender of its datagrams, or its connection (RFC
/// 5626, 3.4). What it says of its own address cannot be reached from here.
///
/// @param transport `udp`, `tcp` or `tls`
/// @param connection empty over UDP
record Flow(InetSocketAddress source, String transport, Optional<NioTcpMessageChannel> connection) {
    /// Takes messages that are too long for UDP too, as nobody listens for TCP there.
    private record Way(String getHost, int getPort, String getTransport) implements Hop {}

    /// @return empty when the connection has been closed
    Optional<Hop> hop() {
        if (transport.equals("udp")) {
            return Optional.of(new Way(source.getAddress().getHostAddress(), source.getPort(), transport));
        }
        return openConnection();
    }

    /// Whether it leads along a flow.
    static boolean isAlong(Hop hop) {
        return hop instanceof Way;
    }

    /// @return empty over UDP, and when the connection has been closed
    Optional<Hop> openConnection() {
        return connection
                .filter(open -> open.getSocketChannel().isOpen())
                .map(open -> new Way(open.getPeerAddress(), open.getPeerPort(), transport));
    }
}
