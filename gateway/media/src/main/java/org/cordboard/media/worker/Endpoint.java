package org.cordboard.media.worker;

import java.net.InetSocketAddress;
import org.cordboard.media.rtp.Packet;

/// The owner of a socket on a [MediaWorker]. All methods are called on the worker's thread and must neither
/// block nor take long. Times are [System#nanoTime].
public interface Endpoint {
    /// @param packet valid during the call only
    void onPacket(Packet packet, InetSocketAddress from, long nowNanos);

    /// Every 20 ms after [MediaWorker#pace].
    ///
    /// @return false to end the pacing
    boolean onPace(long nowNanos);

    /// Some ten times a second, to look for what did not happen.
    void onHousekeeping(long nowNanos);

    /// One of the other methods threw: the worker goes on with the others.
    void onFault(RuntimeException fault);
}
