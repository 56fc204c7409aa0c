package org.cordboard.media.peer;

/// Hears what a peer is sent, as [FrameSource] says it: the payload of each RTP packet, in the clear.
@FunctionalInterface
public interface FrameSink {
    /// Called on the thread that all peers of a [PeerLoop] share; must not block.
    ///
    /// @param bytes valid during the call only
    /// @param nowNanos when the packet was read, [System#nanoTime]
    void heard(byte[] bytes, int offset, int length, long nowNanos);
}
