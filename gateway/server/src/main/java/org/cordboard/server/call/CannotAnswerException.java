package org.cordboard.server.call;

import org.cordboard.core.event.Cause;

/// A call cannot be answered.
public final class CannotAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Cause cause;

    /// @param why in words, for the call's time line
    public CannotAnswerException(Cause cause, String why) {
        super(why);
        this.cause = cause;
    }

    /// The cause with which the call ends.
    public Cause endCause() {
        return cause;
    }
}
