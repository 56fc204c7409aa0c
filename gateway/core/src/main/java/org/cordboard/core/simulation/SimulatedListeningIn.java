package org.cordboard.core.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.Event;
import org.cordboard.core.event.ListenMode;
import org.cordboard.core.id.AgentId;

/// A supervisor who takes part in the calls of others, and others who try to.
final class SimulatedListeningIn {
    private final Agenda agenda;
    private final Chance chance;
    private final Setting setting;
    private final List<AgentId> people;

    SimulatedListeningIn(Agenda agenda, Chance chance, Setting setting) {
        this.agenda = agenda;
        this.chance = chance;
        this.setting = setting;
        this.people = setting.company().people().keySet().stream()
                .sorted(Comparator.comparing(AgentId::value))
                .toList();
    }

    /// From now on, every now and then.
    void begin() {
        agenda.plan(chance.around(setting.pace().betweenListening()), _ -> {
            begin();
            // What is planned with an event may happen twice: it would begin twice then, and that ever more often.
            agenda.plan(Duration.ZERO, at -> Optional.of(next(at)));
            return Optional.empty();
        });
    }

    private Event next(Instant at) {
        var supervisor = chance.of(50) ? chance.one(people) : SimulatedCompany.SUPERVISOR;
        var agent = chance.one(people);
        return switch (chance.below(10)) {
            case 0, 1 -> new AgentEvent.ListeningEnded(at, supervisor);
            case 2 -> new AgentEvent.TakeOverRequested(at, supervisor, agent);
            default ->
                new AgentEvent.ListeningRequested(at, supervisor, agent, chance.one(List.of(ListenMode.values())));
        };
    }
}
