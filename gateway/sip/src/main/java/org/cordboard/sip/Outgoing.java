package org.cordboard.sip;

import java.time.Duration;
import java.util.UUID;

/// A call of ours, before it is made.
///
/// @param offer our SDP
/// @param ringFor after which it is given up
/// @param signWithin how long the destination may keep silent
/// @param callId of the INVITE; several that ring at once may share it, as each has a From tag of its own
record Outgoing(Destination destination, String offer, Duration ringFor, Duration signWithin, String callId) {
    /// @param signWithin how long the trunk may keep silent
    static Outgoing over(Dialling dialling, Duration signWithin) {
        return new Outgoing(
                new TrunkDestination(dialling),
                dialling.offer(),
                dialling.ringFor(),
                signWithin,
                UUID.randomUUID().toString());
    }
}
