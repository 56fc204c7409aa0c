package org.cordboard.core.floor;

import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState.Held;
import org.cordboard.core.agent.AgentState.Talking;
import org.cordboard.core.agent.Assignment;
import org.cordboard.core.agent.OwnCall;
import org.cordboard.core.conversation.Conversations;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.AgentEffect.Wish;
import org.cordboard.core.event.ConsultMove;
import org.cordboard.core.id.CallId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.OwnPlace;

/// What agents do with a caller in hand and whom they consult: talk with either, bring all together,
/// join the two.
final class Consultations {
    private final Outbox outbox;
    private final Conversations conversations;
    private final Transfers transfers;
    private final OwnCallObstacles obstacles;
    private final OwnPlaces places;

    Consultations(
            Outbox outbox,
            Conversations conversations,
            Transfers transfers,
            OwnCallObstacles obstacles,
            OwnPlaces places) {
        this.outbox = outbox;
        this.conversations = conversations;
        this.transfers = transfers;
        this.obstacles = obstacles;
        this.places = places;
    }

    /// For the time line of the caller's call.
    static Sentence backTo(Agent agent) {
        return Sentence.of("{0} is back with the caller", agent.person().name());
    }

    /// What an agent does with a caller and whom he or she consults. A click that comes too late
    /// changes nothing.
    void move(Agent agent, CallId id, ConsultMove move) {
        OwnCalls.own(agent, id)
                .ifPresent(own -> Conversations.inHand(agent).ifPresent(work -> {
                    switch (move) {
                        case SWAP -> swap(agent, own);
                        case TOGETHER -> together(agent, own, work);
                        case JOIN -> transfers.join(agent, work.call(), own.call(), reason -> refuse(agent, reason));
                    }
                }));
    }

    /// @return whether hold or resume of the call in hand was one of two who are talked with in turn
    boolean swapped(Agent agent) {
        agent.ownCall().ifPresent(own -> swap(agent, own));
        return agent.ownCall().isPresent();
    }

    private void swap(Agent agent, OwnCall own) {
        if (!obstacles.isTalk(own.call())) {
            refuse(agent, Sentence.of("Nobody has answered yet: end that call, or pass the caller on there"));
        } else if (own.place() == OwnPlace.FRONT && agent.state() instanceof Held held) {
            outbox.decide(held.work().call().id(), backTo(agent), Sentence.of("{0} hears music", own.called()));
            places.aside(agent, own, OwnPlace.ASIDE);
            conversations.resume(agent, held);
        } else if (own.place() == OwnPlace.ASIDE && agent.state() instanceof Talking talking) {
            outbox.decide(
                    talking.work().call().id(),
                    Sentence.of("The caller hears music"),
                    Sentence.of("{0} goes back to {1}", agent.person().name(), own.called()));
            conversations.hold(agent, talking);
            places.front(agent, own);
        }
    }

    private void together(Agent agent, OwnCall own, Assignment work) {
        if (!obstacles.isTalk(own.call())) {
            refuse(agent, Sentence.of("Nobody has answered yet who could join"));
            return;
        }
        var from = own.place();
        if (from == OwnPlace.FRONT && agent.state() instanceof Held held) {
            places.aside(agent, own, OwnPlace.TOGETHER);
            conversations.resume(agent, held);
        } else if (from == OwnPlace.ASIDE && agent.state() instanceof Talking) {
            places.place(agent, own, OwnPlace.TOGETHER);
        } else {
            return;
        }
        outbox.decide(
                work.call().id(),
                Sentence.of("Caller, {0} and {1} talk together", agent.person().name(), own.called()),
                Sentence.of("{0} wants it so", agent.person().name()));
    }

    private void refuse(Agent agent, Sentence reason) {
        outbox.add(new AgentEffect.WishRefused(agent.id(), Wish.CONSULT, reason));
    }
}
