package org.cordboard.core.agent;

import java.util.List;
import java.util.Optional;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.Desk;
import org.cordboard.core.view.Desk.ParkedCall;

/// Draws what an agent's console shows.
public final class Desks {
    private Desks() {}

    /// @param aside callers who were put aside and whom the agent may take
    public static Desk of(Agent agent, List<ParkedCall> aside) {
        var state = agent.state();
        return new Desk(
                agent.id(),
                state.status(),
                state.since(),
                reason(agent),
                state.endsAt(),
                state.assignment().map(work -> deskCall(agent, work)),
                listening(agent),
                agent.ownCall().map(Desks::ownCall),
                aside);
    }

    private static Sentence reason(Agent agent) {
        return switch (agent.state()) {
            case AgentState.NotReady notReady -> notReady.reason();
            case AgentState.Recovering _ ->
                agent.console().flatMap(Console::problem).orElse(Sentence.of("The browser is away"));
            case AgentState.Offline _, AgentState.Ready _ -> Sentence.NONE;
            case AgentState.Offered _,
                    AgentState.Connecting _,
                    AgentState.Talking _,
                    AgentState.Held _,
                    AgentState.WrapUp _,
                    AgentState.Listening _,
                    AgentState.Calling _ ->
                agent.wish().map(NotReadyWish::reason).orElse(Sentence.NONE);
        };
    }

    private static Optional<Desk.Listening> listening(Agent agent) {
        return agent.state() instanceof AgentState.Listening listening
                ? Optional.of(new Desk.Listening(
                        listening.to().id(),
                        listening.to().person().name(),
                        listening.call().caller(),
                        listening.mode(),
                        agent.waitsForNotice()))
                : Optional.empty();
    }

    private static Desk.OwnCall ownCall(OwnCall own) {
        var call = own.call();
        return new Desk.OwnCall(call.id(), call.dialled(), own.called(), call.arrivedAt(), own.answered(), own.place());
    }

    private static Desk.DeskCall deskCall(Agent agent, Assignment work) {
        var call = work.call();
        return new Desk.DeskCall(
                call.id(),
                call.caller(),
                call.dialled(),
                work.workgroup().name(),
                work.ticket().since(),
                call.answeredAt(),
                agent.muted(),
                isCalled(agent, call),
                agent.telephone().talks(),
                agent.joinedBy());
    }

    /// Whether the agent waits for the caller to be reached. A caller who was passed on is another's business.
    private static boolean isCalled(Agent agent, Call call) {
        return !(agent.state() instanceof AgentState.WrapUp)
                && (call.callback().isPresent() || call.state() instanceof CallState.CallingOut);
    }
}
