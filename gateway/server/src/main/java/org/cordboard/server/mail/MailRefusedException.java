package org.cordboard.server.mail;

/// This mail will never be taken: trying again is of no use. The message says why, in words.
final class MailRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    MailRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
