package org.cordboard.core.view;

import java.time.Instant;
import java.util.List;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;

/// A workgroup's queue at one moment.
///
/// @param waiting the first 50 who wait, the next one first
/// @param waitingInAll how many wait
/// @param ready members who could be offered a call now
/// @param signedIn members who are at work in whatever state
public record QueueBoard(
        WorkgroupId workgroup, String name, List<Waiting> waiting, int waitingInAll, int ready, int signedIn) {
    public QueueBoard {
        waiting = List.copyOf(waiting);
    }

    /// @param ringing whether some agent's console rings for this caller
    public record Waiting(CallId call, Caller caller, Instant since, boolean ringing) {}
}
