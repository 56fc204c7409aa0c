package org.cordboard.core.company;

import java.time.Duration;
import org.cordboard.core.id.PromptId;

/// How a workgroup calls back those who ask for it instead of waiting on the line.
///
/// @param confirm said to who asks for it; then the gateway hangs up
/// @param impossible said to who asks for it and cannot be called
/// @param announce said to who answers; asks to press 1, which no machine does
/// @param ringFor how long the caller's telephone rings, 5–120 s
/// @param tries how often the caller is dialled at most, 1–10
/// @param tryAgainAfter between two tries, 1 min–4 h
/// @param atLongest how long after the wish nobody calls any more, 1 min–72 h
public record CallbackRules(
        PromptId confirm,
        PromptId impossible,
        PromptId announce,
        Duration ringFor,
        int tries,
        Duration tryAgainAfter,
        Duration atLongest) {}
