package org.cordboard.e2e.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.cordboard.e2e.bench.report.Report;
import org.cordboard.e2e.bench.report.ReportFile;
import org.cordboard.e2e.bench.report.Table;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `./cordboard bench`: measures the packaged program, prints a table and writes each report as JSON. The exit
/// status says whether the program did what was to be measured, never whether it was fast.
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures the program (docs/performance.md).")
public final class Bench implements Runnable {
    private static final Map<String, Supplier<Benchmark>> BENCHMARKS = benchmarks();
    private static final Path EVIDENCE = Path.of(System.getProperty("cordboard.evidence", "e2e-tests/target/evidence"));

    /// Held, because a logger that nobody holds forgets its level.
    private static final List<Logger> LIBRARIES =
            List.of(Logger.getLogger("org.jitsi"), Logger.getLogger("org.openqa.selenium"));

    @Parameters(
            paramLabel = "NAME",
            defaultValue = "all",
            description =
                    "start, attendant, answer, media, sip, garbage, texts, pacing, thread, refresh, network, direct, wall, console, or all of these, which takes some minutes (default: all);"
                            + " and routing, which measures the floor alone")
    private String name;

    private static Map<String, Supplier<Benchmark>> benchmarks() {
        Map<String, Supplier<Benchmark>> benchmarks = new LinkedHashMap<>();
        benchmarks.put("start", StartBench::new);
        benchmarks.put("attendant", AttendantBench::new);
        benchmarks.put("answer", AnswerBench::new);
        benchmarks.put("media", MediaBench::new);
        benchmarks.put("sip", SipBench::new);
        benchmarks.put("garbage", GarbageBench::new);
        benchmarks.put("texts", TextsBench::new);
        benchmarks.put("pacing", PacingBench::new);
        benchmarks.put("thread", ThreadBench::new);
        benchmarks.put("refresh", RefreshBench::new);
        benchmarks.put("network", NetworkBench::new);
        benchmarks.put("direct", DirectBench::new);
        benchmarks.put("wall", WallBench::new);
        benchmarks.put("console", ConsoleBench::new);
        return benchmarks;
    }

    public static void main(String... arguments) {
        LIBRARIES.forEach(library -> library.setLevel(Level.WARNING));
        System.exit(new CommandLine(new Bench())
                .setExecutionExceptionHandler(Bench::failed)
                .execute(arguments));
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        failure.printStackTrace(command.getErr());
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    @Override
    public void run() {
        List<String> names = name.equals("all") ? List.copyOf(BENCHMARKS.keySet()) : List.of(name);
        if (!BENCHMARKS.keySet().containsAll(names)) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this),
                    "There is no benchmark " + name + ": choose all or one of " + BENCHMARKS.keySet());
        }
        List<Report> reports = new ArrayList<>();
        try {
            for (String benchmark : names) {
                System.err.println("Measuring: " + benchmark);
                Report report = measure(BENCHMARKS.get(benchmark).get());
                System.err.println("Written: " + ReportFile.write(report, EVIDENCE));
                reports.add(report);
            }
        } catch (Exception e) {
            throw new IllegalStateException("The program did not do what was to be measured", e);
        } finally {
            System.out.println(Table.of(reports));
        }
    }

    private static Report measure(Benchmark benchmark) throws Exception {
        Path folder = Files.createTempDirectory("cordboard-bench-");
        try {
            return benchmark.run(folder);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
