package org.cordboard.media;

/// A leg that waits for the peer's answer. Any thread; `accept` and `close` once, whichever comes first.
public interface OfferedLeg extends AutoCloseable {
    /// The SDP to give to the peer.
    String offer();

    /// The peer has answered: sound can flow. What the peer sent before is not heard.
    ///
    /// @throws OfferRefusedException when there can be no sound by that answer; nothing is left behind
    Leg accept(String answer) throws OfferRefusedException;

    /// Nobody answered, or the answer is not wanted any more; nothing is left behind. Does nothing to a leg that
    /// was accepted.
    @Override
    void close();
}
