package org.cordboard.server.call;

import org.cordboard.core.event.Cause;

/// An effect cannot be carried out; the floor decides what the caller gets instead.
final class EffectFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Cause cause;

    /// @param reason in words, for the time line
    EffectFailure(String reason, Cause cause) {
        super(reason);
        this.cause = cause;
    }

    /// With which the call ends if the floor knows nothing better.
    Cause endCause() {
        return cause;
    }
}
