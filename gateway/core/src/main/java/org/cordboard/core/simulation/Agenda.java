package org.cordboard.core.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;
import org.cordboard.core.event.Event;

/// What will happen, and when: virtual time that jumps from one event to the next.
public final class Agenda {
    /// Decides when its time has come whether it still happens.
    @FunctionalInterface
    public interface Plan {
        Optional<Event> at(Instant now);
    }

    /// @param at nanoseconds after the beginning
    private record Entry(long at, long order, Plan plan) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return at == other.at ? Long.compare(order, other.order) : Long.compare(at, other.at);
        }
    }

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private final Instant start;
    private long elapsed;
    private Instant now;
    private long planned;
    private Plan latest = _ -> Optional.empty();

    public Agenda(Instant start) {
        this.start = start;
        now = start;
    }

    public Instant now() {
        return now;
    }

    public void plan(Duration after, Plan plan) {
        entries.add(new Entry(elapsed + after.toNanos(), ++planned, plan));
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /// Moves on to the next thing that happens; empty when it turned out not to happen after all.
    ///
    /// @throws java.util.NoSuchElementException when nothing is planned
    public Optional<Event> next() {
        var entry = entries.remove();
        if (entry.at != elapsed) {
            elapsed = entry.at;
            now = start.plusNanos(elapsed);
        }
        latest = entry.plan;
        return entry.plan.at(now);
    }

    /// What has just happened is reported a second time.
    void repeat(Duration after) {
        plan(after, latest);
    }
}
