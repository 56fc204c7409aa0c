package org.cordboard.core.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.ConsultMove;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.view.Desk;

/// Agents who call each other from their consoles, consult beside a caller, go to and fro between the
/// two, talk with both and join them; in time, too late, and when nobody has answered yet.
final class SimulatedConsults {
    private static final List<ConsultMove> MOVES = List.of(ConsultMove.values());

    private final Agenda agenda;
    private final Chance chance;
    private final Setting setting;
    private final SimulatedCallers callers;

    SimulatedConsults(Agenda agenda, Chance chance, Setting setting, SimulatedCallers callers) {
        this.agenda = agenda;
        this.chance = chance;
        this.setting = setting;
        this.callers = callers;
    }

    /// The agent may call somebody, beside the call in hand if there is one.
    ///
    /// @param inThousand how often
    void mayCall(AgentId agent, Desk desk, int inThousand) {
        if (!chance.of(inThousand)) {
            return;
        }
        var beside = desk.call().map(Desk.DeskCall::id);
        var dialled = chance.of(200) ? chance.one(SimulatedDialPlan.OUTSIDE) : chance.one(setting.numbers());
        agenda.plan(
                chance.around(8_000),
                at -> callers.calls()
                        .map(call ->
                                new CallEvent.ConsoleCalled(at, call, dialled, callers.somebody(), agent, beside)));
    }

    /// The agent does something with whom he or she has called.
    void look(AgentId agent, Desk desk) {
        desk.own().ifPresent(own -> {
            var what = chance.below(100);
            var call = own.id();
            if (what < 60) {
                move(agent, call, chance.one(MOVES), chance.around(own.answered() ? 9_000 : 25_000));
            } else if (what < 80) {
                hangUp(agent, call, chance.around(20_000));
            }
            hangUp(agent, call, chance.around(60_000));
        });
    }

    private void move(AgentId agent, CallId call, ConsultMove move, Duration after) {
        agenda.plan(after, at -> Optional.of(new AgentEvent.ConsultMoved(at, agent, call, move)));
    }

    private void hangUp(AgentId agent, CallId call, Duration after) {
        agenda.plan(after, at -> Optional.of(new AgentEvent.AgentHungUp(at, agent, call)));
    }
}
