package org.cordboard.server.call;

import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.media.Leg;

/// The media sessions of the agents' consoles. Any thread.
public interface AgentLegs {
    /// The connected session of the console that counts; empty when the agent has none.
    Optional<Leg> leg(AgentId agent);
}
