package org.cordboard.sip;

import java.net.InetAddress;
import java.util.Optional;

/// A call that we make over SIP: one INVITE's client transaction and, once answered, its dialog. Methods may be
/// called from any thread, may block for as long as a send takes, and do nothing when the call has already taken
/// another turn (CANCEL against answer: whoever answers after all is hung up on).
public interface OutgoingCall {
    /// Of the INVITE, for the time line.
    String callIdHeader();

    /// Where the call goes to, such as `udp 192.0.2.10:5060`, for the time line.
    String peer();

    /// Name of the trunk that the call goes over; empty before there is one.
    String trunk();

    /// As [IncomingCall#seenAt], of the telephone of ours that has answered; empty before that.
    Optional<InetAddress> seenAt();

    /// As [IncomingCall#reoffer].
    String reoffer(String sdp) throws OfferNotAcceptableException;

    /// As [IncomingCall#endReason].
    String endReason();

    /// Sends BYE, or CANCEL when the call was not answered; a CANCEL before the first sign of the peer waits for
    /// that (RFC 3261, 9.1). The listener hears no more of the call.
    void hangUp();
}
