package org.cordboard.server.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.simulation.Plan;
import org.cordboard.core.simulation.Report;
import org.cordboard.core.simulation.Simulation;

/// Runs simulations, says how far they are, and what they came to: the report of one, or a table of several.
final class SimulationRuns {
    private static final long PROGRESS_EVERY = 100_000;

    private final List<Plan> plans;
    private final int atOnce;
    private final PrintWriter out;
    private final PrintWriter progress;
    private final AtomicLong arrived = new AtomicLong();
    private final long began = System.nanoTime();

    SimulationRuns(List<Plan> plans, int atOnce, PrintWriter out, PrintWriter progress) {
        this.plans = plans;
        this.atOnce = atOnce;
        this.out = out;
        this.progress = progress;
    }

    /// Returns when all runs have ended. A run that breaks an invariant ends there; the others go on.
    ///
    /// @return whether all invariants held
    boolean allWell() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var running = plans.stream()
                    .map(plan -> threads.submit(() -> Simulation.run(plan, this::count)))
                    .toList();
            return plans.size() == 1 ? one(running.getFirst().get()) : several(running);
        }
    }

    private boolean one(Report report) {
        out.println(report.figures());
        out.println(report);
        return report.broken().isEmpty();
    }

    private boolean several(List<Future<Report>> running) throws InterruptedException, ExecutionException {
        out.println("| seed | calls | events | hours | s | fingerprint | broken |");
        out.println("|-----:|------:|-------:|------:|--:|-------------|-------:|");
        var reports = new ArrayList<Report>();
        for (Future<Report> run : running) {
            reports.add(run.get());
            out.println(row(reports.getLast()));
            out.flush();
        }
        reports.stream().filter(report -> !report.broken().isEmpty()).forEach(out::println);
        out.println(total(reports));
        return reports.stream().allMatch(report -> report.broken().isEmpty());
    }

    private static String row(Report report) {
        return "| %d | %d | %d | %d | %.1f | %016x | %d |"
                .formatted(
                        report.plan().seed(),
                        ended(report),
                        report.events(),
                        report.simulated().toHours(),
                        report.seconds(),
                        report.fingerprint(),
                        report.broken().size());
    }

    private String total(List<Report> reports) {
        Map<Cause, Integer> causes = new TreeMap<>();
        reports.forEach(report -> report.ended().forEach((cause, calls) -> causes.merge(cause, calls, Integer::sum)));
        var simulated = reports.stream().map(Report::simulated).reduce(Duration.ZERO, Duration::plus);
        return "%d calls in %d runs, %d events, %d hours in %.1f s, ended: %s; broken invariants: %d"
                .formatted(
                        reports.stream().mapToLong(SimulationRuns::ended).sum(),
                        reports.size(),
                        reports.stream().mapToLong(Report::events).sum(),
                        simulated.toHours(),
                        seconds(),
                        causes.entrySet().stream()
                                .map(cause -> cause.getKey() + " " + cause.getValue())
                                .collect(Collectors.joining(", ")),
                        reports.stream()
                                .mapToInt(report -> report.broken().size())
                                .sum());
    }

    private static long ended(Report report) {
        return report.ended().values().stream().mapToLong(Integer::longValue).sum();
    }

    private void count(Event event) {
        if (event instanceof CallEvent.OfNewCall) {
            long calls = arrived.incrementAndGet();
            if (calls % PROGRESS_EVERY == 0) {
                progress.printf("%d of %d calls after %.0f s%n", calls, planned(), seconds());
                progress.flush();
            }
        }
    }

    private long planned() {
        return plans.stream().mapToLong(Plan::calls).sum();
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
