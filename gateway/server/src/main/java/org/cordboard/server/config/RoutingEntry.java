package org.cordboard.server.config;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.cordboard.core.company.RoutingRules;
import org.cordboard.core.company.Strategy;

/// How a workgroup's callers come to its members, as written; what is left out is as usual.
record RoutingEntry(
        String strategy,
        Map<Integer, Duration> tiers,
        Duration ringNextAfter,
        Map<String, Integer> needs,
        Map<String, Integer> prefers,
        Integer priority,
        Integer notReadyAfter) {
    static final RoutingEntry USUAL = new RoutingEntry(null, null, null, null, null, null, null);

    RoutingRules rules(String path, Problems problems) {
        RoutingRules usual = RoutingRules.USUAL;
        return new RoutingRules(
                strategy == null ? usual.strategy() : strategy(path, problems),
                tiers == null ? usual.tierOpensAfter() : new TreeMap<>(tiers),
                ringNextAfter == null ? usual.ringNextAfter() : ringNextAfter,
                AnswerPointEntry.needs(needs, prefers, priority),
                notReadyAfter == null ? usual.notReadyAfter() : notReadyAfter);
    }

    /// A file with an unknown name is refused as a whole, so what stands in for it here is never used.
    private Strategy strategy(String path, Problems problems) {
        return Strategy.named(strategy).orElseGet(() -> {
            problems.add(path + ".strategy", "'" + strategy + "' is no strategy", "write one of " + Strategy.titles());
            return Strategy.LONGEST_IDLE_AGENT;
        });
    }
}
