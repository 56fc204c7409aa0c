package org.cordboard.core.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.view.QueueBoard;

/// A supervisor who looks at the boards now and then, and moves people and callers to meet the queue; sometimes in a
/// way that does not fit, or too late.
final class SimulatedSupervisor {
    /// Apart from that of the others, who do the same whatever the supervisor thinks of.
    private final Chance chance;
    private final Agenda agenda;
    private final Setting setting;
    private final SimulatedAgents people;
    private final List<AgentId> agents;
    private final SortedMap<String, QueueBoard> boards = new TreeMap<>();

    SimulatedSupervisor(Agenda agenda, Chance chance, Setting setting, SimulatedAgents people) {
        this.agenda = agenda;
        this.chance = chance;
        this.setting = setting;
        this.people = people;
        agents = setting.company().people().keySet().stream()
                .sorted(Comparator.comparing(AgentId::value))
                .toList();
    }

    void take(Effect.ShowQueue show) {
        boards.put(show.workgroup().value(), show.board());
    }

    void begin() {
        agenda.plan(chance.around(setting.pace().betweenSwitches()), _ -> {
            begin();
            agenda.plan(Duration.ZERO, at -> Optional.of(chance.of(500) ? people(at) : callers(at)));
            return Optional.empty();
        });
    }

    private Event people(Instant at) {
        var agent = chance.one(agents);
        var workgroup = chance.one(setting.workgroups());
        return switch (chance.below(10)) {
            case 0, 1, 2 -> new AgentEvent.LoggedInTo(at, agent, workgroup, SimulatedCompany.SUPERVISOR);
            case 3 -> new AgentEvent.LoggedOutOf(at, agent, workgroup, SimulatedCompany.SUPERVISOR);
            case 4 -> new AgentEvent.NotReadyRequested(at, agent, "Meeting", SimulatedCompany.SUPERVISOR);
            case 5 -> {
                people.comesBack(agent, chance.between(5_000, 60_000));
                yield new AgentEvent.SignedOut(at, agent, SimulatedCompany.SUPERVISOR);
            }
            case 6 -> new AgentEvent.ReadyRequested(at, agent, chance.one(agents));
            default -> new AgentEvent.ReadyRequested(at, agent, SimulatedCompany.SUPERVISOR);
        };
    }

    private Event callers(Instant at) {
        var waiting = boards.values().stream()
                .flatMap(board -> board.waiting().stream())
                .map(QueueBoard.Waiting::call)
                .toList();
        if (waiting.isEmpty()) {
            return people(at);
        }
        BiFunction<CallId, AgentId, Event> move = switch (chance.below(5)) {
            case 0 -> {
                var workgroup = chance.one(setting.workgroups());
                yield (call, by) -> new CallEvent.MovedToWorkgroup(at, call, by, workgroup);
            }
            case 1 -> {
                var agent = chance.one(agents);
                yield (call, by) -> new CallEvent.MovedToAgent(at, call, by, agent);
            }
            case 2 -> (call, _) -> new AgentEvent.PullRequested(at, chance.one(agents), call);
            default -> {
                int place = chance.below(waiting.size() + 1);
                yield (call, by) -> new CallEvent.MovedInLine(at, call, by, place);
            }
        };
        return move.apply(chance.one(waiting), SimulatedCompany.SUPERVISOR);
    }
}
