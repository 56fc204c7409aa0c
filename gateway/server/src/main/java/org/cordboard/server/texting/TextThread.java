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
/// @param assignee who looks after it; empty while everybody does
/// @param last the number of the newest message; 0 in a thread in which nothing stands yet
/// @param lastIn the number of the newest text to us; 0 when there is none
/// @param waitingSince when the first text came that was not answered since
/// @param snoozedUntil when a snoozed one is open again
public record TextThread(
        String id,
        String ours,
        String theirs,
        WorkgroupId workgroup,
        State state,
        Optional<AgentId> assignee,
        int last,
        int lastIn,
        Optional<Instant> waitingSince,
        Optional<Instant> snoozedUntil,
        Instant openedAt,
        Instant changedAt) {
    public enum State {
        OPEN,
        /// Open again at a time, or when the other side writes.
        SNOOZED,
        CLOSED
    }

    /// One in which nothing stands yet.
    static TextThread begun(String id, String ours, String theirs, WorkgroupId workgroup, Instant now) {
        return new TextThread(
                id,
                ours,
                theirs,
                workgroup,
                State.OPEN,
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                now,
                now);
    }

    /// With a text to us.
    TextThread withIncoming(Instant now) {
        return new TextThread(
                id,
                ours,
                theirs,
                workgroup,
                State.OPEN,
                assignee,
                last + 1,
                last + 1,
                waitingSince.or(() -> Optional.of(now)),
                Optional.empty(),
                state == State.CLOSED ? now : openedAt,
                now);
    }

    /// With a text of ours. Whoever answers looks after it, unless somebody else does.
    TextThread withAnswer(AgentId author, Instant now) {
        boolean closed = state == State.CLOSED;
        return new TextThread(
                id,
                ours,
                theirs,
                workgroup,
                closed ? State.OPEN : state,
                assignee.or(() -> Optional.of(author)),
                last + 1,
                lastIn,
                Optional.empty(),
                snoozedUntil,
                closed ? now : openedAt,
                now);
    }

    /// With a text that the program has written by itself, which answers nothing that people should.
    TextThread withAutomatic(Instant now) {
        return withNote(now);
    }

    /// With a note for colleagues.
    TextThread withNote(Instant now) {
        return new TextThread(
                id,
                ours,
                theirs,
                workgroup,
                state,
                assignee,
                last + 1,
                lastIn,
                waitingSince,
                snoozedUntil,
                openedAt,
                now);
    }

    /// @param until for [State#SNOOZED]
    TextThread in(State newState, Optional<Instant> until, Instant now) {
        return new TextThread(
                id,
                ours,
                theirs,
                workgroup,
                newState,
                assignee,
                last,
                lastIn,
                newState == State.CLOSED ? Optional.empty() : waitingSince,
                until,
                state == State.CLOSED && newState == State.OPEN ? now : openedAt,
                now);
    }

    /// @param since when the first text came that was not answered since
    TextThread waiting(Optional<Instant> since, Instant now) {
        return new TextThread(
                id, ours, theirs, workgroup, state, assignee, last, lastIn, since, snoozedUntil, openedAt, now);
    }

    TextThread lookedAfterBy(Optional<AgentId> newAssignee, Instant now) {
        return of(workgroup, newAssignee, now);
    }

    TextThread of(WorkgroupId newWorkgroup, Optional<AgentId> newAssignee, Instant now) {
        return new TextThread(
                id,
                ours,
                theirs,
                newWorkgroup,
                state,
                newAssignee,
                last,
                lastIn,
                waitingSince,
                snoozedUntil,
                openedAt,
                now);
    }
}
