package org.cordboard.core.company;

import java.util.Optional;
import org.cordboard.core.id.AgentId;

/// Somebody who signs in.
///
/// @param id also the user name
/// @param name as shown to others
/// @param line the person's own extension and mailbox
public record Person(AgentId id, String name, Role role, Optional<Line> line) {
    public enum Role {
        AGENT,
        SUPERVISOR
    }

    /// Somebody without a line.
    public Person(AgentId id, String name, Role role) {
        this(id, name, role, Optional.empty());
    }
}
