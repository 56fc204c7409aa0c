package org.cordboard.core.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.company.Company;
import org.cordboard.core.event.Event;

/// A stretch of time on a company's floor, as it was recorded.
///
/// @param steps in their order: those before `from` tell who was at work, those after `to` how the calls ended
/// @param from callers are looked at who came at this moment or later
/// @param to and before this one
public record RecordedTime(List<RecordedStep> steps, Instant from, Instant to) {
    public RecordedTime {
        steps = List.copyOf(steps);
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /// The company with which the first step was taken; empty when no step names one.
    Optional<Company> firstCompany() {
        return steps.stream()
                .map(RecordedStep::event)
                .filter(Event.CompanyChanged.class::isInstance)
                .map(changed -> ((Event.CompanyChanged) changed).company())
                .findFirst();
    }
}
