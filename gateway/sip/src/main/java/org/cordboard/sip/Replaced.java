package org.cordboard.sip;

/// A call of ours that a telephone names by its dialog (Replaces, RFC 3891).
public sealed interface Replaced {
    /// A call that a telephone has made.
    record Made(IncomingCall call) implements Replaced {}

    /// A call that we have made.
    ///
    /// @param listener that is told of it
    record Dialled(DialListener listener) implements Replaced {}
}
