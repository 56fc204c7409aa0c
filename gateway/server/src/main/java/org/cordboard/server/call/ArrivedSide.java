package org.cordboard.server.call;

import java.util.Optional;
import org.cordboard.media.Leg;
import org.cordboard.media.LegListener;

/// The side of a caller who has called us and waits to be answered.
public interface ArrivedSide extends CallerSide {
    /// Opens the caller's sound and answers the call.
    ///
    /// @param listener is told what the leg reports
    /// @throws CannotAnswerException when there is nothing to answer with, or nobody to answer any more
    Leg answer(LegListener listener) throws CannotAnswerException;

    /// Opens the caller's sound before the call is answered. [#answer] goes on with the same leg and listener.
    ///
    /// @return empty when the caller's side cannot hear anything before the answer
    default Optional<Leg> openEarly(LegListener listener) {
        return Optional.empty();
    }

    /// Tells the caller's side that it rings.
    void ring();

    /// How many more systems the call may come through when it goes on from here; 0–254.
    int maxForwards();
}
