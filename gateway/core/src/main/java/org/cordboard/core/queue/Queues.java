package org.cordboard.core.queue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentListener;
import org.cordboard.core.agent.AgentState;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.WorkgroupId;

/// All queues of the company. Follows the agents' moves, so that each queue knows its ready members.
public final class Queues implements AgentListener {
    private final SortedMap<String, Queue> queues = new TreeMap<>();
    private final Set<Queue> changed = new LinkedHashSet<>();
    private final Set<Queue> unsettled = new LinkedHashSet<>();

    public Queues(Company company) {
        for (Workgroup workgroup : company.workgroups().values()) {
            queues.put(workgroup.id().value(), new Queue(workgroup));
        }
    }

    /// By workgroup.
    public Collection<Queue> all() {
        return Collections.unmodifiableCollection(queues.values());
    }

    public Queue of(WorkgroupId workgroup) {
        return queues.get(workgroup.value());
    }

    void join(Ticket ticket) {
        touched(ticket, true).join(ticket);
    }

    void leave(Ticket ticket) {
        touched(ticket, false).leave(ticket);
    }

    void offered(Ticket ticket) {
        touched(ticket, false).offered(ticket);
    }

    void offerEnded(Ticket ticket) {
        touched(ticket, true).offerEnded(ticket);
    }

    @Override
    public void moved(Agent agent, AgentState before) {
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
        if (before instanceof AgentState.Ready was) {
            queue.memberBusy(new Queue.Idle(was.since(), agent));
            changed.add(queue);
        }
        if (agent.state() instanceof AgentState.Ready is) {
            queue.memberReady(new Queue.Idle(is.since(), agent));
            changed.add(queue);
            unsettled.add(queue);
        }
        if (before instanceof AgentState.Offline) {
            queue.memberCame();
            changed.add(queue);
        }
        if (agent.state() instanceof AgentState.Offline) {
            queue.memberLeft();
            changed.add(queue);
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

    private static List<Queue> drain(Set<Queue> marked) {
        var drained = List.copyOf(marked);
        marked.clear();
        return drained;
    }
}
