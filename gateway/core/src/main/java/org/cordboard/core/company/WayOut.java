package org.cordboard.core.company;

/// What a key does while a caller waits.
public sealed interface WayOut {
    /// Takes the caller out of the queue and sends him or her on.
    record To(AnswerPoint point) implements WayOut {}
}
