package org.cordboard.core.agent;

/// Hears of every move of every agent, at once.
@FunctionalInterface
public interface AgentListener {
    /// @param before the state that `agent` has just left
    void moved(Agent agent, AgentState before);
}
