package org.cordboard.media;

import java.net.InetAddress;
import java.util.Optional;
import org.cordboard.media.srtp.Encryption;

/// A leg that waits for the peer's answer. Any thread; `hear` any number of times, then `accept` or `close` once,
/// whichever comes first, and no `offer` after either.
public interface OfferedLeg extends AutoCloseable {
    /// The SDP to give to the peer: plain RTP.
    default String offer() {
        return offer(Encryption.OFF);
    }

    /// The SDP to give to the peer. Whoever declines may be followed by another peer: the last offer counts.
    String offer(Encryption encryption);

    /// The peer, or another one that rings beside it, can be heard before it answers (RFC 3960). What was sent
    /// before is not heard. Silence does not mean that such a leg is lost.
    ///
    /// @param description answers our offer, for the time being
    /// @return the same one each time; closed with this
    /// @throws OfferRefusedException when there can be no sound by that description; the offer stands
    Leg hear(String description) throws OfferRefusedException;

    /// The peer has answered: sound can flow. What the peer sent before is not heard, unless by [#hear].
    ///
    /// @param seenAt as in [PhoneLink]
    /// @return the leg that was heard before, if one was
    /// @throws OfferRefusedException when there can be no sound by that answer; nothing is left behind
    Leg accept(String answer, Optional<InetAddress> seenAt) throws OfferRefusedException;

    /// As [#accept(String, Optional)], of somebody who is where the answer says.
    default Leg accept(String answer) throws OfferRefusedException {
        return accept(answer, Optional.empty());
    }

    /// Nobody answered, or the answer is not wanted any more; nothing is left behind. Does nothing to a leg that
    /// was accepted.
    @Override
    void close();
}
