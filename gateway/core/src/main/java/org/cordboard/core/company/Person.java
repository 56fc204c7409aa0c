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
        SUPERVISOR,
        /// Sets up the company.
        ADMINISTRATOR;

        /// Whether somebody of this role may do all that one of `other` may.
        public boolean includes(Role other) {
            return compareTo(other) >= 0;
        }
    }

    /// Somebody without a line.
    public Person(AgentId id, String name, Role role) {
        this(id, name, role, Optional.empty());
    }
}
