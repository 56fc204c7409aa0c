package org.cordboard.core.agent;

import org.cordboard.core.company.Line;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.Presence;

/// Draws what everybody in the company sees of an agent.
public final class Presences {
    private Presences() {}

    public static Presence of(Agent agent) {
        var person = agent.person();
        var state = agent.state();
        return new Presence(
                person.id(),
                person.name(),
                person.line().map(Line::extension),
                state.status(),
                state.since(),
                state instanceof AgentState.NotReady notReady ? notReady.reason() : Sentence.NONE,
                agent.console().isEmpty() && agent.telephone().works());
    }
}
