package org.cordboard.core.call;

import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.sentence.Sentence;

/// The way from one answer point to the next.
@FunctionalInterface
public interface Onward {
    /// Sends a call on that menu or queue has let go of. Always ends in a state with a next step: a ring of
    /// answer points is cut and an answer point that does not exist is replaced.
    ///
    /// @param reason why the call leaves where it was, in words and numbers
    void send(Call call, AnswerPoint to, Sentence reason);
}
