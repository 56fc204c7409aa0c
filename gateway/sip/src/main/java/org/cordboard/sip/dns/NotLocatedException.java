package org.cordboard.sip.dns;

/// A domain has no server that we could speak to, or nobody knows. The message is for people: what is wrong, and what
/// to do.
public final class NotLocatedException extends Exception {
    private static final long serialVersionUID = 1L;

    NotLocatedException(String message) {
        super(message);
    }
}
