package org.cordboard.core.floor;

import java.util.List;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState.Offered;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.call.CallState.Ringing;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Company;
import org.cordboard.core.conversation.Conversations;
import org.cordboard.core.queue.Offers;
import org.cordboard.core.queue.Queue;
import org.cordboard.core.queue.Queues;
import org.cordboard.core.sentence.Sentence;

/// Brings a floor that works under a changed company, and drops nobody: calls go on under the rules with which
/// they began, callers who wait keep their places and are offered to the new members, callers of a workgroup that
/// is gone go to its overflow, and agents who are gone finish the call in hand.
final class Changeover {
    private final Agents agents;
    private final Queues queues;
    private final Switchboard switchboard;
    private final Offers offers;
    private final Screens screens;

    Changeover(Agents agents, Queues queues, Switchboard switchboard, Offers offers, Screens screens) {
        this.agents = agents;
        this.queues = queues;
        this.switchboard = switchboard;
        this.offers = offers;
        this.screens = screens;
    }

    void to(Company company) {
        var gone = agents.change(company);
        var change = queues.change(company, id -> agents.find(id).orElseThrow());
        switchboard.change(company);
        change.touched().forEach(switchboard.waitingRoom()::rulesChanged);
        change.closed().forEach(this::empty);
        gone.forEach(this::letGo);
        screens.change(company);
    }

    private void empty(Queue queue) {
        for (Ticket ticket : List.copyOf(queue.line())) {
            if (ticket.call().state() instanceof Ringing ringing) {
                offers.callerLost(ringing, Sentence.of("The workgroup is gone"));
            }
            switchboard.waitingRoom().queueClosed(ticket);
        }
        queues.close(queue);
    }

    private void letGo(Agent agent) {
        if (agent.state() instanceof Offered offered) {
            agents.goOffline(agent);
            offers.agentLost(agent, offered, Sentence.of("The agent has left the company"));
        } else if (Conversations.inHand(agent).isEmpty()) {
            agents.goOffline(agent);
        }
    }
}
