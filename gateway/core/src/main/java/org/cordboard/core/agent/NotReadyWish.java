package org.cordboard.core.agent;

/// The agent does not want calls, or should not get any until asking for them.
///
/// @param chosen by the agent, against set by the floor because calls were not taken
public record NotReadyWish(String reason, boolean chosen) {}
