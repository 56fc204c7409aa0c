package org.cordboard.core.floor;

import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.Console;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.Calls;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToPerson;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.AgentStatus;

/// What supervisors do with people and with callers who wait. What does not fit is refused, with words for whoever
/// wanted it.
final class Supervision {
    private static final Optional<Sentence> NONE = Optional.empty();

    private final Supplier<Company> company;
    private final Outbox outbox;
    private final Calls calls;
    private final Agents agents;
    private final Switchboard switchboard;
    private final Departures departures;

    Supervision(
            Supplier<Company> company,
            Outbox outbox,
            Calls calls,
            Agents agents,
            Switchboard switchboard,
            Departures departures) {
        this.company = company;
        this.outbox = outbox;
        this.calls = calls;
        this.agents = agents;
        this.switchboard = switchboard;
        this.departures = departures;
    }

    /// Why this cannot be done for somebody else now, in words; empty when it can. Agents decide for themselves.
    Optional<Sentence> refusal(AgentEvent.Arranged event) {
        if (!event.bySomebodyElse()) {
            return NONE;
        }
        var agent = agents.find(event.agent());
        if (!supervises(event.by()) || agent.isEmpty()) {
            return Optional.of(
                    agent.isEmpty()
                            ? Sentence.of("There is no such person")
                            : Sentence.of("Only supervisors arrange this for others"));
        }
        return refusal(agent.get(), event);
    }

    private Optional<Sentence> refusal(Agent agent, AgentEvent.Arranged event) {
        var name = agent.person().name();
        return switch (event) {
            case AgentEvent.LoggedInTo login -> membership(agent, login.workgroup());
            case AgentEvent.LoggedOutOf logout -> membership(agent, logout.workgroup());
            case AgentEvent.ReadyRequested _ -> notAtWork(agent).or(() -> cannotTakeCalls(agent));
            case AgentEvent.NotReadyRequested _ -> notAtWork(agent);
            case AgentEvent.SignedOut _ ->
                notAtWork(agent)
                        .or(() -> inCall(agent)
                                ? Optional.of(Sentence.of("{0} is in a call, and can be signed out after it", name))
                                : NONE);
        };
    }

    private Optional<Sentence> membership(Agent agent, WorkgroupId workgroup) {
        return agent.workgroups().stream().map(Workgroup::id).anyMatch(workgroup::equals)
                ? NONE
                : Optional.of(
                        Sentence.of("{0} is no member of {1}", agent.person().name(), workgroup));
    }

    private static Optional<Sentence> notAtWork(Agent agent) {
        return agent.state() instanceof AgentState.Offline
                ? Optional.of(Sentence.of("{0} is not at work", agent.person().name()))
                : NONE;
    }

    private static Optional<Sentence> cannotTakeCalls(Agent agent) {
        return agent.telephone().works()
                ? NONE
                : agent.console()
                        .flatMap(Console::problem)
                        .map(problem -> Sentence.of(
                                "{0} cannot take calls: {1}", agent.person().name(), problem));
    }

    private static boolean inCall(Agent agent) {
        return switch (agent.state()) {
            case AgentState.Connecting _, AgentState.Talking _, AgentState.Held _, AgentState.Calling _ -> true;
            case AgentState.Recovering recovering -> recovering.kept().isPresent();
            case AgentState.Offline _,
                    AgentState.NotReady _,
                    AgentState.Ready _,
                    AgentState.Offered _,
                    AgentState.Listening _,
                    AgentState.WrapUp _ -> false;
        };
    }

    /// Why the caller cannot be moved like that now, in words; empty when it can be done.
    Optional<Sentence> refusal(CallEvent.OfSupervisor event) {
        if (!supervises(event.by())) {
            return Optional.of(Sentence.of("Only supervisors move callers"));
        }
        var call = calls.find(event.call());
        var ticket = call.flatMap(waits -> waits.state().place())
                .filter(place -> !place.workgroup().id().isLine());
        return ticket.isEmpty()
                ? Optional.of(Sentence.of("The caller does not wait for a workgroup any more"))
                : refusal(call.get(), ticket.get(), event);
    }

    private Optional<Sentence> refusal(Call call, Ticket ticket, CallEvent.OfSupervisor event) {
        return switch (event) {
            case CallEvent.MovedInLine moved -> wrongPlace(ticket, moved.place());
            case CallEvent.MovedToWorkgroup moved -> callsBack(call).or(() -> noWay(call, ticket, moved.workgroup()));
            case CallEvent.MovedToAgent moved -> callsBack(call).or(() -> cannotTake(moved.agent()));
        };
    }

    private Optional<Sentence> wrongPlace(Ticket ticket, int place) {
        if (place < 1) {
            return Optional.of(Sentence.of("Places in the line begin with 1"));
        }
        return switchboard.waitingRoom().place(ticket) == place
                ? Optional.of(Sentence.of("The caller has place {0} already", place))
                : NONE;
    }

    private static Optional<Sentence> callsBack(Call call) {
        return call.callback().isPresent()
                ? Optional.of(Sentence.of(
                        "The caller is to be called back by this workgroup, and can only be moved in its line"))
                : NONE;
    }

    private Optional<Sentence> noWay(Call call, Ticket ticket, WorkgroupId id) {
        var workgroup = Optional.ofNullable(company.get().workgroups().get(id));
        if (workgroup.isEmpty()) {
            return Optional.of(Sentence.of("There is no workgroup {0}", id));
        }
        return ticket.workgroup().id().equals(id)
                ? Optional.of(Sentence.of(
                        "The caller waits for {0} already", workgroup.get().name()))
                : switchboard.waitingRoom().obstacleTo(call, workgroup.get());
    }

    private Optional<Sentence> cannotTake(AgentId id) {
        var agent = agents.find(id);
        if (agent.isEmpty()) {
            return Optional.of(Sentence.of("There is no such person"));
        }
        var person = agent.get().person();
        if (person.line().isEmpty()) {
            return Optional.of(Sentence.of("{0} has no extension at which a caller could ring", person.name()));
        }
        return agent.get().statusIn(WorkgroupId.ofPerson(id)) == AgentStatus.READY
                ? NONE
                : Optional.of(Sentence.of("{0} is not free", person.name()));
    }

    void on(Call call, CallEvent.OfSupervisor event) {
        if (refusal(event).isPresent()) {
            return;
        }
        var by = agents.find(event.by()).orElseThrow().person();
        switch (event) {
            case CallEvent.MovedInLine moved -> {
                var ticket = call.state().place().orElseThrow();
                int place = switchboard.waitingRoom().move(ticket, moved.place());
                outbox.decide(
                        call.id(),
                        Sentence.of(
                                "Place {0} in the queue of {1}",
                                place, ticket.workgroup().name()),
                        Sentence.of("{0} moved the caller there", by.name()));
            }
            case CallEvent.MovedToWorkgroup moved -> send(call, by, new ToWorkgroup(moved.workgroup()));
            case CallEvent.MovedToAgent moved -> send(call, by, new ToPerson(moved.agent()));
        }
    }

    private void send(Call call, Person by, AnswerPoint to) {
        departures.takeOut(call, Sentence.of("A supervisor moved the caller"));
        call.passedOn();
        switchboard.send(call, to, Sentence.of("{0} moved the caller", by.name()));
    }

    private boolean supervises(AgentId id) {
        return agents.find(id)
                .filter(agent -> agent.person().role().includes(Person.Role.SUPERVISOR))
                .isPresent();
    }
}
