package org.cordboard.sms.provider;

/// The text network could not be asked, or has given no useful answer; it may be asked again. The
/// message is for people.
public final class NetworkException extends Exception {
    private static final long serialVersionUID = 1L;

    public NetworkException(String message, Throwable cause) {
        super(message, cause);
    }
}
