package org.cordboard.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Strategy;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.replay.Comparison;
import org.cordboard.core.replay.ComparisonTable;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.gateway.AtRest;
import org.cordboard.server.journal.RecordedTimes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        description = "Runs a recorded day again under another strategy and compares how long callers waited.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Data folder of a gateway that does not run (embedded store).")
    private Path data;

    @Option(
            names = "--strategy",
            required = true,
            paramLabel = "NAME",
            description = "Such as round-robin; docs/queueing.md has all nine.")
    private String strategy;

    @Option(
            names = "--workgroup",
            paramLabel = "ID",
            description = "The only one whose strategy is another; all when left out.")
    private String workgroup;

    @Option(names = "--from", paramLabel = "DATE", description = "First day, such as 2030-01-31 (default: yesterday).")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day (default: the first, or yesterday).")
    private LocalDate to;

    @Option(names = "--all", description = "All that was ever recorded.")
    private boolean all;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Strategy wanted = Strategy.named(strategy)
                .orElseThrow(() -> wrong("--strategy '%s' is no strategy: write one of %s"
                        .formatted(strategy, String.join(", ", Strategy.titles()))));
        ZoneId zone = ZoneId.systemDefault();
        LocalDate yesterday = LocalDate.now(zone).minusDays(1);
        LocalDate first = from != null ? from : to != null ? to : yesterday;
        LocalDate last = to != null ? to : first;
        if (all && (from != null || to != null)) {
            throw wrong("--all goes without --from and --to");
        }
        if (last.isBefore(first)) {
            throw wrong("--to %s is before --from %s: give a later day".formatted(last, first));
        }
        if (!AtRest.isInUse(data)) {
            throw new ConfigException("Nothing is kept in " + data + ": give the data folder of a gateway");
        }
        Instant begin = all ? Instant.EPOCH : first.atStartOfDay(zone).toInstant();
        Instant end = all ? LATEST : last.plusDays(1).atStartOfDay(zone).toInstant();
        PrintWriter out = spec.commandLine().getOut();
        out.print(compare(wanted, begin, end)
                .map(ComparisonTable::of)
                .orElseGet(() -> all
                        ? "No call is recorded in %s.%n".formatted(data)
                        : "No call is recorded from %s to %s: give other days, or --all.%n".formatted(first, last)));
        out.flush();
        return 0;
    }

    private Optional<Comparison> compare(Strategy wanted, Instant begin, Instant end) throws Exception {
        try (AtRest kept = AtRest.open(data)) {
            Company company = kept.company().settings().company();
            Optional<WorkgroupId> only = Optional.ofNullable(workgroup).map(WorkgroupId::new);
            if (only.isPresent() && !company.workgroups().containsKey(only.get())) {
                throw wrong("--workgroup '%s' is none of %s"
                        .formatted(
                                workgroup,
                                company.workgroups().keySet().stream()
                                        .map(WorkgroupId::value)
                                        .sorted()
                                        .toList()));
            }
            return Comparison.of(RecordedTimes.read(kept.journal(company.id()), begin, end), wanted, only);
        }
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
