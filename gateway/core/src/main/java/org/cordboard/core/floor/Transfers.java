package org.cordboard.core.floor;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState;
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
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToNumber;
import org.cordboard.core.company.AnswerPoint.ToPerson;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Company;
import org.cordboard.core.console.Telephones;
import org.cordboard.core.conversation.Conversations;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Origin;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.toll.Tolls;

/// Callers who are passed on by the agent they talk with: blind, to wherever a number leads, or attended, to whom the
/// agent has called meanwhile. A caller who cannot be passed on stays with the agent, who is told why.
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
    private final Telephones telephones;
    private final Departures departures;

    Transfers(
            Supplier<Company> company,
            Tolls tolls,
            Outbox outbox,
            Calls calls,
            Agents agents,
            Switchboard switchboard,
            Conversations conversations,
            Telephones telephones,
            Departures departures) {
        this.company = company;
        this.tolls = tolls;
        this.outbox = outbox;
        this.calls = calls;
        this.agents = agents;
        this.switchboard = switchboard;
        this.conversations = conversations;
        this.telephones = telephones;
        this.departures = departures;
    }

    /// From the agent's console.
    void blind(Agent agent, CallId id, String to) {
        calls.find(id)
                .flatMap(call -> talk(agent, call))
                .ifPresent(work -> refusal(agent, to)
                        .ifPresentOrElse(
                                reason -> outbox.add(new AgentEffect.TransferRefused(agent.id(), id, reason)),
                                () -> passOn(agent, work, to)));
    }

    /// From a telephone.
    void blind(Call call, OutsideId leg, String to) {
        var agent = telephones.talker(call, leg);
        var work = agent.flatMap(who -> talk(who, call));
        var refusal = work.isEmpty()
                ? Optional.of("Only an agent who talks with a caller can pass the caller on")
                : refusal(agent.get(), to);
        answer(call, leg, refusal);
        if (refusal.isEmpty()) {
            passOn(agent.get(), work.get(), to);
        }
    }

    /// From a telephone with which the agent has made `otherId`.
    void attended(Call call, OutsideId leg, CallId otherId) {
        var agent = telephones.talker(call, leg);
        var work = agent.flatMap(who -> talk(who, call));
        var other = calls.find(otherId)
                .filter(asked -> agent.isPresent() && isOf(asked, agent.get().id()));
        if (work.isEmpty() || other.isEmpty()) {
            answer(call, leg, Optional.of("This is no call that the same telephone has made"));
            return;
        }
        switch (other.get().state()) {
            case WithAgent with -> toAgent(agent.get(), work.get(), leg, other.get(), with);
            case WithOutside with -> toOutside(agent.get(), work.get(), leg, other.get(), with);
            case Choosing _, Waiting _, Ringing _, Dialling _, PassingOn _ ->
                unasked(agent.get(), work.get(), leg, other.get());
            default -> answer(call, leg, Optional.of("Nobody can be asked there"));
        }
    }

    private static boolean isOf(Call call, AgentId person) {
        return call.origin().equals(Origin.phone(person));
    }

    private static Optional<Assignment> talk(Agent agent, Call call) {
        var talks = agent.state() instanceof AgentState.Talking || agent.state() instanceof AgentState.Held;
        return Conversations.in(agent, call).filter(_ -> talks);
    }

    private void answer(Call call, OutsideId leg, Optional<String> refusal) {
        outbox.add(new OutsideEffect.AnswerTransfer(call.id(), leg, refusal));
    }

    /// Why nobody can be passed on there; empty when that is possible.
    private Optional<String> refusal(Agent agent, String to) {
        var inside = company.get().answerPoint(to);
        if (inside.isPresent()) {
            return inside.filter(new ToPerson(agent.id())::equals).map(_ -> to + " is your own extension");
        }
        return tolls.look(tolls.person(agent.id()), to, outbox.now())
                .refusal()
                .map(reason -> "%s is not dialled: %s".formatted(to, reason));
    }

    private void passOn(Agent agent, Assignment work, String to) {
        var call = work.call();
        var reason = "%s passes the caller on".formatted(agent.person().name());
        var inside = company.get().answerPoint(to);
        conversations.end(agent, work);
        call.passedOn();
        if (inside.isPresent()) {
            switchboard.send(call, inside.get(), reason);
        } else {
            outbox.decide(call.id(), "Dial " + to, reason);
            var number = new ToNumber(to, RING_FOR, back(work.workgroup().id()));
            switchboard.externalNumbers().enter(call, number, tolls.person(agent.id()));
        }
    }

    /// Where a caller goes whom nobody has answered.
    private static AnswerPoint back(WorkgroupId workgroup) {
        return workgroup.person().<AnswerPoint>map(ToPerson::new).orElseGet(() -> new ToWorkgroup(workgroup));
    }

    private void toAgent(Agent agent, Assignment work, OutsideId leg, Call other, WithAgent with) {
        var asked = agents.find(with.agent()).filter(who -> talk(who, other).isPresent());
        if (asked.isEmpty()) {
            answer(work.call(), leg, Optional.of("Whom you have called is away at the moment"));
            return;
        }
        var call = work.call();
        var moved = Optional.of(asked.get().telephone())
                .filter(telephone -> telephone.talks())
                .flatMap(telephone -> telephone.leg())
                .map(was -> new CallEffect.MovedLeg(was, call.newOutside()));
        letGo(agent, work, leg, asked.get().person().name());
        handOver(other, call, moved);
        conversations.goOver(asked.get(), new Assignment(work.ticket()), moved.map(CallEffect.MovedLeg::is));
        calls.hangUp(other, Cause.TRANSFERRED);
    }

    private void toOutside(Agent agent, Assignment work, OutsideId leg, Call other, WithOutside with) {
        var call = work.call();
        var moved = new CallEffect.MovedLeg(with.leg(), call.newOutside());
        letGo(agent, work, leg, other.dialled());
        tolls.move(other.id(), moved.was(), call.id(), moved.is());
        handOver(other, call, Optional.of(moved));
        switchboard.externalNumbers().join(call, new WithOutside(moved.is(), Optional.empty(), with.person()));
        calls.hangUp(other, Cause.TRANSFERRED);
    }

    private void letGo(Agent agent, Assignment work, OutsideId leg, String asked) {
        var call = work.call();
        answer(call, leg, Optional.empty());
        outbox.decide(
                call.id(),
                "Join with " + asked,
                "%s has asked there, and passes the caller on"
                        .formatted(agent.person().name()));
        conversations.end(agent, work);
        call.passedOn();
    }

    private void handOver(Call from, Call to, Optional<CallEffect.MovedLeg> leg) {
        from.sound().part();
        outbox.add(new CallEffect.HandOver(from.id(), to.id(), leg));
        outbox.add(new CallEffect.TakeOver(to.id(), from.id()));
    }

    /// The agent does not wait until somebody answers there.
    private void unasked(Agent agent, Assignment work, OutsideId leg, Call other) {
        var to = other.dialled();
        var refusal = refusal(agent, to);
        answer(work.call(), leg, refusal);
        if (refusal.isEmpty()) {
            departures.takeOut(other, "Another caller comes instead");
            calls.hangUp(other, Cause.TRANSFERRED);
            passOn(agent, work, to);
        }
    }
}
