package org.cordboard.core.replay;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.cordboard.core.id.WorkgroupId;

/// Writes a comparison as plain text.
public final class ComparisonTable {
    private static final String HEAD = "%-28s %8s %9s %6s %11s %6s %9s %9s %9s %9s  %s";
    private static final String ROW = "  %-26s %8d %9d %6d %11d %6d %9s %9s %9s %9s  %s";
    private static final String ASSUMED =
            "Assumed in the last two rows: everybody takes each offer after his or her mean time to answer; a call lasts as "
                    + "long as it did, or the agent's mean talk time; wrap-up as set; who was answered would have waited on.";

    private ComparisonTable() {}

    public static String of(Comparison comparison) {
        var lines = new StringJoiner("\n", "", "\n");
        lines.add(comparison.calls() + " calls");
        for (String workgroup : comparison.workgroups()) {
            var id = new WorkgroupId(workgroup);
            lines.add(HEAD.formatted(
                    workgroup,
                    "callers",
                    "answered",
                    "left",
                    "overflowed",
                    "other",
                    "mean",
                    "median",
                    "p90",
                    "max",
                    "calls per agent"));
            lines.add(row("recorded", comparison.recorded(), id));
            lines.add(row("run again as it was", comparison.asItWas(), id));
            lines.add(row(comparison.strategy().title(), comparison.otherwise(), id));
        }
        return lines.add(ASSUMED).toString();
    }

    private static String row(String title, Map<WorkgroupId, Waits> all, WorkgroupId id) {
        var waits = all.getOrDefault(id, new Waits());
        return ROW.formatted(
                title,
                waits.callers(),
                waits.answered(),
                waits.left(),
                waits.overflowed(),
                waits.otherwise(),
                seconds(waits.mean()),
                seconds(waits.percentile(50)),
                seconds(waits.percentile(90)),
                seconds(waits.percentile(100)),
                waits.byAgent().entrySet().stream()
                        .map(agent -> agent.getKey() + " " + agent.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private static String seconds(Duration wait) {
        return String.format(Locale.ROOT, "%.1f s", wait.toMillis() / 1000.0);
    }
}
