package org.cordboard.media.leg;

import java.net.InetSocketAddress;
import org.cordboard.media.rtp.Packet;

/// What differs between a telephone and a browser: whose packets count, and how they are protected. Worker
/// thread.
sealed interface Transport permits PhoneTransport, BrowserTransport {
    /// Takes a datagram as it came.
    ///
    /// @return true when `packet` now is RTP of the peer in the clear
    boolean receive(Packet packet, InetSocketAddress from, long nowNanos);

    /// Protects a packet in place, where the peer wants that, and sends it.
    void send(Packet packet);

    /// Whether packets can flow.
    boolean connected();

    /// Says farewell.
    ///
    /// @param closeSocket to be run on the worker once the last word was sent
    void close(Runnable closeSocket);
}
