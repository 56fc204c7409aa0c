package org.cordboard.core.company;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a workgroup's callers come to its members.
///
/// @param tierOpensAfter for each tier above the first, how long a caller has waited before it is asked,
///     1 s–24 h, longer with each tier
/// @param ringNextAfter under [Strategy#RING_PROGRESSIVELY], how long until a further console rings, 1–120 s
/// @param needs of each caller of this workgroup, in addition to the caller's own
/// @param notReadyAfter how many calls in a row a member may miss before being made not ready, 1–10. Where several
///     ring at once nobody in particular has missed a call
public record RoutingRules(
        Strategy strategy,
        SortedMap<Integer, Duration> tierOpensAfter,
        Duration ringNextAfter,
        Needs needs,
        int notReadyAfter) {
    public static final RoutingRules USUAL =
            new RoutingRules(Strategy.LONGEST_IDLE_AGENT, new TreeMap<>(), Duration.ofSeconds(10), Needs.NONE);

    /// The usual ones with another strategy.
    public static RoutingRules of(Strategy strategy) {
        return new RoutingRules(strategy, USUAL.tierOpensAfter, USUAL.ringNextAfter, USUAL.needs);
    }

    /// Rules under which a member is made not ready after the first call that was missed.
    public RoutingRules(
            Strategy strategy, SortedMap<Integer, Duration> tierOpensAfter, Duration ringNextAfter, Needs needs) {
        this(strategy, tierOpensAfter, ringNextAfter, needs, 1);
    }

    public RoutingRules {
        tierOpensAfter = Collections.unmodifiableSortedMap(new TreeMap<>(tierOpensAfter));
    }
}
