package org.cordboard.core.floor;

import java.util.HashMap;
import java.util.Map;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.Desks;
import org.cordboard.core.agent.Presences;
import org.cordboard.core.call.ParkedCalls;
import org.cordboard.core.company.Company;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.queue.Queue;
import org.cordboard.core.queue.Queues;
import org.cordboard.core.view.Desk;
import org.cordboard.core.view.Presence;
import org.cordboard.core.view.QueueBoard;

/// Shows at the end of each event what has changed on desks and boards and of people's presence, and only that.
final class Screens {
    private final Map<AgentId, Desk> desks = new HashMap<>();
    private final Map<AgentId, Presence> presences = new HashMap<>();
    private final Map<WorkgroupId, QueueBoard> boards = new HashMap<>();
    private final Outbox outbox;
    private final Agents agents;
    private final Queues queues;
    private final ParkedCalls parked;

    Screens(Outbox outbox, Agents agents, Queues queues, ParkedCalls parked) {
        this.outbox = outbox;
        this.agents = agents;
        this.queues = queues;
        this.parked = parked;
        agents.all().forEach(agent -> {
            desks.put(agent.id(), desk(agent));
            presences.put(agent.id(), Presences.of(agent));
        });
        queues.all().forEach(queue -> boards.put(queue.workgroup().id(), queue.board()));
    }

    /// Whoever looks at the new company begins with a picture of its own. People may have got other names and
    /// extensions.
    void change(Company company) {
        presences.keySet().removeIf(agent -> agents.find(agent).isEmpty());
        agents.all().forEach(this::showPresence);
        desks.keySet().removeIf(agent -> agents.find(agent).isEmpty());
        boards.keySet().retainAll(company.workgroups().keySet());
    }

    void showChanges() {
        agents.drainChanged().forEach(this::show);
        queues.drainChanged().forEach(this::show);
    }

    Desk desk(Agent agent) {
        return Desks.of(agent, parked.open(agent.id()));
    }

    private void show(Agent agent) {
        var desk = desk(agent);
        if (!desk.equals(desks.put(agent.id(), desk))) {
            outbox.add(new Effect.ShowDesk(agent.id(), desk));
        }
        showPresence(agent);
    }

    private void showPresence(Agent agent) {
        var presence = Presences.of(agent);
        if (!presence.equals(presences.put(agent.id(), presence))) {
            outbox.add(new Effect.ShowPresence(presence));
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
