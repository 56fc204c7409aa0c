package org.cordboard.media;

import org.cordboard.media.OfferRefusedException.Reason;
import org.cordboard.media.ice.IceCredentials;
import org.cordboard.media.sdp.BrowserAnswer;
import org.cordboard.media.sdp.BrowserOffer;

/// What was agreed with a browser last.
///
/// @param answer to `offer`
record AgreedBrowser(BrowserOffer offer, BrowserAnswer answer) {
    /// The browser restarts ICE in the same session.
    ///
    /// @throws OfferRefusedException when it offers another session than the one there is
    AgreedBrowser restarted(BrowserOffer again, IceCredentials fresh) throws OfferRefusedException {
        if (!again.fingerprint().equals(offer.fingerprint())) {
            throw new OfferRefusedException(
                    Reason.NO_COMMON_SECURITY, "a=fingerprint is another one: a new session is needed, not a restart");
        }
        if (!again.formats().equals(offer.formats())) {
            throw new OfferRefusedException(
                    Reason.NO_COMMON_CODEC, "m=audio offers other formats: a new session is needed, not a restart");
        }
        if (again.ufrag().equals(offer.ufrag())) {
            throw new OfferRefusedException(
                    Reason.MALFORMED, "a=ice-ufrag is as before: a restart needs new credentials");
        }
        return new AgreedBrowser(again, answer.restarted(fresh));
    }

    String text() {
        return answer.to(offer);
    }
}
