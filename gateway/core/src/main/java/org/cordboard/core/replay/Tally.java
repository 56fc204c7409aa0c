package org.cordboard.core.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Routes;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;

/// Counts how callers fared in the queues, from a floor's effects alone, so that what was recorded and what is run
/// again are measured alike. A call that goes from queue to queue counts in each.
final class Tally {
    private static final String GOES_TO = "Go to ";

    private record Visit(WorkgroupId workgroup, Instant since) {}

    private final Set<CallId> counted;
    private final Map<CallId, Visit> visits = new HashMap<>();
    private final Map<WorkgroupId, Waits> waits = new HashMap<>();
    private final Map<String, WorkgroupId> queues = new HashMap<>();

    /// @param counted all others are passed over
    Tally(Company company, Set<CallId> counted) {
        this.counted = counted;
        knows(company);
    }

    void watch(Event event, Iterable<Effect> effects) {
        if (event instanceof Event.CompanyChanged changed) {
            knows(changed.company());
        }
        for (Effect effect : effects) {
            if (effect instanceof Effect.OnCall onCall && counted.contains(onCall.call())) {
                watch(event.at(), onCall);
            }
        }
    }

    /// By workgroup, only those to which somebody came.
    Map<WorkgroupId, Waits> waits() {
        return Map.copyOf(waits);
    }

    /// The decision that sends a call to a queue names it as [Routes] does.
    private void knows(Company company) {
        for (WorkgroupId id : company.workgroups().keySet()) {
            queues.put(GOES_TO + Routes.describe(company, new ToWorkgroup(id)), id);
        }
    }

    private void watch(Instant at, Effect.OnCall effect) {
        var visit = visits.get(effect.call());
        if (effect instanceof Effect.Decided decided
                && decided.decision().toString().startsWith(GOES_TO)) {
            if (visit != null) {
                of(visit).overflowed(Duration.between(visit.since(), at));
            }
            visits.remove(decided.call());
            var queue = queues.get(decided.decision().toString());
            if (queue != null) {
                visits.put(decided.call(), new Visit(queue, at));
            }
        } else if (effect instanceof CallEffect.PartCaller && visit != null) {
            visits.remove(effect.call());
            of(visit).endedOtherwise(Duration.between(visit.since(), at));
        } else if (effect instanceof CallEffect.WriteRecord record && visit != null) {
            visits.remove(effect.call());
            ended(visit, record);
        }
    }

    private void ended(Visit visit, CallEffect.WriteRecord record) {
        var workgroup = of(visit);
        if (record.answeredAt().isPresent()) {
            var agent = record.agent().map(id -> id.value()).orElse("somebody");
            workgroup.answered(
                    Duration.between(visit.since(), record.answeredAt().get()), agent);
            return;
        }
        var waited = Duration.between(visit.since(), record.endedAt());
        switch (record.cause()) {
            case CALLER_HUNG_UP, CALLER_GAVE_UP_BEFORE_ANSWER, CALLER_LOST -> workgroup.left(waited);
            default -> workgroup.endedOtherwise(waited);
        }
    }

    private Waits of(Visit visit) {
        return waits.computeIfAbsent(visit.workgroup(), _ -> new Waits());
    }
}
