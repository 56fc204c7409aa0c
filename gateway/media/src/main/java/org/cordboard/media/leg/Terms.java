package org.cordboard.media.leg;

import org.cordboard.media.rtp.Formats;

/// What was agreed with a peer by offer and answer.
///
/// @param peerSpeaks false while it has put us on hold, so that its silence does not mean that it is lost
/// @param peerListens false while it wants no packets
public record Terms(Formats formats, boolean peerSpeaks, boolean peerListens) {}
