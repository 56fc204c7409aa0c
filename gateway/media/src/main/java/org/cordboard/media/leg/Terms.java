package org.cordboard.media.leg;

import java.util.Optional;
import org.cordboard.media.rtp.Formats;
import org.cordboard.media.srtp.Protection;

/// What was agreed with a peer by offer and answer.
///
/// @param peerSpeaks false while it has put us on hold, so that its silence does not mean that it is lost
/// @param peerListens false while it wants no packets
/// @param protection by keys that were exchanged with the offer and the answer
public record Terms(Formats formats, boolean peerSpeaks, boolean peerListens, Optional<Protection> protection) {}
