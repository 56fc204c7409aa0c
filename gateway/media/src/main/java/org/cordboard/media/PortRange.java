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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordboard.media.leg.MediaPorts;

/// Gives out UDP sockets of the configured range, each port again only after all others, so that late packets
/// of an ended call find nobody.
final class PortRange {
    private static final int RECEIVE_BUFFER = 256 * 1024;

    /// How often a system that chooses ports itself is asked for one whose neighbour is free.
    private static final int TRIES = 16;

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
            Optional<DatagramChannel> channel = bound(from + Math.floorMod(next.getAndIncrement(), size));
            if (channel.isPresent()) {
                return channel.get();
            }
        }
        throw new BindException(
                "no free UDP port on " + bind.getHostAddress() + " from " + from + " to " + (from + size - 1));
    }

    /// An even port for RTP and the odd one above it for RTCP (RFC 3550, section 11). A call without reports is better
    /// than none: when no two such ports are free, one is enough.
    ///
    /// @throws BindException as [#open]
    MediaPorts openPair() throws IOException {
        int tries = from == 0 ? TRIES : size / 2;
        for (int i = 0; i < tries; i++) {
            Optional<MediaPorts> pair = from == 0 ? anyPair() : pair(nextEven());
            if (pair.isPresent()) {
                return pair.get();
            }
        }
        return MediaPorts.one(open());
    }

    private int nextEven() {
        int port = from + Math.floorMod(next.getAndAdd(2), size);
        return port + (port & 1);
    }

    private Optional<MediaPorts> pair(int even) throws IOException {
        if (even + 1 >= from + size) {
            return Optional.empty();
        }
        Optional<DatagramChannel> rtp = bound(even);
        return rtp.isEmpty() ? Optional.empty() : joined(rtp.get(), bound(even + 1));
    }

    /// The system chooses one of the two.
    private Optional<MediaPorts> anyPair() throws IOException {
        Optional<DatagramChannel> first = bound(0);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int port = first.get().socket().getLocalPort();
        Optional<DatagramChannel> second = bound(port ^ 1);
        if (second.isEmpty() || (port & 1) == 0) {
            return joined(first.get(), second);
        }
        return joined(second.get(), first);
    }

    private static Optional<MediaPorts> joined(DatagramChannel rtp, Optional<DatagramChannel> rtcp) throws IOException {
        if (rtcp.isEmpty()) {
            rtp.close();
            return Optional.empty();
        }
        return Optional.of(new MediaPorts(rtp, rtcp));
    }

    /// @return empty when the port is taken
    private Optional<DatagramChannel> bound(int port) throws IOException {
        DatagramChannel channel = DatagramChannel.open(family());
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
            channel.setOption(StandardSocketOptions.IP_TOS, trafficClass);
            return Optional.of(channel.bind(new InetSocketAddress(bind, port)));
        } catch (BindException taken) {
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }
}
