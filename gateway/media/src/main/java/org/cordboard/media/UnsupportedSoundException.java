package org.cordboard.media;

import java.io.IOException;

/// A file that can be read, but is not the kind of sound that legs play.
public final class UnsupportedSoundException extends IOException {
    private static final long serialVersionUID = 1L;

    UnsupportedSoundException(String message, Throwable cause) {
        super(message, cause);
    }
}
