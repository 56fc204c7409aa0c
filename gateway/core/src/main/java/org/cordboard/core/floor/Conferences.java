package org.cordboard.core.floor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState.Talking;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.WithAgent;
import org.cordboard.core.call.CallState.WithOutside;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.outbox.Outbox;

/// Caller, agent and whom the agent consults, all three together. Whoever of them is put on hold, or
/// holds, is left out until that is over.
final class Conferences {
    private final Map<Agent, Conference> conferences = new HashMap<>();
    private final Outbox outbox;
    private final Agents agents;

    /// What was asked for last.
    ///
    /// @param joins how often the two calls had been joined by then: to join two ends what a third one
    /// heard and said
    private record Conference(CallEffect asked, long joins) {}

    /// @param colleague who has answered in the browser; or
    /// @param leg with which it was answered
    private record Third(Optional<AgentId> colleague, Optional<OutsideId> leg) {}

    Conferences(Outbox outbox, Agents agents) {
        this.outbox = outbox;
        this.agents = agents;
    }

    /// Asks for it whenever it is not so already.
    ///
    /// @param with the call of whom the agent consults
    void confer(Agent agent, Call call, Call with) {
        var asked = third(with)
                .<CallEffect>map(third ->
                        new CallEffect.Confer(call.id(), agent.id(), with.id(), third.colleague(), third.leg()))
                .orElseGet(() -> alone(agent, call));
        var now = new Conference(asked, call.sound().joins() + with.sound().joins());
        if (!now.equals(conferences.put(agent, now))) {
            outbox.add(asked);
        }
    }

    /// The two alone.
    static CallEffect alone(Agent agent, Call call) {
        return new CallEffect.Attend(call.id(), agent.id(), Optional.empty(), List.of());
    }

    /// Empty while whoever it is has put the others on hold, or is away.
    private Optional<Third> third(Call with) {
        if (with.state() instanceof WithOutside outside) {
            return Optional.of(new Third(Optional.empty(), Optional.of(outside.leg())));
        }
        return with.state() instanceof WithAgent answered
                ? agents.find(answered.agent())
                        .filter(colleague -> colleague.state() instanceof Talking)
                        .map(colleague -> colleague.telephone().talks()
                                ? new Third(
                                        Optional.empty(), colleague.telephone().leg())
                                : new Third(Optional.of(colleague.id()), Optional.empty()))
                : Optional.empty();
    }

    /// What was asked for holds no more.
    void ended(Agent agent) {
        conferences.remove(agent);
    }
}
