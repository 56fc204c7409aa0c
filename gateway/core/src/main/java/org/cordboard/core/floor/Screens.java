package org.cordboard.core.floor;

import java.util.HashMap;
import java.util.Map;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.Desks;
import org.cordboard.core.company.Company;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.queue.Queue;
import org.cordboard.core.queue.Queues;
import org.cordboard.core.view.Desk;
import org.cordboard.core.view.QueueBoard;

/// Shows at the end of each event what has changed on desks and boards, and only that.
final class Screens {
    private final Map<AgentId, Desk> desks = new HashMap<>();
    private final Map<WorkgroupId, QueueBoard> boards = new HashMap<>();
    private final Outbox outbox;
    private final Agents agents;
    private final Queues queues;

    Screens(Outbox outbox, Agents agents, Queues queues) {
        this.outbox = outbox;
        this.agents = agents;
        this.queues = queues;
        agents.all().forEach(agent -> desks.put(agent.id(), Desks.of(agent)));
        queues.all().forEach(queue -> boards.put(queue.workgroup().id(), queue.board()));
    }

    /// Whoever looks at the new company begins with a picture of its own.
    void change(Company company) {
        desks.keySet().removeIf(agent -> agents.find(agent).isEmpty());
        boards.keySet().retainAll(company.workgroups().keySet());
    }

    void showChanges() {
        agents.drainChanged().forEach(this::show);
        queues.drainChanged().forEach(this::show);
    }

    private void show(Agent agent) {
        var desk = Desks.of(agent);
        if (!desk.equals(desks.put(agent.id(), desk))) {
            outbox.add(new Effect.ShowDesk(agent.id(), desk));
        }
    }

    private void show(Queue queue) {
        if (queue.workgroup().id().isLine()) {
            return;
        }
        var board = queue.board();
        if (!board.equals(boards.put(board.workgroup(), board))) {
            outbox.add(new Effect.ShowQueue(board.workgroup(), board));
        }
    }
}
