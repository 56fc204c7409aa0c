package org.cordboard.server.texting;

import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;

/// All that one of our numbers and somebody's number have to do with each other.
///
/// @param ours in the form in which the network names it
/// @param theirs in the form in which the network names it: E.164, or a short code
/// @param workgroup whose members answer
/// @param last the number of the newest message
record TextThread(
        String id,
        String ours,
        String theirs,
        WorkgroupId workgroup,
        State state,
        Optional<AgentId> assignee,
        int last,
        Instant openedAt,
        Instant changedAt) {
    enum State {
        OPEN,
        CLOSED
    }

    TextThread with(State newState, Optional<AgentId> newAssignee, Instant now) {
        Instant opened = state == State.CLOSED && newState == State.OPEN ? now : openedAt;
        return new TextThread(id, ours, theirs, workgroup, newState, newAssignee, last, opened, now);
    }

    TextThread withOneMore(Instant now) {
        return new TextThread(id, ours, theirs, workgroup, state, assignee, last + 1, openedAt, now);
    }
}
