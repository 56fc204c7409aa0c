package org.cordboard.e2e.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordboard.e2e.process.ChildProcess;
import org.cordboard.e2e.process.Executables;

/// A peer that speaks SIP by the letter of a scenario: sipp, which fails a call at the first message that the
/// scenario does not expect.
public final class Sipp implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChildProcess process;
    private final Path folder;

    private Sipp(ChildProcess process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /// Calls by a scenario, once.
    ///
    /// @param scenario name of a file in `sipp/`, without `.xml`
    /// @param address where sipp lives, one of `PrivateNet`
    /// @param target address and port of the called program
    /// @param number what is dialled
    /// @param folder an empty folder for logs and statistics
    public static SippResult call(
            String scenario, Transport transport, String address, String target, String number, Path folder) {
        return call(scenario, transport, address, target, number, Map.of(), folder);
    }

    /// As the other one.
    ///
    /// @param words that stand in the scenario for others, as in `[ticket]`
    public static SippResult call(
            String scenario,
            Transport transport,
            String address,
            String target,
            String number,
            Map<String, String> words,
            Path folder) {
        List<String> options = new ArrayList<>(List.of("-s", number, "-m", "1"));
        words.forEach((word, meaning) -> options.addAll(List.of("-key", word, meaning)));
        options.add(target);
        try (Sipp sipp = start(scenario, transport, address, folder, options)) {
            return sipp.awaitResult();
        }
    }

    /// Waits to be called once.
    ///
    /// @param port where it listens
    /// @param echo whether it sends back what it hears
    public static Sipp answer(
            String scenario, Transport transport, String address, int port, boolean echo, Path folder) {
        List<String> options = new ArrayList<>(List.of("-p", Integer.toString(port), "-m", "1"));
        if (echo) {
            options.add("-rtp_echo");
        }
        return start(scenario, transport, address, folder, options);
    }

    private static Sipp start(String scenario, Transport transport, String address, Path folder, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Executables.find("sipp").toString(),
                "-sf",
                write(scenario, folder).toString(),
                "-t",
                transport == Transport.UDP ? "u1" : "t1",
                "-i",
                address,
                "-mi",
                address,
                "-nostdin",
                // On a busy machine its watchdog would write into the errors, and end it at last.
                "-watchdog_interval",
                "0",
                "-trace_err",
                "-error_file",
                folder.resolve("errors.log").toString(),
                "-trace_msg",
                "-message_file",
                folder.resolve("messages.log").toString(),
                "-trace_stat",
                "-stf",
                folder.resolve("statistics.csv").toString()));
        command.addAll(options);
        return new Sipp(ChildProcess.start("sipp", folder, command), folder);
    }

    private static Path write(String scenario, Path folder) {
        Path file = folder.resolve(scenario + ".xml");
        try (InputStream resource = Sipp.class.getResourceAsStream("sipp/" + scenario + ".xml")) {
            if (resource == null) {
                throw new IllegalArgumentException("There is no scenario " + scenario);
            }
            Files.copy(resource, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until the calls are over.
    public SippResult awaitResult() {
        int status = process.exitStatus(PATIENCE);
        return SippResult.read(status, folder);
    }

    @Override
    public void close() {
        process.close();
    }
}
