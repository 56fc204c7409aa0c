package org.cordboard.core.event;

import java.time.Instant;
import org.cordboard.core.company.Company;
import org.cordboard.core.id.TimerId;

/// Something that happened, and when. Events are all that a floor ever learns: time, ids and chance come in
/// with them.
public sealed interface Event
        permits CallEvent, AgentEvent, Event.TimerElapsed, Event.CompanyChanged, Event.FloorClosed {
    /// When it happened, by the gateway's clock. Never earlier than the event before it in the same floor's
    /// inbox.
    Instant at();

    /// A timer that the floor started has run out.
    record TimerElapsed(Instant at, TimerId timer) implements Event {}

    /// From now on the floor works for the company as it is in `company`. What is under way goes on under the
    /// rules with which it began.
    ///
    /// @param company one that [org.cordboard.core.company.CompanyCheck] finds nothing wrong with
    record CompanyChanged(Instant at, Company company) implements Event {}

    /// The gateway is about to stop: every call ends now, callers who arrive later are refused. A message that
    /// is being recorded is stored and delivered before its call's `WriteRecord`.
    record FloorClosed(Instant at) implements Event {}
}
