package org.cordboard.core.floor;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.Assignment;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.Choosing;
import org.cordboard.core.call.CallState.Dialling;
import org.cordboard.core.call.CallState.PassingOn;
import org.cordboard.core.call.CallState.Ringing;
import org.cordboard.core.call.CallState.Waiting;
import org.cordboard.core.call.CallState.WithAgent;
import org.cordboard.core.call.CallState.WithOutside;
import org.cordboard.core.call.Calls;
import org.cordboard.core.company.AnswerPoint.ToNumber;
import org.cordboard.core.company.AnswerPoint.ToPerson;
import org.cordboard.core.company.Company;
import org.cordboard.core.conversation.Conversations;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.Cause;
import org.cordboard.core.floor.Partings.Parting;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.toll.Tolls;

/// Callers who are passed on by whom they talk with: blind, to wherever a number leads, or attended, to whom that one
/// has in another call. A caller who cannot be passed on stays, and whoever wanted that is told why.
final class Transfers {
    /// How long a number outside rings before the caller comes back.
    private static final Duration RING_FOR = Duration.ofSeconds(30);

    private final Supplier<Company> company;
    private final Tolls tolls;
    private final Outbox outbox;
    private final Calls calls;
    private final Agents agents;
    private final Switchboard switchboard;
    private final Conversations conversations;
    private final Partings partings;
    private final Departures departures;

    Transfers(
            Supplier<Company> company,
            Tolls tolls,
            Outbox outbox,
            Calls calls,
            Agents agents,
            Switchboard switchboard,
            Conversations conversations,
            Partings partings,
            Departures departures) {
        this.company = company;
        this.tolls = tolls;
        this.outbox = outbox;
        this.calls = calls;
        this.agents = agents;
        this.switchboard = switchboard;
        this.conversations = conversations;
        this.partings = partings;
        this.departures = departures;
    }

    /// Whoever has asked for a transfer, and hears what becomes of it.
    @FunctionalInterface
    private interface Asked {
        /// @param refusal in words; empty when it is done
        void answer(Optional<Sentence> refusal);
    }

    /// From the agent's console.
    void blind(Agent agent, CallId id, String to) {
        calls.find(id)
                .flatMap(call -> partings.ofAgent(agent, call))
                .ifPresent(parting -> refusal(agent, to)
                        .ifPresentOrElse(
                                reason -> outbox.add(new AgentEffect.TransferRefused(agent.id(), id, reason)),
                                () -> passOn(parting, to)));
    }

    /// From a telephone.
    void blind(Call call, OutsideId leg, String to) {
        var parting = partings.at(call, leg).flatMap(who -> partings.of(who, call));
        var refusal = parting.isEmpty()
                ? Optional.of(nobody(leg))
                : refusal(parting.get().by(), to);
        from(call, leg).answer(refusal);
        if (refusal.isEmpty()) {
            passOn(parting.get(), to);
        }
    }

    private static Sentence nobody(OutsideId leg) {
        return leg.equals(OutsideId.CALLER)
                ? Sentence.of("Nobody has answered at a telephone who could be passed on")
                : Sentence.of("Only an agent who talks with a caller can pass the caller on");
    }

    /// From a telephone that has both calls.
    void attended(Call call, OutsideId leg, CallId otherId) {
        var asked = from(call, leg);
        var by = partings.at(call, leg);
        var other = calls.find(otherId)
                .filter(found ->
                        found != call && by.filter(who -> isIn(who, found)).isPresent());
        if (other.isEmpty()) {
            asked.answer(Optional.of(Sentence.of("This is no call of the same telephone")));
            return;
        }
        var agent = by.get();
        if (Partings.isMadeBy(agent, other.get())) {
            partings.of(agent, call)
                    .ifPresentOrElse(
                            parting -> join(asked, parting, other.get()),
                            () -> joinOrRefuse(asked, agent, other.get(), call));
        } else {
            joinOrRefuse(asked, agent, other.get(), call);
        }
    }

    private static boolean isIn(Agent agent, Call call) {
        return Partings.isMadeBy(agent, call) || Partings.talk(agent, call).isPresent();
    }

    private void joinOrRefuse(Asked asked, Agent by, Call call, Call other) {
        partings.of(by, call)
                .ifPresentOrElse(
                        parting -> join(asked, parting, other),
                        () -> asked.answer(
                                Optional.of(Sentence.of("Neither call has somebody who could be passed on"))));
    }

    /// @param other the call of whom the caller is to talk with
    private void join(Asked asked, Parting parting, Call other) {
        switch (other.state()) {
            case WithAgent with -> toAgent(asked, parting, other, with);
            case WithOutside with -> toOutside(asked, parting, other, with);
            case Choosing _, Waiting _, Ringing _, Dialling _, PassingOn _ -> unasked(asked, parting, other);
            default -> asked.answer(Optional.of(Sentence.of("Nobody can be asked there")));
        }
    }

