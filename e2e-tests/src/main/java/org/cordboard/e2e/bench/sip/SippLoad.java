package org.cordboard.e2e.bench.sip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordboard.e2e.process.ChildProcess;
import org.cordboard.e2e.process.Executables;

/// Many calls by sipp, over UDP, and what sipp counts of them.
public final class SippLoad implements AutoCloseable {
    private static final String SEPARATOR = ";";
    private static final String LOOPBACK = "127.0.0.1";

    private final ChildProcess process;
    private final Path folder;

    private SippLoad(ChildProcess process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /// How many calls.
    ///
    /// @param perSecond new ones in a second
    /// @param calls altogether
    public record Load(int perSecond, int calls) {}

    /// What sipp counted.
    ///
    /// @param failed calls that did not go as the scenario says
    /// @param sentAgain requests that sipp repeated, because nothing came within 500 ms
    /// @param heardAgain responses that came more than once
    /// @param answerMillis from the INVITE to its 200
    public record Outcome(int successful, int failed, int sentAgain, int heardAgain, double[] answerMillis) {}

    /// @param scenario name of a file beside this class, without `.xml`
    /// @param gateway port of the program on this machine
    /// @param folder an empty one
    public static SippLoad start(String scenario, Load load, int gateway, String number, Path folder)
            throws IOException {
        Path file = Files.createDirectories(folder).resolve(scenario + ".xml");
        try (InputStream resource = SippLoad.class.getResourceAsStream(scenario + ".xml")) {
            Files.copy(resource, file);
        }
        List<String> command = new ArrayList<>(List.of(Executables.find("sipp").toString(), "-sf", file.toString()));
        command.addAll(List.of("-t", "u1", "-i", LOOPBACK, "-mi", LOOPBACK, "-nostdin", "-s", number));
        command.addAll(List.of("-r", String.valueOf(load.perSecond()), "-m", String.valueOf(load.calls())));
        command.addAll(List.of("-l", String.valueOf(load.calls()), "-trace_err", "-trace_counts", "-fd", "1"));
        command.addAll(List.of("-trace_stat", "-stf", "statistics.csv", "-trace_rtt", "-rtt_freq", "1"));
        command.add(LOOPBACK + ":" + gateway);
        return new SippLoad(ChildProcess.start("sipp", folder, command), folder);
    }

    /// The answered calls so far, at most a second ago.
    public int upNow() throws IOException {
        process.requireAlive();
        Path statistics = folder.resolve("statistics.csv");
        return Files.exists(statistics) ? (int) total(statistics, "CurrentCall") : 0;
    }

    /// Waits until all calls are over.
    public Outcome await(Duration atMost) throws IOException {
        process.exitStatus(atMost);
        Path statistics = folder.resolve("statistics.csv");
        return new Outcome(
                (int) total(statistics, "SuccessfulCall(C)"),
                (int) total(statistics, "FailedCall(C)"),
                (int) total(statistics, "Retransmissions(C)"),
                heardAgain(written("_counts.csv")),
                answerMillis(written("_rtt.csv")));
    }

    /// sipp puts the name of the scenario and its process before those of most files.
    private Path written(String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .findFirst()
                    .orElseThrow(() -> new IOException("sipp has written no file that ends with " + end));
        }
    }

    private static double total(Path csv, String column) throws IOException {
        List<String> lines = Files.readAllLines(csv, StandardCharsets.ISO_8859_1);
        int index = Arrays.asList(lines.getFirst().split(SEPARATOR)).indexOf(column);
        return lines.size() < 2 ? 0 : Double.parseDouble(lines.getLast().split(SEPARATOR)[index]);
    }

    private static int heardAgain(Path counts) throws IOException {
        List<String> lines = Files.readAllLines(counts, StandardCharsets.ISO_8859_1);
        String[] names = lines.getFirst().split(SEPARATOR);
        String[] values = lines.getLast().split(SEPARATOR);
        return IntStream.range(1, names.length)
                .filter(index -> names[index].endsWith("_Retrans") && names[index - 1].endsWith("_Recv"))
                .map(index -> Integer.parseInt(values[index].strip()))
                .sum();
    }

    private static double[] answerMillis(Path times) throws IOException {
        return Files.readAllLines(times, StandardCharsets.ISO_8859_1).stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(SEPARATOR)[1]))
                .toArray();
    }

    @Override
    public void close() {
        process.close();
    }
}
