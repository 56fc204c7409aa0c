package org.cordboard.core.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cordboard.core.event.Cause;

/// What a simulation came to.
///
/// @param calls how many were to come
/// @param ended how many ended, by cause
/// @param events steps of the floor
/// @param simulated virtual time that went by
/// @param seconds time it took
/// @param fingerprint of all effects in their order; equal for equal seeds and equal floors
/// @param broken broken invariants, all of one step; empty when all held
public record Report(
        int calls,
        long seed,
        Map<Cause, Integer> ended,
        long events,
        Duration simulated,
        double seconds,
        long fingerprint,
        List<String> broken) {
    public Report {
        ended = Map.copyOf(ended);
        broken = List.copyOf(broken);
    }

    /// One line of totals; when an invariant was broken, what and where, and the command that repeats it.
    @Override
    public String toString() {
        var causes = new TreeMap<>(ended)
                .entrySet().stream()
                        .map(entry -> "%s %d".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
        var totals = "%d calls, %d events, %d hours in %.1f s, fingerprint %016x, ended: %s; broken invariants: %d"
                .formatted(calls, events, simulated.toHours(), seconds, fingerprint, causes, broken.size());
        if (broken.isEmpty()) {
            return totals;
        }
        return "%s%nat step %d: %s%nrepeat with: ./cordboard simulate --calls %d --seed %d"
                .formatted(totals, events, String.join("; ", broken), calls, seed);
    }
}
