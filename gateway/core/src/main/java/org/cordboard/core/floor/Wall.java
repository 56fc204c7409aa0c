package org.cordboard.core.floor;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.queue.Queue;
import org.cordboard.core.queue.Queues;
import org.cordboard.core.view.GroupNow;
import org.cordboard.core.view.GroupNow.GroupMember;

/// Draws how the workgroups are at this moment, for those who watch over them.
final class Wall {
    private final Agents agents;
    private final Queues queues;

    Wall(Agents agents, Queues queues) {
        this.agents = agents;
        this.queues = queues;
    }

    /// By workgroup.
    List<GroupNow> groups() {
        return queues.all().stream()
                .filter(queue -> !queue.workgroup().id().isLine())
                .map(this::group)
                .toList();
    }

    private GroupNow group(Queue queue) {
        Predicate<Ticket> onTheLine = ticket -> !ticket.call().away();
        int waiting = (int) queue.line().stream().filter(onTheLine).count();
        return new GroupNow(
                queue.workgroup().id(),
                queue.workgroup().name(),
                waiting,
                queue.line().size() - waiting,
                queue.line().stream().filter(onTheLine).map(Ticket::since).min(Comparator.<Instant>naturalOrder()),
                members(queue));
    }

    private List<GroupMember> members(Queue queue) {
        var id = queue.workgroup().id();
        return queue.matcher().seats().stream()
                .filter(seat -> seat.member().enabled())
                .flatMap(seat -> agents.find(seat.agent()).stream())
                .map(agent -> new GroupMember(agent.id(), agent.statusIn(id), agent.isLoggedInTo(id)))
                .toList();
    }
}
