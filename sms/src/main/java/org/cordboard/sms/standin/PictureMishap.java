package org.cordboard.sms.standin;

/// What goes wrong with one request for what came with a text.
public enum PictureMishap {
    /// The network does not have it (404).
    MISSING(404),
    /// The network fails (500).
    FAILS(500),
    /// The network sends a part, and hangs up.
    BREAKS_OFF(200),
    /// The network sends a part, and then nothing more.
    STALLS(200);

    private final int status;

    PictureMishap(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /// Whether a part of the answer comes.
    boolean comesInPart() {
        return status == 200;
    }
}
