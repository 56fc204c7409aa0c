package org.cordboard.core.floor;

import java.util.Optional;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.Calls;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.conversation.Conversations;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.AgentEffect.Wish;
import org.cordboard.core.id.CallId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.queue.Offers;
import org.cordboard.core.sentence.Sentence;

/// Members of a workgroup who take a caller who waits, whose turn it need not be. What cannot be is
/// said to them.
final class Pulls {
    private final Outbox outbox;
    private final Calls calls;
    private final Agents agents;
    private final Offers offers;
    private final Conversations conversations;

    Pulls(Outbox outbox, Calls calls, Agents agents, Offers offers, Conversations conversations) {
        this.outbox = outbox;
        this.calls = calls;
        this.agents = agents;
        this.offers = offers;
        this.conversations = conversations;
    }

    void pull(Agent agent, CallId id) {
        var call = calls.find(id);
        var ticket = call.flatMap(waits -> waits.state().place());
        if (ticket.isEmpty()) {
            refuse(agent, Sentence.of("The caller does not wait any more"));
            return;
        }
        refusal(agent, ticket.get())
                .ifPresentOrElse(reason -> refuse(agent, reason), () -> pull(agent, call.get(), ticket.get()));
    }

    private Optional<Sentence> refusal(Agent agent, Ticket ticket) {
        if (!ticket.workgroup().hasMember(agent.id())) {
            return Optional.of(
                    Sentence.of("You are no member of {0}", ticket.workgroup().name()));
        }
        if (!agent.atProvenConsole()) {
            return Optional.of(Sentence.of("Your console has no sound yet"));
        }
        return switch (agent.state()) {
            case AgentState.Ready _, AgentState.NotReady _ -> Optional.empty();
            case AgentState.Offered offered ->
                offered.work().ticket().equals(ticket)
                        ? Optional.empty()
                        : Optional.of(Sentence.of("Answer or decline the call that rings first"));
            case AgentState.WrapUp _ -> Optional.of(Sentence.of("Finish your notes first"));
            case AgentState.Connecting _,
                    AgentState.Talking _,
                    AgentState.Held _,
                    AgentState.Calling _,
                    AgentState.Listening _ -> Optional.of(Sentence.of("Finish your own call first"));
            case AgentState.Offline _, AgentState.Recovering _ ->
                Optional.of(Sentence.of("Your console has no sound yet"));
        };
    }

    private void pull(Agent agent, Call call, Ticket ticket) {
        outbox.decide(
                call.id(),
                Sentence.of("{0} takes the caller", agent.person().name()),
                Sentence.of(
                        "Members of {0} may take callers whose turn it is not",
                        ticket.workgroup().name()));
        var offer = agent.state() instanceof AgentState.Offered offered ? offered : offers.toTake(agent, ticket);
        offers.acceptedAtConsole(agent, offer);
        conversations.begin(agent, offer.work(), offer.idleSince());
    }

    private void refuse(Agent agent, Sentence reason) {
        outbox.add(new AgentEffect.WishRefused(agent.id(), Wish.PULL, reason));
    }
}
