package org.cordboard.core.company;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How a workgroup chooses among the members who could take a call. docs/queueing.md defines each one.
public enum Strategy {
    RING_ALL("ring-all"),
    RING_PROGRESSIVELY("ring-progressively"),
    LONGEST_IDLE_AGENT("longest-idle-agent"),
    ROUND_ROBIN("round-robin"),
    TOP_DOWN("top-down"),
    LEAST_TALK_TIME("least-talk-time"),
    FEWEST_CALLS("fewest-calls"),
    WEIGHTED_RANDOM("weighted-random"),
    SEQUENTIAL("sequential");

    private final String title;

    Strategy(String title) {
        this.title = title;
    }

    /// The name by which people write it, such as `ring-all`.
    public String title() {
        return title;
    }

    /// @return empty for a name that is none of [#titles], in exactly this spelling
    public static Optional<Strategy> named(String title) {
        return Arrays.stream(values())
                .filter(strategy -> strategy.title.equals(title))
                .findFirst();
    }

    public static List<String> titles() {
        return Arrays.stream(values()).map(Strategy::title).toList();
    }

    /// @return whether one caller may ring at several members at once
    public boolean ringsSeveral() {
        return this == RING_ALL || this == RING_PROGRESSIVELY;
    }
}
