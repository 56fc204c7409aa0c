package org.cordboard.server.peer;

import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.protocol.PeerWord;

/// Takes what browsers say of the sound between them. Any thread; returns at once.
@FunctionalInterface
public interface PeerReports {
    /// @param by whose browser heard it; empty for the caller's page
    /// @param of whose sound it was; empty for the caller's page
    void heard(CallId call, Optional<AgentId> by, Optional<AgentId> of, PeerWord.Heard heard);
}
