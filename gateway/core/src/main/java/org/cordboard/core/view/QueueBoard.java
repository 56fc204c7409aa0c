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
/// @param promises what became of the waits that callers were told lately
public record QueueBoard(
        WorkgroupId workgroup,
        String name,
        List<Waiting> waiting,
        int waitingInAll,
        int ready,
        int signedIn,
        Promises promises) {
    public QueueBoard {
        waiting = List.copyOf(waiting);
    }

    /// @param ringing whether some agent's console rings for this caller
    /// @param callback whether the caller has hung up and is to be called back
    public record Waiting(CallId call, Caller caller, Instant since, boolean ringing, boolean callback) {}

    /// @param ended promises of which it is known what became, the latest 200
    /// @param kept of these, how many callers were answered in time, or would have been if they had stayed
    /// @param percent how many of a hundred were to be
    /// @param meanError seconds by which callers were answered later than promised, on average; negative for sooner
    public record Promises(int ended, int kept, int percent, long meanError) {
        public static final Promises NONE = new Promises(0, 0, 0, 0);
    }
}
