package org.cordboard.media.leg;

import java.net.InetSocketAddress;
import org.cordboard.media.rtp.Packet;

/// What differs between a telephone and a browser: whose packets count, and how they are protected. Worker
/// thread.
sealed interface Transport permits PhoneTransport, BrowserTransport {
    /// Takes a datagram as it came. What it was for the leg is in the clear then.
    Arrival receive(Packet packet, InetSocketAddress from, long nowNanos);

    /// Protects a packet in place, where the peer wants that, and sends it.
    ///
    /// @return true when it left
    boolean send(Packet packet);

    /// As [#send], of RTCP.
    void sendReport(Packet packet);

    /// Whether packets can flow.
    boolean connected();

    /// Says farewell.
    ///
    /// @param closeSocket to be run on the worker once the last word was sent
    void close(Runnable closeSocket);
}
