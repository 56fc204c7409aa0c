package org.cordboard.core.agent;

import org.cordboard.core.sentence.Sentence;

/// The agent does not want calls, or should not get any until asking for them.
///
/// @param chosen by the agent, against set by the floor because calls were not taken
public record NotReadyWish(Sentence reason, boolean chosen) {}
