package org.cordboard.sms.provider;

/// A request that claims to come from the text network, and does not.
public final class ForgedException extends Exception {
    private static final long serialVersionUID = 1L;

    public ForgedException(String message) {
        super(message);
    }
}
