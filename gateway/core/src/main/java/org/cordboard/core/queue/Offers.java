package org.cordboard.core.queue;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState;
import org.cordboard.core.agent.AgentState.Offered;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.Assignment;
import org.cordboard.core.agent.NotReadyWish;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.Ringing;
import org.cordboard.core.call.CallState.Waiting;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.routing.Seat;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.AgentStatus;

/// Brings waiting callers and ready agents together, by the rules of docs/queueing.md.
public final class Offers {
    /// The caller whose turn it is in a queue.
    private record Next(Queue queue, Ticket ticket) {}

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
        var unsettled = queues.drainUnsettled();
        if (unsettled.isEmpty()) {
            return;
        }
        Set<Queue> candidates = new LinkedHashSet<>();
        while (!unsettled.isEmpty() || !candidates.isEmpty()) {
            unsettled.forEach(waitingRoom::overflowUnserved);
            candidates.addAll(unsettled);
            highestScore(candidates).ifPresentOrElse(this::offer, candidates::clear);
            unsettled = queues.drainUnsettled();
        }
    }

    /// An offer that the agent, who is free, has made to himself or herself: nothing rings, and it is
    /// accepted at once.
    public Offered toTake(Agent agent, Ticket ticket) {
        var now = outbox.now();
        var idleSince = agent.state() instanceof AgentState.Ready ready ? ready.since() : now;
        var ringFor = ticket.workgroup().ringFor();
        var timer = outbox.start(TimerId.Kind.OFFER, agent.id().value(), ringFor);
        ring(ticket, queues.of(ticket.workgroup().id()).matcher().seat(agent.id()));
        agent.muted(false);
        var offer = new Offered(now, new Assignment(ticket), timer, now.plus(ringFor), idleSince);
        agents.become(agent, offer);
        return offer;
    }

    /// The agent takes the call in the browser: the telephone falls silent.
    public void acceptedAtConsole(Agent agent, Offered offer) {
        agents.silenceTelephone(agent, offer.work());
        accepted(agent, offer);
    }

    /// The agent takes the call: it leaves the queue, and the consoles that ring for it as well fall silent.
    public void accepted(Agent agent, Offered offer) {
        agent.missesNoMore();
        if (offer.work().call().state() instanceof Ringing ringing) {
            waitingRoom.standing().leaveWithAgent(ringing);
            var reason = Sentence.of("{0} answered", agent.person().name());
            for (AgentId other : ringing.agents()) {
                if (!other.equals(agent.id())) {
                    release(other, offer.work().call(), reason);
                }
            }
        }
    }

    public void declined(Agent agent, Offered offer) {
        if (isAtOwnLine(offer)) {
            ringNoMoreAtOwnLine(
                    agent,
                    offer,
                    Sentence.of("{0} declined the call", agent.person().name()));
        } else {
            notTaken(agent, offer, Sentence.of("Declined a call"));
        }
    }

    /// The agent's telephone, where it rang, is no more; the browser may still ring.
    public void telephoneEnded(Agent agent, Offered offer, OutsideId leg, OutsideEnd end) {
        agents.telephoneGone(agent, offer.work(), leg);
        if (agent.atProvenConsole()) {
            return;
        }
        if (isAtOwnLine(offer)) {
            ringNoMoreAtOwnLine(
                    agent,
                    offer,
                    Sentence.of(
                            "The telephone of {0} rings no more: {1}",
                            agent.person().name(), end.words()));
        } else if (end == OutsideEnd.NO_ANSWER) {
            rangOut(agent, offer);
        } else {
            notTaken(
                    agent,
                    offer,
                    end == OutsideEnd.REFUSED
                            ? Sentence.of("Declined a call")
                            : Sentence.of("The telephone: {0}", end.words()));
        }
    }

    /// Where several ring at once, nobody in particular has missed the call.
    public void rangOut(Agent agent, Offered offer) {
        withdraw(
                agent,
                offer,
                Sentence.of(
                        "It was not answered within {0} s",
                        Duration.between(offer.since(), offer.until()).toSeconds()));
        var rules = rulesOf(offer).routing();
        if (rules.strategy().ringsSeveral()) {
            agents.settle(agent, offer.idleSince());
            ended(agent, offer);
        } else {
            missed(agent, offer, rules.notReadyAfter());
        }
    }

    /// Whoever may miss more calls goes to the end of the order of the ready.
    private void missed(Agent agent, Offered offer, int mayMiss) {
        int missed = agent.missed();
        if (missed >= mayMiss) {
            agent.missesNoMore();
            notTaken(
                    agent,
                    offer,
                    missed == 1 ? Sentence.of("Missed a call") : Sentence.of("Missed {0} calls in a row", missed));
        } else {
            agents.settle(agent);
            outbox.decide(
                    offer.work().call().id(),
                    Sentence.of("{0} stays ready", agent.person().name()),
                    Sentence.of("Missed {0} of the {1} calls in a row that make a member not ready", missed, mayMiss));
            ended(agent, offer);
        }
    }

    /// The console could not be made to ring.
    public void failed(Agent agent, Offered offer) {
        if (agent.telephone().rings()) {
            return;
        }
        if (isAtOwnLine(offer)) {
            ringNoMoreAtOwnLine(
                    agent,
                    offer,
                    Sentence.of(
                            "The browser of {0} did not ring", agent.person().name()));
        } else {
            notTaken(agent, offer, Sentence.of("A call could not be shown"));
        }
    }

    /// The agent's browser or the agent has gone: the caller is free for others. The agent's next state is up
    /// to who calls this.
    public void agentLost(Agent agent, Offered offer, Sentence reason) {
        withdraw(agent, offer, reason);
        outbox.decide(
                offer.work().call().id(),
                Sentence.of("The offer to {0} is withdrawn", agent.person().name()),
                reason);
        ended(agent, offer);
    }

    /// The caller has gone: the agents stay where they were in the order of the ready.
    public void callerLost(Ringing ringing, Sentence reason) {
        ringing.agents().forEach(agent -> release(agent, ringing.ticket().call(), reason));
    }

    /// Offers a caller who waits to the one who has put him or her aside, if that one is ready.
    public void offerFirst(Agent agent, Ticket ticket) {
        var line = ticket.workgroup().id();
        var seat = queues.find(line).map(queue -> queue.matcher().seat(agent.id()));
        if (seat.isPresent()
                && seat.get().member().enabled()
                && ticket.call().state() instanceof Waiting
                && agent.statusIn(line) == AgentStatus.READY) {
            outbox.decide(
                    ticket.call().id(),
                    Sentence.of("Offer to {0}", agent.person().name()),
                    Sentence.of("Whoever put the caller aside is asked first"));
            offer(ticket, seat.get(), agent);
        }
    }

    private void offer(Next next) {
        var queue = next.queue();
        var ticket = next.ticket();
        var seat = queue.matcher().choose(ticket);
        var agent = agents.find(seat.agent()).orElseThrow();
        var now = outbox.now();
        outbox.decide(
                ticket.call().id(),
                Sentence.of("Offer to {0}", agent.person().name()),
                OfferWords.why(queue, ticket, seat, now));
        outbox.add(queue.matcher().explain(ticket, seat, now));
        offer(ticket, seat, agent);
    }

    private void offer(Ticket ticket, Seat seat, Agent agent) {
        var idleSince = agent.state().since();
        var now = outbox.now();
        var ringFor = ticket.workgroup().ringFor();
        var timer = outbox.start(TimerId.Kind.OFFER, agent.id().value(), ringFor);
        ring(ticket, seat);
        agent.muted(false);
        agents.become(agent, new Offered(now, new Assignment(ticket), timer, now.plus(ringFor), idleSince));
        ringAt(agent, ticket, ringFor);
    }

    private void ringAt(Agent agent, Ticket ticket, Duration ringFor) {
        var call = ticket.call();
        if (agent.atProvenConsole()) {
            outbox.add(new AgentEffect.OfferToAgent(agent.id(), call.id()));
        }
        if (agent.telephone().ringsFor(ticket.workgroup().id().isLine())) {
            var leg = call.newOutside();
            agent.telephone().rings(leg);
            outbox.add(new OutsideEffect.RingTelephone(call.id(), leg, agent.id(), call.caller(), ringFor));
        }
    }

    private void ring(Ticket ticket, Seat seat) {
        var call = ticket.call();
        if (call.state() instanceof Ringing ringing) {
            call.become(ringing.and(seat.agent()));
        } else if (call.state() instanceof Waiting waiting) {
            call.become(new Ringing(ticket, Optional.of(waiting.maxWait()), List.of(seat.agent())));
        }
        queues.offered(ticket, seat);
        waitingRoom.standing().escalation().ringsAt(ticket);
    }

    private static boolean isAtOwnLine(Offered offer) {
        return offer.work().workgroup().id().isLine();
    }

    /// Says nothing about the calls of workgroups: the agent stands where he or she stood.
    private void ringNoMoreAtOwnLine(Agent agent, Offered offer, Sentence reason) {
        agents.settle(agent, offer.idleSince());
        if (offer.work().call().state() instanceof Ringing ringing) {
            waitingRoom.lines().declined(ringing.without(agent.id()), reason);
        }
    }

    private void notTaken(Agent agent, Offered offer, Sentence reason) {
        agent.wishesNotReady(new NotReadyWish(reason, false));
        agents.settle(agent);
        outbox.decide(
                offer.work().call().id(),
                Sentence.of("{0} is not ready now", agent.person().name()),
                reason);
        ended(agent, offer);
    }

    private void ended(Agent agent, Offered offer) {
        if (offer.work().call().state() instanceof Ringing ringing && ringing.ringsAt(agent.id())) {
            waitingRoom.standing().offerEnded(ringing.without(agent.id()));
        }
    }

    private void release(AgentId id, Call call, Sentence reason) {
        agents.find(id).ifPresent(agent -> {
            if (agent.state() instanceof Offered offer && offer.work().call() == call) {
                withdraw(agent, offer, reason);
                agents.settle(agent, offer.idleSince());
            }
        });
    }

    private void withdraw(Agent agent, Offered offer, Sentence reason) {
        agents.silenceTelephone(agent, offer.work());
        outbox.add(new AgentEffect.WithdrawOffer(agent.id(), offer.work().call().id(), reason));
    }

    /// Those by which the agent was asked, as far as they still hold.
    private Workgroup rulesOf(Offered offer) {
        var asked = offer.work().workgroup();
        return queues.find(asked.id()).map(Queue::workgroup).orElse(asked);
    }

    private static Optional<Next> highestScore(Set<Queue> candidates) {
        Optional<Next> best = Optional.empty();
        for (Queue queue : candidates) {
            var ticket = queue.matcher().best();
            if (ticket.isPresent()
                    && (best.isEmpty() || ticket.get().compareTo(best.get().ticket()) < 0)) {
                best = Optional.of(new Next(queue, ticket.get()));
            }
        }
        return best;
    }
}
