package org.cordboard.media;

import java.io.IOException;

/// The sound of the gateway: makes legs from SDP offers and runs them on its media workers.
public final class MediaEngine implements AutoCloseable {
    private MediaEngine() {}

    /// Starts the workers and warms up what is slow the first time (SRTP cipher choice, DTLS key), so that the first call is as fast as the rest.
    ///
    /// @throws IOException when sockets cannot be had; the message says which and what to do
    public static MediaEngine start(MediaConfig config) throws IOException {
        throw new UnsupportedOperationException();
    }

    /// A telephone's leg: RTP as in RFC 3550 and RFC 3551, keys as in RFC 4733.
    ///
    /// @throws OfferRefusedException when the offer cannot be answered; nothing is left behind
    public AnsweredLeg openPhone(String offer, LegListener listener) throws OfferRefusedException {
        throw new UnsupportedOperationException();
    }

    /// A browser's leg: ICE as in RFC 8445, DTLS-SRTP as in RFC 5764, bundled and multiplexed on one port.
    ///
    /// @throws OfferRefusedException when the offer cannot be answered; nothing is left behind
    public AnsweredLeg openBrowser(String offer, LegListener listener) throws OfferRefusedException {
        throw new UnsupportedOperationException();
    }

    /// The answer to a later offer of a telephone on a leg that goes on (re-INVITE: hold, resume, changed address).
    public String reoffer(Leg phone, String offer) throws OfferRefusedException {
        throw new UnsupportedOperationException();
    }

    /// Closes all legs and ends the workers.
    @Override
    public void close() {}
}