    private Asked from(Call call, OutsideId leg) {
        return refusal -> outbox.add(new OutsideEffect.AnswerTransfer(call.id(), leg, refusal));
    }

    /// From the agent's console, where the agent has a caller in hand and has called somebody besides:
    /// the two are joined. If nobody has answered there yet, the caller goes there as in a blind
    /// transfer.
    ///
    /// @param asked the call that the agent has made
    /// @param refuse told in words why nothing becomes of it
    void join(Agent agent, Call call, Call asked, Consumer<Sentence> refuse) {
        partings.ofAgent(agent, call).ifPresent(parting -> join(refusal -> refusal.ifPresent(refuse), parting, asked));
    }

    /// Why nobody can be passed on there; empty when that is possible.
    private Optional<Sentence> refusal(Agent agent, String to) {
        var inside = company.get().answerPoint(to);
        if (inside.isPresent()) {
            return inside.filter(new ToPerson(agent.id())::equals)
                    .map(_ -> Sentence.of("{0} is your own extension", to));
        }
        return tolls.look(tolls.person(agent.id()), to, outbox.now())
                .refusal()
                .map(reason -> Sentence.of("{0} is not dialled: {1}", to, reason));
    }

    private void passOn(Parting parting, String to) {
        var call = parting.call();
        var reason =
                Sentence.of("{0} passes the caller on", parting.by().person().name());
        var inside = company.get().answerPoint(to);
        parting.letGo().run();
        call.passedOn();
        if (inside.isPresent()) {
            switchboard.send(call, inside.get(), reason);
        } else {
            outbox.decide(call.id(), Sentence.of("Dial {0}", to), reason);
            var number = new ToNumber(to, RING_FOR, parting.back());
            switchboard
                    .externalNumbers()
                    .enter(call, number, tolls.person(parting.by().id()));
        }
    }

    private void toAgent(Asked at, Parting parting, Call other, WithAgent with) {
        var asked = agents.find(with.agent())
                .filter(who -> Partings.talk(who, other).isPresent());
        if (asked.isEmpty()) {
            at.answer(Optional.of(Sentence.of("Whom you have called is away at the moment")));
            return;
        }
        var call = parting.call();
        var moved = Optional.of(asked.get().telephone())
                .filter(telephone -> telephone.talks())
                .flatMap(telephone -> telephone.leg())
                .map(was -> new CallEffect.MovedLeg(was, call.newOutside()));
        letGo(at, parting, asked.get().person().name());
        handOver(other, call, moved);
        var ticket = parting.ticket()
                .orElseGet(() ->
                        switchboard.waitingRoom().ticketFor(call, with.ticket().workgroup()));
        conversations.goOver(asked.get(), new Assignment(ticket), moved.map(CallEffect.MovedLeg::is));
        calls.hangUp(other, Cause.TRANSFERRED);
    }

    private void toOutside(Asked at, Parting parting, Call other, WithOutside with) {
        var call = parting.call();
        var moved = new CallEffect.MovedLeg(with.leg(), call.newOutside());
        letGo(at, parting, other.dialled());
        tolls.move(other.id(), moved.was(), call.id(), moved.is());
        handOver(other, call, Optional.of(moved));
        switchboard.externalNumbers().join(call, new WithOutside(moved.is(), Optional.empty(), with.person()));
        calls.hangUp(other, Cause.TRANSFERRED);
    }

    private void letGo(Asked at, Parting parting, String asked) {
        at.answer(Optional.empty());
        outbox.decide(
                parting.call().id(),
                Sentence.of("Join with {0}", asked),
                Sentence.of(
                        "{0} has asked there, and passes the caller on",
                        parting.by().person().name()));
        parting.letGo().run();
        parting.call().passedOn();
    }

    private void handOver(Call from, Call to, Optional<CallEffect.MovedLeg> leg) {
        from.sound().part();
        outbox.add(new CallEffect.HandOver(from.id(), to.id(), leg));
        outbox.add(new CallEffect.TakeOver(to.id(), from.id()));
    }

    /// The one who passes on does not wait until somebody answers there.
    private void unasked(Asked at, Parting parting, Call other) {
        var to = other.dialled();
        var refusal = refusal(parting.by(), to);
        at.answer(refusal);
        if (refusal.isEmpty()) {
            departures.takeOut(other, Sentence.of("Another caller comes instead"));
            calls.hangUp(other, Cause.TRANSFERRED);
            passOn(parting, to);
        }
    }
}
