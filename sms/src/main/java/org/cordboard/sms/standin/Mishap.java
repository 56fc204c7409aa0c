package org.cordboard.sms.standin;

/// What goes wrong with one request to send a text.
public enum Mishap {
    /// The account has asked too often (429); the text is not accepted.
    TOO_MANY(429, false),
    /// The network fails (500) before it has accepted the text.
    FAILS(500, false),
    /// Something before the network fails (502) and says so by a page; the text was accepted.
    BAD_GATEWAY(502, true),
    /// The network does not answer; the text was accepted.
    SILENT_AFTER(0, true),
    /// The network does not answer; the text was not accepted.
    SILENT_BEFORE(0, false);

    private final int status;
    private final boolean accepted;

    Mishap(int status, boolean accepted) {
        this.status = status;
        this.accepted = accepted;
    }

    /// @return 0 for no answer at all
    int status() {
        return status;
    }

    boolean accepted() {
        return accepted;
    }
}
