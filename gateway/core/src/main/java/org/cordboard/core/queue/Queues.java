package org.cordboard.core.queue;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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

/// All queues of the company. Follows the agents' moves, so that each queue knows its ready members.
public final class Queues implements AgentListener {
    private final SortedMap<String, Queue> queues = new TreeMap<>();
    private final Set<Queue> changed = new LinkedHashSet<>();
    private final Set<Queue> unsettled = new LinkedHashSet<>();
    private final Tallies tallies = new Tallies(this);

    /// @param touched new queues and those under changed rules
    /// @param closed queues whose workgroups are gone; each is to be emptied and then [#close]d
    public record Change(List<Queue> touched, List<Queue> closed) {}

    public Queues(Company company) {
        for (Workgroup workgroup : company.workgroups().values()) {
            queues.put(workgroup.id().value(), new Queue(workgroup));
        }
    }

    /// By workgroup.
    public Collection<Queue> all() {
        return Collections.unmodifiableCollection(queues.values());
    }

    /// @return null for a workgroup that the company does not have; never for the one of a caller who waits
    public Queue of(WorkgroupId workgroup) {
        return queues.get(workgroup.value());
    }

    /// @return empty for a workgroup that the company has no more
    public Optional<Queue> find(WorkgroupId workgroup) {
        return Optional.ofNullable(of(workgroup));
    }

    /// Brings the queues in line with the company. Callers keep their places, members their tallies and turns.
    ///
    /// @param stateOf where each person of the company stands
    public Change change(Company company, Function<AgentId, AgentState> stateOf) {
        var touched = sorted(company).stream()
                .filter(workgroup -> !find(workgroup.id()).map(Queue::workgroup).equals(Optional.of(workgroup)))
                .map(workgroup -> change(workgroup, stateOf))
                .toList();
        var closed = queues.values().stream()
                .filter(queue ->
                        !company.workgroups().containsKey(queue.workgroup().id()))
                .toList();
        return new Change(touched, closed);
    }

    private Queue change(Workgroup workgroup, Function<AgentId, AgentState> stateOf) {
        var queue = queues.computeIfAbsent(workgroup.id().value(), _ -> new Queue(workgroup));
        queue.under(workgroup, stateOf);
        changed.add(queue);
        unsettled.add(queue);
        return queue;
    }

    /// Nobody waits here any more, and nobody will.
    public void close(Queue queue) {
        queues.remove(queue.workgroup().id().value());
        changed.remove(queue);
        unsettled.remove(queue);
    }

    Claim join(Ticket ticket, int openTier) {
        var queue = touched(ticket, true);
        queue.join(ticket);
        return queue.matcher().join(ticket, openTier);
    }

    Walk walkOf(Ticket ticket) {
        return of(ticket.workgroup().id()).walk(ticket);
    }

    Claim claim(Ticket ticket) {
        return of(ticket.workgroup().id()).matcher().claim(ticket);
    }

    void leave(Ticket ticket) {
        touched(ticket, false).leave(ticket);
    }

    void offered(Ticket ticket, Seat seat) {
        var queue = touched(ticket, false);
        queue.changed();
        queue.matcher().offered(ticket, seat);
    }

    void offerEnded(Ticket ticket) {
        var queue = touched(ticket, true);
        queue.changed();
        queue.matcher().offerEnded(ticket);
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
        for (Workgroup workgroup : agent.workgroups()) {
            moved(of(workgroup.id()), agent, before);
        }
    }

    /// Hands over the queues whose boards have changed since the last time.
    public Collection<Queue> drainChanged() {
        return drain(changed);
    }

    /// Hands over the queues in which a caller and a member may have come together, or whose last member has
    /// left, since the last time.
    Collection<Queue> drainUnsettled() {
        return drain(unsettled);
    }

    private void moved(Queue queue, Agent agent, AgentState before) {
        var after = agent.state();
        queue.moved(agent.id(), before, after);
        if (!queue.matcher().seat(agent.id()).member().enabled()) {
            return;
        }
        if (before instanceof AgentState.Ready
                || before instanceof AgentState.Offline
                || after instanceof AgentState.Ready
                || after instanceof AgentState.Offline) {
            changed.add(queue);
        }
        if (after instanceof AgentState.Ready
                || after instanceof AgentState.NotReady
                || after instanceof AgentState.Offline) {
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
        return company.workgroups().values().stream()
                .sorted(Comparator.comparing(workgroup -> workgroup.id().value()))
                .toList();
    }

    private static List<Queue> drain(Set<Queue> marked) {
        var drained = List.copyOf(marked);
        marked.clear();
        return drained;
    }
}
