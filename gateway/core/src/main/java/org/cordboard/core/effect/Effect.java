package org.cordboard.core.effect;

import java.time.Duration;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.Desk;
import org.cordboard.core.view.Presence;
import org.cordboard.core.view.QueueBoard;

/// What the world must do now. Effects of one call are carried out in the order in which the floor gave them,
/// and so are those of one agent; an effect that fails comes back as an event.
public sealed interface Effect {
    /// Something to do on a call.
    sealed interface OnCall extends Effect permits CallEffect, OutsideEffect, MessageEffect, Decided, OfferExplained {
        CallId call();
    }

    /// Something to do at an agent's console.
    sealed interface AtAgent extends Effect permits AgentEffect {
        AgentId agent();
    }

    /// Nothing to do but to write down why the floor did what it did. Part of the journal and of the call's
    /// time line.
    ///
    /// @param decision what was decided, a short sentence
    /// @param reason why, with the numbers that made the difference
    record Decided(CallId call, Sentence decision, Sentence reason) implements OnCall {}

    /// @param after positive; the timer elapses once
    record StartTimer(TimerId timer, Duration after) implements Effect {}

    record CancelTimer(TimerId timer) implements Effect {}

    /// What an agent's console must show from now on. Not journalled: it follows from the events.
    record ShowDesk(AgentId agent, Desk desk) implements Effect {}

    /// What all consoles must show of one of the company's people from now on. Not journalled.
    record ShowPresence(Presence presence) implements Effect {}

    /// What the consoles of a workgroup's members must show of its queue from now on. Not journalled.
    record ShowQueue(WorkgroupId workgroup, QueueBoard board) implements Effect {}
}
