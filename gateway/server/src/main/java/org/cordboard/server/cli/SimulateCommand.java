package org.cordboard.server.cli;

import java.security.SecureRandom;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.cordboard.core.simulation.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "simulate",
        description =
                "Drives a floor with seeded callers, agents and faults, and checks after every step that no caller is lost.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    private static final long SEEDS = 1_000_000_000L;

    @Option(
            names = "--calls",
            defaultValue = "100000",
            paramLabel = "N",
            description = "How many calls in each run (default: ${DEFAULT-VALUE}).")
    private int calls;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Repeats the run with this seed; a fresh one when left out.")
    private Long seed;

    @Option(
            names = "--agents",
            paramLabel = "N",
            description = "Simulates working days of a center with so many agents, 20 or more, and 200 calls a day for "
                    + "each; a small company in which much goes wrong when left out.")
    private Integer agents;

    @Option(
            names = "--check-all-every",
            paramLabel = "N",
            description = "After how many steps the whole floor is checked and not only what a step has touched; "
                    + "by size when left out.")
    private Integer wholeEvery;

    @Option(
            names = "--runs",
            defaultValue = "1",
            paramLabel = "N",
            description = "How many runs, with one seed after the other (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--at-once",
            defaultValue = "1",
            paramLabel = "N",
            description = "How many of the runs at once (default: ${DEFAULT-VALUE}).")
    private int atOnce;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        atLeast(1, "--calls", calls);
        atLeast(1, "--runs", runs);
        atLeast(1, "--at-once", atOnce);
        atLeast(1, "--check-all-every", wholeEvery);
        atLeast(Plan.FEWEST_AGENTS, "--agents", agents);
        long first = seed == null ? new SecureRandom().nextLong(SEEDS) : seed;
        var plans = LongStream.range(first, first + runs).mapToObj(this::plan).toList();
        var commandLine = spec.commandLine();
        commandLine.getOut().println("./cordboard simulate " + plans.getFirst() + (runs > 1 ? " --runs " + runs : ""));
        return new SimulationRuns(plans, atOnce, commandLine.getOut(), commandLine.getErr()).allWell() ? 0 : 1;
    }

    private Plan plan(long ofSeed) {
        var center = agents == null ? OptionalInt.empty() : OptionalInt.of(agents);
        return wholeEvery == null ? new Plan(calls, ofSeed, center) : new Plan(calls, ofSeed, center, wholeEvery);
    }

    private void atLeast(int least, String option, Integer value) {
        if (value != null && value < least) {
            throw new ParameterException(
                    spec.commandLine(), "%s is %d: give at least %d".formatted(option, value, least));
        }
    }
}
