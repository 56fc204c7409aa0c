package org.cordboard.core.floor;

import java.util.Optional;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.OwnCall;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.view.OwnPlace;

/// Whether agents hear the calls that they make, or leave whom they have called to music.
final class OwnPlaces {
    private final Outbox outbox;
    private final Agents agents;
    private final Conferences conferences;

    OwnPlaces(Outbox outbox, Agents agents) {
        this.outbox = outbox;
        this.agents = agents;
        this.conferences = new Conferences(outbox, agents);
    }

    Conferences conferences() {
        return conferences;
    }

    /// The agent hears the own call from now on.
    void front(Agent agent, OwnCall own) {
        if (own.place() != OwnPlace.FRONT) {
            outbox.add(new CallEffect.StepBack(own.call().id()));
            own.call().sound().heardAgain();
            place(agent, own, OwnPlace.FRONT);
        }
    }

    /// The agent hears something else from now on.
    ///
    /// @param to either of the other places
    void aside(Agent agent, OwnCall own, OwnPlace to) {
        var music = to == OwnPlace.TOGETHER ? Optional.<PromptId>empty() : agent.holdMusic();
        outbox.add(new CallEffect.StepAside(own.call().id(), music));
        place(agent, own, to);
    }

    /// Where it is from now on.
    void place(Agent agent, OwnCall own, OwnPlace to) {
        agent.ownCall(Optional.of(own.at(to)));
        conferences.ended(agent);
        agents.touch(agent);
    }
}
