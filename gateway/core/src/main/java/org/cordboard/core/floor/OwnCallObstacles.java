package org.cordboard.core.floor;

import java.util.Optional;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState;
import org.cordboard.core.agent.AgentState.Calling;
import org.cordboard.core.agent.AgentState.Held;
import org.cordboard.core.agent.AgentState.Ready;
import org.cordboard.core.agent.AgentState.Talking;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.WithAgent;
import org.cordboard.core.call.CallState.WithOutside;
import org.cordboard.core.call.Calls;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Origin;
import org.cordboard.core.id.CallId;
import org.cordboard.core.sentence.Sentence;

/// Why somebody cannot make a call from the console now, or go on with one, in words.
final class OwnCallObstacles {
    private final Calls calls;
    private final Agents agents;

    OwnCallObstacles(Calls calls, Agents agents) {
        this.calls = calls;
        this.agents = agents;
    }

    /// Without a caller in hand.
    static Optional<Sentence> toCall(Agent agent) {
        var free = agent.state() instanceof Ready || agent.state() instanceof AgentState.NotReady;
        return free ? Optional.empty() : Optional.of(Sentence.of("Finish what you are doing first"));
    }

    /// @param id of the call in hand
    Optional<Sentence> toConsult(Agent agent, CallId id) {
        var call = calls.find(id).filter(found -> Partings.talk(agent, found).isPresent());
        if (call.isEmpty()) {
            return Optional.of(Sentence.of("You do not talk with that caller"));
        }
        if (agent.telephone().talks()) {
            return Optional.of(Sentence.of("You talk at your telephone: ask there, with its own keys"));
        }
        return isConsulted(call.get())
                ? Optional.of(Sentence.of("You are asked for another caller yourself, and can pass this call on"))
                : Optional.empty();
    }

    /// Whether this call is made by a colleague who has a caller in hand meanwhile.
    boolean isConsulted(Call call) {
        return call.origin() instanceof Origin.Console(var person)
                && agents.find(person)
                        .filter(colleague -> !(colleague.state() instanceof Calling))
                        .isPresent();
    }

    /// Whether the two hear each other, or one of them has put the other on hold.
    boolean isTalk(Call call) {
        return call.state() instanceof WithOutside
                || call.state() instanceof WithAgent with
                        && agents.find(with.agent())
                                .filter(colleague ->
                                        colleague.state() instanceof Talking || colleague.state() instanceof Held)
                                .isPresent();
    }

    /// What to tell the agent whose own call has ended like that; empty when there is nothing to tell.
    ///
    /// @param name of whom was called
    static Optional<Sentence> words(Cause cause, String number, Sentence name) {
        return switch (cause) {
            case OTHER_SIDE_BUSY -> Optional.of(Sentence.of("{0} is busy", name));
            case NOT_REACHED, GATEWAY_FAILED -> Optional.of(Sentence.of("{0} was not reached", name));
            case NO_SUCH_NUMBER -> Optional.of(Sentence.of("Nobody has the number {0}", number));
            case NOT_PERMITTED -> Optional.of(Sentence.of("{0} may not be dialled", number));
            case TOO_LONG -> Optional.of(Sentence.of("The call lasted as long as the dial plan allows"));
            default -> Optional.empty();
        };
    }
}
