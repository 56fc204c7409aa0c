package org.cordboard.media.quality;

import org.cordboard.media.rtp.Codec;

/// What is known of a leg's sound at one moment. Counts run since the leg began; differences of two states tell of
/// the time between them.
///
/// @param codec spoken both ways
/// @param expected packets of the peer, by its sequence numbers (RFC 3550, appendix A.3)
/// @param received packets that came; those that came twice count twice
/// @param jitterMicros of what comes (appendix A.8)
/// @param sent packets to the peer
/// @param reports of the peer that told of what it is sent
/// @param reportAgeMillis since the last of them, 0 without one
/// @param reportedExpected packets that the peer expected, by the last report
/// @param reportedLost packets that it missed of those
/// @param reportedFraction lost between the last two reports, in 1/256
/// @param reportedJitterMicros of what comes to the peer
/// @param roundTripMicros to the peer and back, -1 while it is not known
public record SoundState(
        Codec codec,
        long expected,
        long received,
        long jitterMicros,
        long sent,
        long reports,
        long reportAgeMillis,
        long reportedExpected,
        long reportedLost,
        int reportedFraction,
        long reportedJitterMicros,
        long roundTripMicros) {}
