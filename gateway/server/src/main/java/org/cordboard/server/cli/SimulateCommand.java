package org.cordboard.server.cli;

import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.cordboard.core.simulation.Report;
import org.cordboard.core.simulation.Simulation;
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
            description = "How many calls (default: ${DEFAULT-VALUE}).")
    private int calls;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Repeats the run with this seed; a fresh one when left out.")
    private Long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (calls < 1) {
            throw new ParameterException(spec.commandLine(), "--calls is " + calls + ": give at least 1");
        }
        long used = seed == null ? new SecureRandom().nextLong(SEEDS) : seed;
        spec.commandLine().getOut().println("./cordboard simulate --calls " + calls + " --seed " + used);
        Report report = Simulation.run(calls, used);
        spec.commandLine().getOut().println(report);
        return report.broken().isEmpty() ? 0 : 1;
    }
}
