package org.cordboard.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.cordboard.core.simulation.Simulation;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// `./cordboard bench routing`: how long a routing decision takes and how many events a floor takes in, by the
/// size of the center, as a table in Markdown.
public final class RoutingBench {
    private static final int FORKS = 1;
    private static final int ITERATIONS = 5;

    private RoutingBench() {}

    public static void main(String... arguments) throws Exception {
        System.err.println("Measuring routing; this takes about five minutes.");
        System.out.printf(
                "%s, %d processors, load average before it %s%n%n",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
        System.out.println("| agents/workgroups/callers | decision p50 µs | p99 µs | p99.9 µs | decisions |");
        System.out.println("|---------------------------|----------------:|-------:|---------:|----------:|");
        run(Decisions.class).forEach(RoutingBench::printDecisions);
        System.out.println();
        System.out.println("| agents/workgroups/callers | events a second | ± (99.9 %) |");
        System.out.println("|---------------------------|----------------:|-----------:|");
        run(Events.class).forEach(RoutingBench::printEvents);
        System.out.println();
        var report = Simulation.run(RecordedDay.DAY);
        System.out.printf(
                "The recorded day: ./cordboard simulate %s%n%s%n%s%n%n", report.plan(), report.figures(), report);
        System.out.println("| events of the day | events a second, slowest pass | median | fastest |");
        System.out.println("|------------------:|------------------------------:|-------:|--------:|");
        run(RecordedDay.class).forEach(result -> printDay(report.events(), result));
    }

    private static Collection<RunResult> run(Class<?> benchmark) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(benchmark.getName())
                        .forks(FORKS)
                        .jvmArgsAppend(
                                "--sun-misc-unsafe-memory-access=allow",
                                "-XX:+UseSerialGC",
                                "-XX:+UseCompactObjectHeaders",
                                "-XX:+IgnoreUnrecognizedVMOptions",
                                "-XX:+UseTransparentHugePages",
                                "-Xmx1g")
                        .warmupIterations(ITERATIONS)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(ITERATIONS)
                        .measurementTime(TimeValue.seconds(2))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    private static void printDecisions(RunResult result) {
        var times = result.getPrimaryResult().getStatistics();
        print(
                "| %-25s | %15.1f | %6.1f | %8.1f | %9d |%n",
                result,
                Stream.of(times.getPercentile(50), times.getPercentile(99), times.getPercentile(99.9), times.getN()));
    }

    private static void printEvents(RunResult result) {
        var rate = result.getPrimaryResult();
        print("| %-25s | %15.0f | %10.0f |%n", result, Stream.of(rate.getScore(), rate.getScoreError()));
    }

    private static void printDay(long events, RunResult result) {
        var seconds = result.getPrimaryResult().getStatistics();
        System.out.printf(
                Locale.ROOT,
                "| %17d | %29.0f | %6.0f | %7.0f |%n",
                events,
                events / seconds.getMax(),
                events / seconds.getPercentile(50),
                events / seconds.getMin());
    }

    private static void print(String format, RunResult result, Stream<Object> figures) {
        var size = result.getParams().getParam("size");
        System.out.printf(
                Locale.ROOT, format, Stream.concat(Stream.of(size), figures).toArray());
    }

    private static String processor() throws java.io.IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
    }
}
