package org.cordboard.core.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;

/// Telephones on the desks of some agents, which register, go away and come back, and whose people begin and end
/// work at them.
final class SimulatedTelephones {
    private static final int WITH_TELEPHONE = 400;

    private final Agenda agenda;
    private final Chance chance;

    SimulatedTelephones(Agenda agenda, Chance chance) {
        this.agenda = agenda;
        this.chance = chance;
    }

    void begin(Collection<AgentId> people) {
        people.stream().sorted(Comparator.comparing(AgentId::value)).forEach(agent -> {
            if (chance.of(WITH_TELEPHONE)) {
                register(agent, chance.between(0, 120_000));
            }
        });
    }

    private void register(AgentId agent, Duration after) {
        agenda.plan(after, at -> {
            useSometimes(agent);
            goAwaySometimes(agent);
            return Optional.of(new AgentEvent.TelephoneRegistered(at, agent));
        });
    }

    private void goAwaySometimes(AgentId agent) {
        agenda.plan(chance.around(1_800_000), at -> {
            register(agent, chance.around(40_000));
            return Optional.of(new AgentEvent.TelephoneGone(at, agent, "simulated"));
        });
    }

    private void useSometimes(AgentId agent) {
        plan(chance.around(600_000), at -> new AgentEvent.TelephoneTaken(at, agent));
        if (chance.of(700)) {
            plan(chance.around(1_500_000), at -> new AgentEvent.TelephoneLeft(at, agent));
        }
    }

    private void plan(Duration after, Function<Instant, Event> event) {
        agenda.plan(after, at -> Optional.of(event.apply(at)));
    }
}
