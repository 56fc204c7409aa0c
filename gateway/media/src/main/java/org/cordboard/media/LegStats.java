package org.cordboard.media;

/// Counters of one leg since it began.
///
/// @param received packets of the peer that were taken in
/// @param sent packets sent to the peer
/// @param foreign packets dropped because they came from an address that is not the peer's
/// @param unauthentic packets of sound or keys dropped because SRTP did not authenticate or was replayed
/// @param unauthenticReports the same of RTCP; some telephones send their first and last reports in the clear
/// @param malformed packets dropped because they are no RTP
/// @param millisSinceReceived since the last packet taken in (RTP, or STUN consent from a browser); -1 before
/// the first
public record LegStats(
        long received,
        long sent,
        long foreign,
        long unauthentic,
        long unauthenticReports,
        long malformed,
        long millisSinceReceived) {}
