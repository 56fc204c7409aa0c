package org.cordboard.server.mail;

/// The mail server could not be reached or did not take the mail now; a later try may succeed. The message says
/// why, in words.
final class MailNotTakenException extends Exception {
    private static final long serialVersionUID = 1L;

    MailNotTakenException(String message, Throwable cause) {
        super(message, cause);
    }
}
