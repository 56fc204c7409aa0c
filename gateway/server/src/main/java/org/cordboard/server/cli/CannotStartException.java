package org.cordboard.server.cli;

/// The gateway could not be started; the message says what is wrong and what to do.
final class CannotStartException extends Exception {
    private static final long serialVersionUID = 1L;

    CannotStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
