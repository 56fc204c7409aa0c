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
import org.cordboard.core.view.AgentStatus;

/// What supervisors do with people and with callers who wait. What does not fit is refused, with words for whoever
/// wanted it.
final class Supervision {
    private static final Optional<String> NONE = Optional.empty();

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
    Optional<String> refusal(AgentEvent.Arranged event) {
        if (!event.bySomebodyElse()) {
            return NONE;
        }
        var agent = agents.find(event.agent());
        if (!supervises(event.by()) || agent.isEmpty()) {
            return Optional.of(
                    agent.isEmpty() ? "There is no such person" : "Only supervisors arrange this for others");
        }
        return refusal(agent.get(), event);
    }

    private Optional<String> refusal(Agent agent, AgentEvent.Arranged event) {
        var name = agent.person().name();
        return switch (event) {
            case AgentEvent.LoggedInTo login -> membership(agent, login.workgroup());
            case AgentEvent.LoggedOutOf logout -> membership(agent, logout.workgroup());
            case AgentEvent.ReadyRequested _ -> notAtWork(agent).or(() -> cannotTakeCalls(agent));
            case AgentEvent.NotReadyRequested _ -> notAtWork(agent);
            case AgentEvent.SignedOut _ ->
                notAtWork(agent)
                        .or(() -> inCall(agent)
                                ? Optional.of(name + " is in a call, and can be signed out after it")
                                : NONE);
        };
    }

    private Optional<String> membership(Agent agent, WorkgroupId workgroup) {
        return agent.workgroups().stream().map(Workgroup::id).anyMatch(workgroup::equals)
                ? NONE
                : Optional.of("%s is no member of %s".formatted(agent.person().name(), workgroup));
    }

    private static Optional<String> notAtWork(Agent agent) {
        return agent.state() instanceof AgentState.Offline
                ? Optional.of(agent.person().name() + " is not at work")
                : NONE;
    }

    private static Optional<String> cannotTakeCalls(Agent agent) {
        return agent.telephone().works()
                ? NONE
                : agent.console()
                        .flatMap(Console::problem)
                        .map(problem -> "%s cannot take calls: %s"
                                .formatted(agent.person().name(), problem));
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
    Optional<String> refusal(CallEvent.OfSupervisor event) {
        if (!supervises(event.by())) {
            return Optional.of("Only supervisors move callers");
        }
        var call = calls.find(event.call());
        var ticket = call.flatMap(waits -> waits.state().place())
                .filter(place -> !place.workgroup().id().isLine());
        return ticket.isEmpty()
                ? Optional.of("The caller does not wait for a workgroup any more")
                : refusal(call.get(), ticket.get(), event);
    }

    private Optional<String> refusal(Call call, Ticket ticket, CallEvent.OfSupervisor event) {
        return switch (event) {
            case CallEvent.MovedInLine moved -> wrongPlace(ticket, moved.place());
            case CallEvent.MovedToWorkgroup moved -> callsBack(call).or(() -> noWay(call, ticket, moved.workgroup()));
            case CallEvent.MovedToAgent moved -> callsBack(call).or(() -> cannotTake(moved.agent()));
        };
    }

    private Optional<String> wrongPlace(Ticket ticket, int place) {
        if (place < 1) {
            return Optional.of("Places in the line begin with 1");
        }
        return switchboard.waitingRoom().place(ticket) == place
                ? Optional.of("The caller has place %d already".formatted(place))
                : NONE;
    }

    private static Optional<String> callsBack(Call call) {
        return call.callback().isPresent()
                ? Optional.of("The caller is to be called back by this workgroup, and can only be moved in its line")
                : NONE;
    }

    private Optional<String> noWay(Call call, Ticket ticket, WorkgroupId id) {
        var workgroup = Optional.ofNullable(company.get().workgroups().get(id));
        if (workgroup.isEmpty()) {
            return Optional.of("There is no workgroup " + id);
        }
        return ticket.workgroup().id().equals(id)
                ? Optional.of("The caller waits for %s already"
                        .formatted(workgroup.get().name()))
                : switchboard.waitingRoom().obstacleTo(call, workgroup.get());
    }

    private Optional<String> cannotTake(AgentId id) {
        var agent = agents.find(id);
        if (agent.isEmpty()) {
            return Optional.of("There is no such person");
        }
        var person = agent.get().person();
        if (person.line().isEmpty()) {
            return Optional.of(person.name() + " has no extension at which a caller could ring");
        }
        return agent.get().statusIn(WorkgroupId.ofPerson(id)) == AgentStatus.READY
                ? NONE
                : Optional.of(person.name() + " is not free");
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
                        "Place %d in the queue of %s"
                                .formatted(place, ticket.workgroup().name()),
                        by.name() + " moved the caller there");
            }
            case CallEvent.MovedToWorkgroup moved -> send(call, by, new ToWorkgroup(moved.workgroup()));
            case CallEvent.MovedToAgent moved -> send(call, by, new ToPerson(moved.agent()));
        }
    }

    private void send(Call call, Person by, AnswerPoint to) {
        departures.takeOut(call, "A supervisor moved the caller");
        call.passedOn();
        switchboard.send(call, to, by.name() + " moved the caller");
    }

    private boolean supervises(AgentId id) {
        return agents.find(id)
                .filter(agent -> agent.person().role().includes(Person.Role.SUPERVISOR))
                .isPresent();
    }
}
