package org.cordboard.core.queue;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.call.CallState;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.view.QueueBoard;

/// The waiting callers and the ready members of one workgroup, sorted, so that the next pair is found and both
/// sides change in O(log n).
public final class Queue {
    /// A member who could be offered a call.
    record Idle(Instant since, Agent agent) implements Comparable<Idle> {
        private static final Comparator<Idle> LONGEST_IDLE_FIRST = Comparator.comparing(Idle::since)
                .thenComparing(idle -> idle.agent().id().value());

        @Override
        public int compareTo(Idle other) {
            return LONGEST_IDLE_FIRST.compare(this, other);
        }
    }

    private final Workgroup workgroup;
    private final NavigableSet<Ticket> line = new TreeSet<>();
    private final NavigableSet<Ticket> unoffered = new TreeSet<>();
    private final NavigableSet<Idle> ready = new TreeSet<>();
    private Optional<List<QueueBoard.Waiting>> drawn = Optional.empty();
    private int signedIn;

    Queue(Workgroup workgroup) {
        this.workgroup = workgroup;
    }

    public Workgroup workgroup() {
        return workgroup;
    }

    /// All who wait, also those for whom a console rings; the next one first.
    public SortedSet<Ticket> line() {
        return Collections.unmodifiableSortedSet(line);
    }

    /// Those who wait and for whom no console rings.
    public int unoffered() {
        return unoffered.size();
    }

    public int ready() {
        return ready.size();
    }

    /// Members who are at work in whatever state.
    public int signedIn() {
        return signedIn;
    }

    boolean hasPair() {
        return !unoffered.isEmpty() && !ready.isEmpty();
    }

    Ticket nextCaller() {
        return unoffered.first();
    }

    Idle nextAgent() {
        return ready.first();
    }

    void join(Ticket ticket) {
        drawn = Optional.empty();
        line.add(ticket);
        unoffered.add(ticket);
    }

    void leave(Ticket ticket) {
        drawn = Optional.empty();
        line.remove(ticket);
        unoffered.remove(ticket);
    }

    void offered(Ticket ticket) {
        drawn = Optional.empty();
        unoffered.remove(ticket);
    }

    void offerEnded(Ticket ticket) {
        drawn = Optional.empty();
        unoffered.add(ticket);
    }

    void memberReady(Idle member) {
        ready.add(member);
    }

    void memberBusy(Idle member) {
        ready.remove(member);
    }

    void memberCame() {
        signedIn++;
    }

    void memberLeft() {
        signedIn--;
    }

    /// Draws the callers anew only when one of them has moved: agents come and go more often, and in many
    /// queues at once.
    public QueueBoard board() {
        if (drawn.isEmpty()) {
            drawn = Optional.of(drawLine());
        }
        return new QueueBoard(workgroup.id(), workgroup.name(), drawn.get(), ready.size(), signedIn);
    }

    /// @return whether the board is what it would be if it were drawn from scratch
    public boolean boardIsTrue() {
        return drawn.isEmpty() || drawn.get().equals(drawLine());
    }

    private List<QueueBoard.Waiting> drawLine() {
        return line.stream()
                .map(ticket -> new QueueBoard.Waiting(
                        ticket.call().id(),
                        ticket.call().caller(),
                        ticket.since(),
                        ticket.call().state() instanceof CallState.Ringing))
                .toList();
    }
}
