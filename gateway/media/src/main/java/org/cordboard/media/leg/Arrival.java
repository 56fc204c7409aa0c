package org.cordboard.media.leg;

/// What a datagram was.
enum Arrival {
    /// RTP of the peer, in the clear.
    SOUND,
    /// RTCP of the peer, in the clear.
    REPORT,
    /// Nothing for the leg: done with by the transport, or dropped and counted.
    NOTHING
}
