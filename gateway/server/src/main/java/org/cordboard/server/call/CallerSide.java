package org.cordboard.server.call;

import org.cordboard.core.event.Cause;
import org.cordboard.media.Leg;
import org.cordboard.media.LegListener;

/// The caller's side of one call, on a telephone or at a web page. Methods may block; they are called one at a
/// time.
public interface CallerSide {
    /// Opens the caller's sound and answers the call.
    ///
    /// @param listener is told what the leg reports
    /// @throws CannotAnswerException when there is nothing to answer with, or nobody to answer any more
    Leg answer(LegListener listener) throws CannotAnswerException;

    /// Ends the caller's side, if it is still up: refuses a call that was not answered, hangs up one that was.
    void end(Cause cause);

    /// All that the call had to keep is safe: a hang-up of the caller that still waits for its confirmation
    /// gets it.
    void confirmEnd();
}
