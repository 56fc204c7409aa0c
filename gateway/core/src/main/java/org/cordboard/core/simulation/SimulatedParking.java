package org.cordboard.core.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.view.AgentStatus;
import org.cordboard.core.view.Desk;

/// Agents who put callers aside, take them and those of colleagues back, pass them on, or forget them; in time and too
/// late.
final class SimulatedParking {
    /// Apart from that of the others, who do the same whatever becomes of those who are aside.
    private final Chance chance;
    private final Agenda agenda;
    private final Setting setting;
    private final Map<AgentId, CallId> decided = new HashMap<>();

    SimulatedParking(Agenda agenda, Chance chance, Setting setting) {
        this.agenda = agenda;
        this.chance = chance;
        this.setting = setting;
    }

    void look(AgentId agent, Desk desk) {
        var talks = desk.status() == AgentStatus.TALKING || desk.status() == AgentStatus.HELD;
        if (talks) {
            // Desks are shown for many reasons: once for each talk it is decided whether the caller will be put aside.
            desk.call()
                    .map(Desk.DeskCall::id)
                    .filter(call -> !call.equals(decided.put(agent, call))
                            && chance.of(setting.pace().parked()))
                    .ifPresent(
                            call -> plan(chance.around(20_000), at -> new AgentEvent.ParkRequested(at, agent, call)));
        }
        if (!desk.parked().isEmpty() && chance.of(200)) {
            var aside = chance.one(desk.parked());
            // All members see who is aside: if many of them cared, each caller taken would bring the next ones.
            if (aside.by().equals(agent) || chance.of(30)) {
                care(agent, aside.id());
            }
        }
    }

    private void care(AgentId agent, CallId call) {
        var after = chance.around(15_000);
        if (chance.of(700)) {
            plan(after, at -> new AgentEvent.UnparkRequested(at, agent, call));
        } else {
            var to = chance.one(setting.numbers());
            plan(after, at -> new AgentEvent.TransferRequested(at, agent, call, to));
        }
    }

    private void plan(Duration after, Function<Instant, Event> event) {
        agenda.plan(after, at -> Optional.of(event.apply(at)));
    }
}
