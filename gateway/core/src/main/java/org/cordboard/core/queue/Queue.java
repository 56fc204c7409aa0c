package org.cordboard.core.queue;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.routing.Matcher;
import org.cordboard.core.routing.Seat;
import org.cordboard.core.view.AgentStatus;
import org.cordboard.core.view.QueueBoard;

/// The waiting callers and the members of one workgroup, and what the boards show of them.
public final class Queue {
    private final int number;
    private Workgroup workgroup;
    private Matcher matcher;
    private final NavigableSet<Ticket> line = new TreeSet<>();
    private final Map<Ticket, Walk> walks = new HashMap<>();
    private final Waits waits = new Waits();
    private final Front front = new Front(line);
    private int ready;
    private int signedIn;
    private int notReady;
    private int impatient;

    /// @param number its own among all that there are or were
    Queue(int number, Workgroup workgroup) {
        this.number = number;
        this.workgroup = workgroup;
        this.matcher = new Matcher(workgroup);
    }

    int number() {
        return number;
    }

    public Workgroup workgroup() {
        return workgroup;
    }

    /// Who comes together next.
    public Matcher matcher() {
        return matcher;
    }

    /// All who wait, also those for whom a console rings; the highest score first.
    public SortedSet<Ticket> line() {
        return Collections.unmodifiableSortedSet(line);
    }

    /// Members who could be offered a call.
    public int ready() {
        return ready;
    }

    /// Members who are at work in whatever state.
    public int signedIn() {
        return signedIn;
    }

    /// Members who are at work and not ready.
    public int notReady() {
        return notReady;
    }

    /// Callers who go on when all members at work are not ready.
    int impatient() {
        return impatient;
    }

    /// The workgroup is another now; callers keep their places.
    void under(Workgroup newWorkgroup, Function<AgentId, Agent> agents) {
        workgroup = newWorkgroup;
        matcher = matcher.under(newWorkgroup);
        ready = 0;
        notReady = 0;
        signedIn = 0;
        for (Seat seat : matcher.seats()) {
            var agent = agents.apply(seat.agent());
            var status = agent.statusIn(workgroup.id());
            matcher.moved(seat, status, agent.state().since());
            count(seat, AgentStatus.OFFLINE, status);
        }
    }

    /// Where the caller stands in the waiting plan.
    public Walk walk(Ticket ticket) {
        return walks.get(ticket);
    }

    /// How long callers wait here.
    Waits waits() {
        return waits;
    }

    /// The caller's place in the line, 1 for the highest score.
    ///
    /// @param atMost from which on it does not matter
    int place(Ticket ticket, int atMost) {
        if (line.last().equals(ticket)) {
            return Math.min(line.size(), atMost);
        }
        int place = 1;
        for (Ticket other : line) {
            if (place == atMost || other.compareTo(ticket) >= 0) {
                break;
            }
            place++;
        }
        return place;
    }

    void join(Ticket ticket) {
        line.add(ticket);
        front.joined(ticket);
        impatient += ticket.goesWhenNobodyIsReady() ? 1 : 0;
        walks.put(ticket, new Walk());
    }

    /// The caller takes another place in the line.
    ///
    /// @param place 1 for the front, the end of the line if there are fewer callers
    void move(Ticket ticket, int place) {
        line.remove(ticket);
        front.left(ticket);
        var others = line.iterator();
        Optional<Ticket> ahead = Optional.empty();
        for (int passed = 1; passed < place && others.hasNext(); passed++) {
            ahead = Optional.of(others.next());
        }
        var behind = others.hasNext() ? Optional.of(others.next()) : Optional.<Ticket>empty();
        if (ahead.isPresent() || behind.isPresent()) {
            var before = ahead;
            matcher.move(ticket, () -> ticket.moveBetween(before, behind));
        }
        line.add(ticket);
        front.joined(ticket);
    }

    void leave(Ticket ticket) {
        line.remove(ticket);
        front.left(ticket);
        impatient -= ticket.goesWhenNobodyIsReady() ? 1 : 0;
        walks.remove(ticket);
        matcher.leave(ticket);
    }

    /// What the board shows of the caller may have changed.
    void changed(Ticket ticket) {
        front.changed(ticket);
    }

    /// @param since when the status began
    void moved(Seat seat, AgentStatus after, Instant since) {
        var before = seat.status();
        matcher.moved(seat, after, since);
        count(seat, before, after);
    }

    private void count(Seat seat, AgentStatus before, AgentStatus after) {
        if (seat.member().enabled()) {
            ready += count(after, AgentStatus.READY) - count(before, AgentStatus.READY);
            notReady += count(after, AgentStatus.NOT_READY) - count(before, AgentStatus.NOT_READY);
            signedIn += count(before, AgentStatus.OFFLINE) - count(after, AgentStatus.OFFLINE);
        }
    }

    public QueueBoard board() {
        return new QueueBoard(
                workgroup.id(), workgroup.name(), front.rows(), line.size(), ready, signedIn, waits.promises());
    }

    /// @return whether the board is what it would be if it were drawn from scratch
    public boolean boardIsTrue() {
        return front.isTrue();
    }

    private static int count(AgentStatus status, AgentStatus wanted) {
        return status == wanted ? 1 : 0;
    }
}
