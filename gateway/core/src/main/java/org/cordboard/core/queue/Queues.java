package org.cordboard.core.queue;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentListener;
import org.cordboard.core.agent.AgentState;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.routing.Claim;
import org.cordboard.core.routing.Seat;
import org.cordboard.core.view.AgentStatus;

/// All queues of the company. Follows the agents' moves, so that each queue knows its ready members.
public final class Queues implements AgentListener {
    /// Statuses that boards count.
    private static final Set<AgentStatus> SHOWN = EnumSet.of(AgentStatus.READY, AgentStatus.OFFLINE);

    /// Statuses in which an agent may be offered a caller, or leaves callers with nobody to wait for.
    private static final Set<AgentStatus> UNSETTLING =
            EnumSet.of(AgentStatus.READY, AgentStatus.NOT_READY, AgentStatus.OFFLINE);

    /// A seat of an agent, and the queue in which it is.
    private record Place(Queue queue, Seat seat) {}

    private final SortedMap<String, Queue> queues = new TreeMap<>();
    private final Map<WorkgroupId, Queue> byId = new HashMap<>();
    private final Map<AgentId, List<Place>> places = new HashMap<>();
    private final QueueSet changed = new QueueSet();
    private final QueueSet unsettled = new QueueSet();
    private final Tallies tallies = new Tallies(this);
    private int opened;

    /// @param touched new queues and those under changed rules
    /// @param closed queues whose workgroups are gone; each is to be emptied and then [#close]d
    public record Change(List<Queue> touched, List<Queue> closed) {}

    public Queues(Company company) {
        company.queues().forEach(this::open);
    }

    /// By workgroup.
    public Collection<Queue> all() {
        return Collections.unmodifiableCollection(queues.values());
    }

    /// @return null for a workgroup that the company does not have; never for the one of a caller who waits
    public Queue of(WorkgroupId workgroup) {
        return byId.get(workgroup);
    }

    /// @return empty for a workgroup that the company has no more
    public Optional<Queue> find(WorkgroupId workgroup) {
        return Optional.ofNullable(of(workgroup));
    }

    /// Brings the queues in line with the company. Callers keep their places, members their tallies and turns.
    ///
    /// @param agents each person of the company
    public Change change(Company company, Function<AgentId, Agent> agents) {
        var touched = sorted(company).stream()
                .filter(workgroup -> !find(workgroup.id()).map(Queue::workgroup).equals(Optional.of(workgroup)))
                .map(workgroup -> change(workgroup, agents))
                .toList();
        var closed = queues.values().stream()
                .filter(queue -> company.queue(queue.workgroup().id()).isEmpty())
                .toList();
        places.clear();
        return new Change(touched, closed);
    }

    private Queue open(Workgroup workgroup) {
        var queue = new Queue(opened++, workgroup);
        queues.put(workgroup.id().value(), queue);
        byId.put(workgroup.id(), queue);
        return queue;
    }

    private Queue change(Workgroup workgroup, Function<AgentId, Agent> agents) {
        var queue = byId.containsKey(workgroup.id()) ? of(workgroup.id()) : open(workgroup);
        queue.under(workgroup, agents);
        changed.add(queue);
        unsettled.add(queue);
        return queue;
    }

    /// Nobody waits here any more, and nobody will.
    public void close(Queue queue) {
        queues.remove(queue.workgroup().id().value());
        byId.remove(queue.workgroup().id());
        places.clear();
        changed.remove(queue);
        unsettled.remove(queue);
    }

    Claim join(Ticket ticket, int openTier) {
        var queue = touched(ticket, true);
        queue.join(ticket);
        return queue.matcher().join(ticket, openTier);
    }

    /// What the queue's board shows may have changed.
    void touch(Queue queue) {
        changed.add(queue);
    }

    Walk walkOf(Ticket ticket) {
        return of(ticket.workgroup().id()).walk(ticket);
    }

    /// The caller takes another place in the line.
    ///
    /// @param place 1 for the front
    void move(Ticket ticket, int place) {
        touched(ticket, false).move(ticket, place);
    }

    Claim claim(Ticket ticket) {
        return of(ticket.workgroup().id()).matcher().claim(ticket);
    }

    void leave(Ticket ticket) {
        touched(ticket, false).leave(ticket);
    }

    void offered(Ticket ticket, Seat seat) {
        var queue = touched(ticket, false);
        queue.changed(ticket);
        queue.matcher().offered(ticket, seat);
    }

    void offerEnded(Ticket ticket) {
        var queue = touched(ticket, true);
        queue.changed(ticket);
        queue.matcher().offerEnded(ticket);
    }

    void reopen(Ticket ticket) {
        var queue = touched(ticket, true);
        queue.changed(ticket);
        queue.matcher().reopen(ticket);
    }

    void tierOpened(Ticket ticket, int tier) {
        touched(ticket, true).matcher().tierOpened(ticket, tier);
    }

    void ringAtOnce(Ticket ticket, int members) {
        touched(ticket, true).matcher().ringAtOnce(ticket, members);
    }

    @Override
    public void moved(Agent agent, AgentState before) {
        tallies.moved(agent);
        lookAgain(agent);
    }

    /// Hands over the queues whose boards have changed since the last time.
    public Collection<Queue> drainChanged() {
        return changed.drain();
    }

    /// Hands over the queues in which a caller and a member may have come together, or whose last member has
    /// left, since the last time.
    Collection<Queue> drainUnsettled() {
        return unsettled.drain();
    }

    /// The agent may be offered more or less than before, though the state is the same.
    public void lookAgain(Agent agent) {
        for (Place place : placesOf(agent)) {
            moved(place.queue(), place.seat(), agent);
        }
    }

    private List<Place> placesOf(Agent agent) {
        return places.computeIfAbsent(
                agent.id(),
                id -> agent.workgroups().stream()
                        .map(workgroup -> of(workgroup.id()))
                        .map(queue -> new Place(queue, queue.matcher().seat(id)))
                        .toList());
    }

    /// There may be no more reason for this caller to wait.
    void lookAgain(Ticket ticket) {
        unsettled.add(of(ticket.workgroup().id()));
    }

    private void moved(Queue queue, Seat seat, Agent agent) {
        var before = seat.status();
        var after = agent.statusIn(queue.workgroup().id());
        queue.moved(seat, after, agent.state().since());
        if (!seat.member().enabled()) {
            return;
        }
        if (SHOWN.contains(before) || SHOWN.contains(after)) {
            changed.add(queue);
        }
        if (UNSETTLING.contains(after)) {
            unsettled.add(queue);
        }
    }

    private Queue touched(Ticket ticket, boolean mayFindAgent) {
        var queue = of(ticket.workgroup().id());
        changed.add(queue);
        if (mayFindAgent) {
            unsettled.add(queue);
        }
        return queue;
    }

    /// The order in which queues are looked at must not depend on that of a map.
    private static List<Workgroup> sorted(Company company) {
        return company.queues()
                .sorted(Comparator.comparing(workgroup -> workgroup.id().value()))
                .toList();
    }
}
