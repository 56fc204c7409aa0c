package org.cordboard.core.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// How one workgroup's callers fared.
public final class Waits {
    private final List<Duration> waits = new ArrayList<>();
    private final SortedMap<String, Integer> byAgent = new TreeMap<>();
    private int answered;
    private int left;
    private int overflowed;

    void answered(Duration waited, String agent) {
        waits.add(waited);
        byAgent.merge(agent, 1, Integer::sum);
        answered++;
    }

    void left(Duration waited) {
        waits.add(waited);
        left++;
    }

    void overflowed(Duration waited) {
        waits.add(waited);
        overflowed++;
    }

    void endedOtherwise(Duration waited) {
        waits.add(waited);
    }

    /// How often somebody came to the queue.
    public int callers() {
        return waits.size();
    }

    public int answered() {
        return answered;
    }

    /// Callers who hung up while they waited.
    public int left() {
        return left;
    }

    /// Callers who went on to another answer point: by overflow, or by a key.
    public int overflowed() {
        return overflowed;
    }

    /// Callers who went to wait for a callback, or whose wait ended with the gateway or by a failure.
    public int otherwise() {
        return callers() - answered - left - overflowed;
    }

    /// Of all who came, however their wait ended; zero when nobody came.
    public Duration mean() {
        return waits.isEmpty()
                ? Duration.ZERO
                : waits.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(waits.size());
    }

    /// The shortest wait that was not exceeded by so many of a hundred callers; zero when nobody came.
    ///
    /// @param percent 1–100
    public Duration percentile(int percent) {
        var sorted = waits.stream().sorted().toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
    }

    /// Calls that were answered, by the agent's id.
    public SortedMap<String, Integer> byAgent() {
        return new TreeMap<>(byAgent);
    }
}
