package org.cordboard.e2e.browser.marionette;

/// Firefox refused a command.
final class MarionetteException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String error;

    /// @param error one of WebDriver's error codes, such as `no such element`
    MarionetteException(String error, String message) {
        super(message);
        this.error = error;
    }

    String error() {
        return error;
    }
}
