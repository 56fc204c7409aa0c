package org.cordboard.media;

/// An SDP offer that cannot be answered.
public final class OfferRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        /// Not SDP, or SDP without what an answer needs; the message names the line.
        MALFORMED,
        /// No codec that both sides speak.
        NO_COMMON_CODEC,
        /// One side encrypts the sound, and the other one must not or cannot.
        NO_COMMON_SECURITY,
        /// No port left in the configured range.
        NO_PORT
    }

    private final Reason reason;

    public OfferRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
