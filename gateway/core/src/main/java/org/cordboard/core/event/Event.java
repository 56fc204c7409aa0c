package org.cordboard.core.event;

import java.time.Instant;
import org.cordboard.core.id.TimerId;

/// Something that happened, and when. Events are all that a floor ever learns: time, ids and chance come in with them.
public sealed interface Event permits CallEvent, AgentEvent, Event.TimerElapsed {
    /// When it happened, by the gateway's clock. Never earlier than the event before it in the same floor's inbox.
    Instant at();

    /// A timer that the floor started has run out.
    record TimerElapsed(Instant at, TimerId timer) implements Event {}
}
