package org.cordboard.core.id;

/// A person who answers calls; in the running program the user name, such as `agent1`.
///
/// @param value the name itself, never blank
public record AgentId(String value) {
    public AgentId {
        Ids.requireName("AgentId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
