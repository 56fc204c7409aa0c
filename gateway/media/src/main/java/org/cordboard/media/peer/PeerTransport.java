package org.cordboard.media.peer;

import java.net.InetSocketAddress;
import org.cordboard.media.rtp.Packet;

/// How a peer's packets travel.
interface PeerTransport {
    /// @return true when `packet` now is RTP or RTCP in the clear
    boolean receive(Packet packet, InetSocketAddress from, long nowNanos);

    void send(Packet packet);

    /// As [#send], of RTCP.
    void sendReport(Packet packet);

    /// Some ten times a second.
    void keepUp(long nowNanos);
}
