package org.cordboard.sip;

import java.time.Instant;

/// Sees every SIP message that goes in or out, repetitions too, for the time line of a call. Called on the
/// stack's threads: must return at once and throw nothing.
@FunctionalInterface
public interface SipTrace {
    SipTrace NONE = (callIdHeader, direction, peer, text, at) -> {};

    /// A message is shown after it was sent, by which time the answer to it may have been shown: `at` gives the
    /// order.
    ///
    /// @param callIdHeader as [IncomingCall#callIdHeader()]; the branches of a forked INVITE share it
    /// @param peer address and port, such as `192.0.2.7:5060`
    /// @param text the whole message as it is on the wire, body included
    /// @param at when it was received or about to be sent, to the millisecond
    void onMessage(String callIdHeader, Direction direction, String peer, String text, Instant at);

    enum Direction {
        RECEIVED,
        SENT
    }
}
