package org.cordboard.core.company;

import org.cordboard.core.id.AgentId;

/// Somebody who signs in.
///
/// @param id also the user name
/// @param name as shown to others
public record Person(AgentId id, String name, Role role) {
    public enum Role {
        AGENT,
        SUPERVISOR
    }
}
