package org.cordboard.server.peer;

import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.protocol.PeerWord;

/// Takes what browsers say of the sound between them. Any thread; returns at once.
@FunctionalInterface
public interface PeerReports {
    /// @param by which agent, being called, has heard it; empty for whoever calls
    /// @param of which agent's sound it was; empty for that of whoever calls
    void heard(CallId call, Optional<AgentId> by, Optional<AgentId> of, PeerWord.Heard heard);
}
