package org.cordboard.core.floor;

import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.Assignment;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.WithAgent;
import org.cordboard.core.call.CallState.WithOutside;
import org.cordboard.core.call.ParkedCalls;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToPerson;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Line;
import org.cordboard.core.company.Person;
import org.cordboard.core.console.Telephones;
import org.cordboard.core.conversation.Conversations;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Origin;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.toll.Tolls;

/// Who may pass whom on: an agent the caller of the call in hand, and who has called from a telephone whoever has
/// answered there, who takes the caller's place then.
final class Partings {
    /// Somebody who can leave a call to the other side.
    ///
    /// @param call whose caller, once `by` has let go, goes on
    /// @param ticket with which an agent has had the caller
    /// @param back where the caller goes whom nobody answers
    /// @param letGo takes `by` out of the call, whose caller then is to be sent on at once
    record Parting(Agent by, Call call, Optional<Ticket> ticket, AnswerPoint back, Runnable letGo) {}

    private final Supplier<Company> company;
    private final Tolls tolls;
    private final Outbox outbox;
    private final Agents agents;
    private final Conversations conversations;
    private final Telephones telephones;
    private final Parking parking;

    Partings(
            Supplier<Company> company,
            Tolls tolls,
            Outbox outbox,
            Agents agents,
            Conversations conversations,
            Telephones telephones,
            Parking parking) {
        this.company = company;
        this.tolls = tolls;
        this.outbox = outbox;
        this.agents = agents;
        this.conversations = conversations;
        this.telephones = telephones;
        this.parking = parking;
    }

    /// Whoever is one of ours at this side of a call.
    ///
    /// @param leg [OutsideId#CALLER] for who has made the call
    Optional<Agent> at(Call call, OutsideId leg) {
        return leg.equals(OutsideId.CALLER) ? maker(call) : telephones.talker(call, leg);
    }

    /// @return empty when `agent` can pass nobody on in this call
    Optional<Parting> of(Agent agent, Call call) {
        return isMadeBy(agent, call) ? ofCaller(agent, call) : ofAgent(agent, call);
    }

    static boolean isMadeBy(Agent agent, Call call) {
        return call.origin().equals(Origin.phone(agent.id()));
    }

    private Optional<Agent> maker(Call call) {
        return call.origin() instanceof Origin.Phone(var person) ? agents.find(person) : Optional.empty();
    }

    /// The work of an agent who talks in this call, or has put the other side on hold.
    static Optional<Assignment> talk(Agent agent, Call call) {
        var talks = agent.state() instanceof AgentState.Talking || agent.state() instanceof AgentState.Held;
        return Conversations.in(agent, call).filter(_ -> talks);
    }

    /// As [#of], for the call that the agent has in hand, and for callers who are aside.
    Optional<Parting> ofAgent(Agent agent, Call call) {
        return ofAside(agent, call)
                .or(() -> talk(agent, call)
                        .map(work -> new Parting(
                                agent,
                                call,
                                Optional.of(work.ticket()),
                                back(work.workgroup().id()),
                                () -> conversations.end(agent, work))));
    }

    private Optional<Parting> ofAside(Agent agent, Call call) {
        return ParkedCalls.aside(call)
                .filter(aside -> aside.mayBeTakenBy(agent.id()))
                .map(aside -> new Parting(
                        agent,
                        call,
                        Optional.of(aside.ticket()),
                        back(aside.ticket().workgroup().id()),
                        () -> parking.leave(call, aside)));
    }

    private static AnswerPoint back(WorkgroupId workgroup) {
        return workgroup.person().<AnswerPoint>map(ToPerson::new).orElseGet(() -> new ToWorkgroup(workgroup));
    }

    private Optional<Parting> ofCaller(Agent by, Call call) {
        if (call.state() instanceof WithOutside with) {
            return Optional.of(parting(by, call, () -> outsiderSucceeds(by, call, with)));
        }
        return call.state() instanceof WithAgent with
                ? agents.find(with.agent())
                        .filter(who -> who.telephone().talks())
                        .flatMap(who -> talk(who, call)
                                .map(work -> parting(by, call, () -> colleagueSucceeds(by, call, who, work))))
                : Optional.empty();
    }

    private static Parting parting(Agent by, Call call, Runnable letGo) {
        return new Parting(by, call, Optional.empty(), new ToPerson(by.id()), letGo);
    }

    private void outsiderSucceeds(Agent by, Call call, WithOutside with) {
        var name = with.person().flatMap(this::person).map(Person::name).orElse("");
        var number = tolls.dialled(call.id(), with.leg()).orElse("");
        tolls.move(call.id(), with.leg(), call.id(), OutsideId.CALLER);
        takePlace(call, with.leg());
        call.succeeds(new Caller(number, name, Caller.Origin.PHONE), Origin.carrier(""), by.id());
    }

    private void colleagueSucceeds(Agent by, Call call, Agent colleague, Assignment work) {
        var extension = colleague.person().line().map(Line::extension).orElse("");
        var caller = new Caller(extension, colleague.person().name(), Caller.Origin.PHONE);
        colleague.telephone().leg().ifPresent(leg -> {
            colleague.telephone().isSilent();
            takePlace(call, leg);
            // The telephone stays in use: nobody else rings there when its person is free.
            telephones.began(colleague.id(), call);
            conversations.end(colleague, work);
            call.succeeds(caller, Origin.phone(colleague.id()), by.id());
        });
    }

    private void takePlace(Call call, OutsideId leg) {
        call.sound().forget();
        outbox.add(new OutsideEffect.BecomeCaller(call.id(), leg));
        telephones.ended(call.id());
    }

    private Optional<Person> person(AgentId id) {
        return Optional.ofNullable(company.get().people().get(id));
    }
}
