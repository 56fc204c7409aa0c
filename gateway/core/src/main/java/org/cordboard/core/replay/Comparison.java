package org.cordboard.core.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.RoutingRules;
import org.cordboard.core.company.Strategy;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;

/// The same callers and agents under the strategies that they had and under another one. Only the difference of
/// [#asItWas] and [#otherwise] is due to the strategy: both stand on the same assumptions.
///
/// @param calls how many callers are compared
/// @param recorded what really happened, by workgroup
/// @param asItWas the model under the recorded strategies
/// @param otherwise the model under the other strategy
public record Comparison(
        int calls,
        Strategy strategy,
        Map<WorkgroupId, Waits> recorded,
        Map<WorkgroupId, Waits> asItWas,
        Map<WorkgroupId, Waits> otherwise) {
    public Comparison {
        recorded = Map.copyOf(recorded);
        asItWas = Map.copyOf(asItWas);
        otherwise = Map.copyOf(otherwise);
    }

    /// Deterministic: the same steps give the same comparison.
    ///
    /// @param only the workgroup whose strategy is another one; empty for all
    /// @return empty when no caller came whose call has ended, or no step names a company
    public static Optional<Comparison> of(RecordedTime time, Strategy strategy, Optional<WorkgroupId> only) {
        var visitors = Visitors.in(time);
        if (visitors.isEmpty() || time.firstCompany().isEmpty()) {
            return Optional.empty();
        }
        var habits = Habits.in(time);
        return Optional.of(new Comparison(
                visitors.size(),
                strategy,
                recorded(time, visitors.keySet()),
                Rerun.of(time, visitors, habits, UnaryOperator.identity()),
                Rerun.of(time, visitors, habits, company -> under(strategy, only, company))));
    }

    /// All workgroups to which somebody came, by id.
    public Set<String> workgroups() {
        var ids = new TreeSet<String>();
        for (var waits : List.of(recorded, asItWas, otherwise)) {
            waits.keySet().forEach(id -> ids.add(id.value()));
        }
        return ids;
    }

    private static Map<WorkgroupId, Waits> recorded(RecordedTime time, Set<CallId> calls) {
        var tally = new Tally(time.firstCompany().orElseThrow(), calls);
        time.steps().forEach(step -> tally.watch(step.event(), step.effects()));
        return tally.waits();
    }

    private static Company under(Strategy strategy, Optional<WorkgroupId> only, Company company) {
        var workgroups = new HashMap<>(company.workgroups());
        workgroups.replaceAll(
                (id, workgroup) -> only.isEmpty() || only.get().equals(id) ? under(strategy, workgroup) : workgroup);
        return company.withWorkgroups(workgroups);
    }

    private static Workgroup under(Strategy strategy, Workgroup workgroup) {
        var rules = workgroup.routing();
        return workgroup.with(new RoutingRules(
                strategy, rules.tierOpensAfter(), rules.ringNextAfter(), rules.needs(), rules.notReadyAfter()));
    }
}
