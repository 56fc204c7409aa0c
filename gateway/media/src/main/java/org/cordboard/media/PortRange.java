package org.cordboard.media;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// Gives out UDP sockets of the configured range, each port again only after all others, so that late packets
/// of an ended call find nobody.
final class PortRange {
    private static final int RECEIVE_BUFFER = 256 * 1024;

    private final InetAddress bind;
    private final int from;
    private final int size;
    private final int trafficClass;
    private final AtomicInteger next;

    /// @param dscp how packets are marked, 0–63
    PortRange(InetAddress bind, int from, int to, int dscp) {
        this.bind = bind;
        this.from = from;
        this.size = from == 0 ? 1 : to - from + 1;
        this.trafficClass = dscp << 2;
        this.next = new AtomicInteger(new SecureRandom().nextInt(size));
    }

    ProtocolFamily family() {
        return bind instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6;
    }

    /// @return a bound socket, non-blocking
    /// @throws BindException when no port of the range is free
    DatagramChannel open() throws IOException {
        for (int i = 0; i < size; i++) {
            int port = from + Math.floorMod(next.getAndIncrement(), size);
            DatagramChannel channel = DatagramChannel.open(family());
            try {
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
                channel.setOption(StandardSocketOptions.IP_TOS, trafficClass);
                return channel.bind(new InetSocketAddress(bind, port));
            } catch (BindException taken) {
                channel.close();
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }
        throw new BindException(
                "no free UDP port on " + bind.getHostAddress() + " from " + from + " to " + (from + size - 1));
    }
}
