package org.cordboard.sip;

/// A re-INVITE whose offer cannot be met.
public final class OfferNotAcceptableException extends Exception {
    private static final long serialVersionUID = 1L;

    public OfferNotAcceptableException(String message) {
        super(message);
    }
}
