package org.cordboard.sip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// The SIP test tool sipp, as a caller or called, run as a child process against the edge.
final class Sipp {
    private static final int LIMIT_SECONDS = 120;

    private final int edgePort;
    private final Path folder;

    Sipp(int edgePort, Path folder) {
        this.edgePort = edgePort;
        this.folder = folder;
    }

    /// Runs a scenario of `src/test/resources/sipp` in which sipp calls; fails unless every call went as it says.
    ///
    /// @param transport `udp` or `tcp`, with one socket for all calls
    void run(String scenario, String transport, String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("127.0.0.1:" + edgePort));
        words.addAll(List.of(options));
        Path output = folder.resolve("sipp.out");
        awaitSuccess(start(command(scenario, transport, FreePorts.one(), words), output), scenario, output);
    }

    /// Runs a scenario in which sipp is called.
    ///
    /// @param calls how many
    /// @return where it listens
    Called called(String scenario, String transport, int calls) throws IOException {
        int port = FreePorts.one();
        Path output = folder.resolve("sipp.out");
        Process process = start(command(scenario, transport, port, List.of("-m", String.valueOf(calls))), output);
        Awaitility.await().until(() -> !process.isAlive() || isTaken(port, transport));
        return new Called(process, port, scenario, output);
    }

    /// A sipp that is called.
    final class Called implements AutoCloseable {
        private final Process process;
        private final int port;
        private final String scenario;
        private final Path output;

        private Called(Process process, int port, String scenario, Path output) {
            this.process = process;
            this.port = port;
            this.scenario = scenario;
            this.output = output;
        }

        int port() {
            return port;
        }

        /// Fails unless every call went as the scenario says.
        void awaitSuccess() throws IOException, InterruptedException {
            Sipp.this.awaitSuccess(process, scenario, output);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    /// As the system tells it: to try the port would keep sipp from having it.
    private static boolean isTaken(int port, String transport) throws IOException {
        String local = String.format(" 0100007F:%04X ", port);
        return Files.readString(Path.of("/proc/net/" + transport)).contains(local);
    }

    private List<String> command(String scenario, String transport, int port, List<String> options) throws IOException {
        Path file = folder.resolve(scenario + ".xml");
        try (var in = Sipp.class.getResourceAsStream("/sipp/" + scenario + ".xml")) {
            Files.write(file, in.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of(
                "sipp",
                "-sf",
                file.toString(),
                "-i",
                "127.0.0.1",
                "-p",
                String.valueOf(port),
                "-t",
                transport.equals("udp") ? "u1" : "t1",
                "-nostdin",
                // On a busy machine its watchdog would write into the errors, and end it at last.
                "-watchdog_interval",
                "0",
                "-timeout",
                "100",
                "-timeout_error",
                "-trace_err",
                "-error_file",
                folder.resolve("errors.log").toString()));
        command.addAll(options);
        return command;
    }

    private void awaitSuccess(Process process, String scenario, Path output) throws IOException, InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("sipp did not end within " + LIMIT_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("sipp ended with " + process.exitValue() + " for " + scenario + "\n" + tail(output)
                    + tail(folder.resolve("errors.log")));
        }
    }

    private Process start(List<String> command, Path output) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError("cannot run sipp: install the Debian package sip-tester", e);
        }
    }

    private static String tail(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return text.substring(Math.max(0, text.length() - 5_000));
    }
}
