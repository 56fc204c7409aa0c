package org.cordboard.core.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cordboard.core.event.Cause;

/// What a simulation came to.
///
/// @param ended how many calls ended, by cause
/// @param events steps of the floor
/// @param wholeAt the last step after which all that is on the floor was checked and found well
/// @param simulated virtual time that went by
/// @param seconds time it took
/// @param fingerprint of all effects in their order; equal for equal seeds and equal floors
/// @param broken broken invariants, all of one step; empty when all held
public record Report(
        Plan plan,
        Map<Cause, Integer> ended,
        long events,
        long wholeAt,
        Duration simulated,
        double seconds,
        long fingerprint,
        Figures figures,
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
                .formatted(plan.calls(), events, simulated.toHours(), seconds, fingerprint, causes, broken.size());
        return broken.isEmpty() ? totals : totals + whatBroke();
    }

    private String whatBroke() {
        var exact = new Plan(plan.calls(), plan.seed(), plan.agents(), 1);
        return "%nat step %d: %s%n".formatted(events, String.join("; ", broken))
                + "everything was checked last at step %d; whatever was not touched since may have broken from there on%n"
                        .formatted(wholeAt)
                + "repeat with: ./cordboard simulate " + exact;
    }
}
