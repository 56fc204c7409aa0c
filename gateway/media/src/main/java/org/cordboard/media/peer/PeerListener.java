package org.cordboard.media.peer;

import org.cordboard.media.rtp.Packet;
import org.cordboard.media.rtp.RtpPacket;

/// Hears what a peer is sent. Called on the thread that all peers of a [PeerLoop] share; must not block.
public interface PeerListener {
    /// @param packet in the clear, valid during the call only
    void onRtp(RtpPacket packet, long nowNanos);

    /// @param packet RTCP in the clear, valid during the call only
    default void onRtcp(Packet packet, long nowNanos) {}

    /// A listener who looks at payloads alone.
    static PeerListener of(FrameSink sink) {
        return (packet, nowNanos) ->
                sink.heard(packet.packet().bytes(), packet.payloadOffset(), packet.payloadLength(), nowNanos);
    }
}
