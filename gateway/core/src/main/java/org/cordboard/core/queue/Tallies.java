package org.cordboard.core.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState;
import org.cordboard.core.agent.Assignment;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.routing.Seat;

/// Counts the members' calls and how long they take: from the moment at which the two first hear each other to the
/// one at which the agent has left the call, with all holding and all lost browsers in between.
final class Tallies {
    private record Talk(Ticket ticket, Instant since) {}

    private final Map<AgentId, Talk> talks = new HashMap<>();
    private final Queues queues;

    Tallies(Queues queues) {
        this.queues = queues;
    }

    /// The agent has just come to another state.
    void moved(Agent agent) {
        var state = agent.state();
        var talk = talks.get(agent.id());
        if (talk != null && !stillIn(state, talk.ticket())) {
            talks.remove(agent.id());
            seat(agent, talk.ticket()).ifPresent(seat -> seat.endedCall(Duration.between(talk.since(), state.since())));
        } else if (talk == null && state instanceof AgentState.Talking talking) {
            talks.put(agent.id(), new Talk(talking.work().ticket(), state.since()));
            seat(agent, talking.work().ticket()).ifPresent(Seat::beganCall);
        }
    }

    /// Empty when the agent is no member any more.
    private Optional<Seat> seat(Agent agent, Ticket ticket) {
        return queues.find(ticket.workgroup().id())
                .flatMap(queue -> Optional.ofNullable(queue.matcher().seat(agent.id())));
    }

    private static boolean stillIn(AgentState state, Ticket ticket) {
        Optional<Assignment> work = switch (state) {
            case AgentState.Connecting _, AgentState.Talking _, AgentState.Held _, AgentState.Recovering _ ->
                state.assignment();
            case AgentState.Offline _,
                    AgentState.NotReady _,
                    AgentState.Ready _,
                    AgentState.Offered _,
                    AgentState.WrapUp _,
                    AgentState.Listening _,
                    AgentState.Calling _ -> Optional.empty();
        };
        return work.map(Assignment::ticket).filter(ticket::equals).isPresent();
    }
}
