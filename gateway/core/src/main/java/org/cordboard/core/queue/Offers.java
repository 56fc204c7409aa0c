package org.cordboard.core.queue;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState.Offered;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.Assignment;
import org.cordboard.core.agent.NotReadyWish;
import org.cordboard.core.call.CallState.Ringing;
import org.cordboard.core.call.CallState.Waiting;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;

/// Brings waiting callers and ready agents together: the caller who waits longest first, offered to the member
/// who is ready longest.
public final class Offers {
    private final Outbox outbox;
    private final Agents agents;
    private final Queues queues;
    private final WaitingRoom waitingRoom;

    public Offers(Outbox outbox, Agents agents, Queues queues, WaitingRoom waitingRoom) {
        this.outbox = outbox;
        this.agents = agents;
        this.queues = queues;
        this.waitingRoom = waitingRoom;
    }

    /// Makes every offer that can be made, until no caller waits for whom a member is ready. Looks only at
    /// queues in which something has changed that could make a pair.
    public void makeAll() {
        Set<Queue> candidates = new LinkedHashSet<>(queues.drainUnsettled());
        while (!candidates.isEmpty()) {
            candidates.stream().filter(queue -> queue.signedIn() == 0).forEach(waitingRoom::overflowAll);
            longestWaiting(candidates).ifPresentOrElse(this::offer, candidates::clear);
            candidates.addAll(queues.drainUnsettled());
        }
    }

    /// The agent takes the call: it leaves the queue.
    public void accepted(Offered offer) {
        if (offer.work().call().state() instanceof Ringing ringing) {
            waitingRoom.leaveWithAgent(ringing);
        }
    }

    public void declined(Agent agent, Offered offer) {
        notTaken(agent, offer, "Declined a call");
    }

    public void rangOut(Agent agent, Offered offer) {
        withdraw(
                agent,
                offer,
                "It was not answered within %d s"
                        .formatted(offer.work().workgroup().ringFor().toSeconds()));
        notTaken(agent, offer, "Missed a call");
    }

    /// The console could not be made to ring.
    public void failed(Agent agent, Offered offer) {
        notTaken(agent, offer, "A call could not be shown");
    }

    /// The agent's browser or the agent has gone: the caller is free for others. The agent's next state is up
    /// to who calls this.
    public void agentLost(Agent agent, Offered offer, String reason) {
        withdraw(agent, offer, reason);
        outbox.decide(
                offer.work().call().id(),
                "The offer to %s is withdrawn".formatted(agent.person().name()),
                reason);
        ringing(agent, offer).ifPresent(waitingRoom::offerEnded);
    }

    /// The caller has gone: the agent stays where he or she was in the order of the ready.
    public void callerLost(Agent agent, Offered offer, String reason) {
        withdraw(agent, offer, reason);
        agents.settle(agent, offer.idleSince());
    }

    private void offer(Queue queue) {
        var ticket = queue.nextCaller();
        var idle = queue.nextAgent();
        var agent = idle.agent();
        var call = ticket.call();
        var now = outbox.now();
        outbox.decide(
                call.id(),
                "Offer to %s".formatted(agent.person().name()),
                "Ready for %d s, the longest of %d ready members of %s; the caller has waited %d s, the longest of %d"
                        .formatted(
                                Duration.between(idle.since(), now).toSeconds(),
                                queue.ready(),
                                queue.workgroup().name(),
                                Duration.between(ticket.since(), now).toSeconds(),
                                queue.unoffered()));
        var ringFor = queue.workgroup().ringFor();
        var timer = outbox.start(TimerId.Kind.OFFER, agent.id().value(), ringFor);
        var maxWait =
                call.state() instanceof Waiting waiting ? Optional.of(waiting.maxWait()) : Optional.<TimerId>empty();
        call.become(new Ringing(ticket, maxWait, agent.id()));
        queues.offered(ticket);
        agent.muted(false);
        agents.become(agent, new Offered(now, new Assignment(ticket), timer, now.plus(ringFor), idle.since()));
        outbox.add(new AgentEffect.OfferToAgent(agent.id(), call.id()));
    }

    private void notTaken(Agent agent, Offered offer, String reason) {
        agent.wishesNotReady(new NotReadyWish(reason, false));
        agents.settle(agent);
        outbox.decide(
                offer.work().call().id(),
                "%s is not ready now".formatted(agent.person().name()),
                reason);
        ringing(agent, offer).ifPresent(waitingRoom::offerEnded);
    }

    private void withdraw(Agent agent, Offered offer, String reason) {
        outbox.add(new AgentEffect.WithdrawOffer(agent.id(), offer.work().call().id(), reason));
    }

    private static Optional<Ringing> ringing(Agent agent, Offered offer) {
        return offer.work().call().state() instanceof Ringing ringing
                        && ringing.agent().equals(agent.id())
                ? Optional.of(ringing)
                : Optional.empty();
    }

    private static Optional<Queue> longestWaiting(Set<Queue> candidates) {
        return candidates.stream().filter(Queue::hasPair).min(Comparator.comparing(Queue::nextCaller));
    }
}
