package org.cordboard.server.peer;

import java.util.Optional;
import org.cordboard.core.id.AgentId;

/// Where one of two parties is whose sound may flow from browser to browser.
public sealed interface PeerPlace {
    /// Whose console it is; empty for a caller's page.
    Optional<AgentId> agent();

    /// At the console that counts.
    record Console(AgentId who) implements PeerPlace {
        @Override
        public Optional<AgentId> agent() {
            return Optional.of(who);
        }
    }

    /// At a caller's page.
    record Page(PeerBrowser browser) implements PeerPlace {
        @Override
        public Optional<AgentId> agent() {
            return Optional.empty();
        }
    }
}
