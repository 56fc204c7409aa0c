package org.cordboard.core.company;

/// What a key does while a caller waits.
public sealed interface WayOut {
    /// Takes the caller out of the queue and sends him or her on.
    record To(AnswerPoint point) implements WayOut {}

    /// The caller may hang up, keeps the place, and is called when it is his or her turn.
    record CallBack() implements WayOut {}
}
