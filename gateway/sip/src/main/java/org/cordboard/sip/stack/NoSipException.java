package org.cordboard.sip.stack;

import java.io.IOException;

/// A connection carries something that is not SIP; it must be closed.
final class NoSipException extends IOException {
    private static final long serialVersionUID = 1L;

    NoSipException(String message) {
        super(message);
    }
}
