package org.cordboard.server.floor;

import java.util.function.Consumer;
import org.cordboard.core.effect.Effect;

/// Gives each effect to whom it is for: calls and agents each in a lane of their own, so that effects of one
/// keep their order and a slow one holds up nobody else.
public final class Dispatcher implements Consumer<Effect> {
    private final Lanes lanes;
    private final Timers timers;
    private final Inbox inbox;
    private final Consumer<Effect.OnCall> calls;
    private final Agents agents;

    /// The consoles, as far as the floor's effects go.
    public interface Agents {
        /// Called in the agent's lane.
        void carryOut(Effect.AtAgent effect);

        /// Called in the agent's lane.
        void show(Effect.ShowDesk show);

        /// Must not block.
        void show(Effect.ShowPresence show);

        /// Must not block.
        void show(Effect.ShowQueue show);
    }

    /// @param calls called in the call's lane
    public Dispatcher(Lanes lanes, Timers timers, Inbox inbox, Consumer<Effect.OnCall> calls, Agents agents) {
        this.lanes = lanes;
        this.timers = timers;
        this.inbox = inbox;
        this.calls = calls;
        this.agents = agents;
    }

    @Override
    public void accept(Effect effect) {
        switch (effect) {
            case Effect.OnCall onCall -> lanes.run(Lanes.of(onCall.call()), () -> calls.accept(onCall));
            case Effect.AtAgent atAgent -> lanes.run(Lanes.of(atAgent.agent()), () -> agents.carryOut(atAgent));
            case Effect.ShowDesk show -> lanes.run(Lanes.of(show.agent()), () -> agents.show(show));
            case Effect.ShowPresence show -> agents.show(show);
            case Effect.ShowQueue show -> agents.show(show);
            case Effect.StartTimer start -> timers.start(start.timer(), start.after(), inbox);
            case Effect.CancelTimer cancel -> timers.cancel(cancel.timer());
        }
    }
}
