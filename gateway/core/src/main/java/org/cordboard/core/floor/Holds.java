package org.cordboard.core.floor;

import java.util.Optional;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState.Talking;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.WithAgent;
import org.cordboard.core.call.CallState.WithOutside;
import org.cordboard.core.console.Telephones;
import org.cordboard.core.event.CallEvent.HoldChanged;
import org.cordboard.core.event.Origin;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.PromptId;

/// Hold that was pressed at a telephone. At one that was rung, the agent holds the caller; at one of ours that calls,
/// whoever it has reached hears music. Other networks play music of their own.
final class Holds {
    private final Agents agents;
    private final Telephones telephones;

    Holds(Agents agents, Telephones telephones) {
        this.agents = agents;
        this.telephones = telephones;
    }

    void on(Call call, HoldChanged change) {
        if (!change.leg().equals(OutsideId.CALLER)) {
            telephones.holdChanged(call, change.leg(), change.held());
        } else if (call.origin() instanceof Origin.Phone(var person)) {
            var music = change.held() ? agents.find(person).flatMap(Agent::holdMusic) : Optional.<PromptId>empty();
            if (music.isPresent() || !change.held()) {
                reached(call, music);
            }
        }
    }

    /// @param music empty: the two are joined again
    private void reached(Call call, Optional<PromptId> music) {
        if (call.state() instanceof WithOutside with) {
            playOrJoin(call, with.leg(), music);
        } else if (call.state() instanceof WithAgent with) {
            agents.find(with.agent())
                    .filter(agent -> agent.state() instanceof Talking)
                    .ifPresent(agent -> playOrJoin(call, agent, music));
        }
    }

    private static void playOrJoin(Call call, Agent agent, Optional<PromptId> music) {
        var leg = agent.telephone().talks() ? agent.telephone().leg() : Optional.<OutsideId>empty();
        if (leg.isPresent()) {
            playOrJoin(call, leg.get(), music);
        } else {
            music.ifPresentOrElse(
                    played -> call.sound().playAside(agent.id(), played),
                    () -> call.sound().join(agent.id()));
        }
    }

    private static void playOrJoin(Call call, OutsideId leg, Optional<PromptId> music) {
        music.ifPresentOrElse(
                played -> call.sound().playAside(leg, played),
                () -> call.sound().join(leg));
    }
}
