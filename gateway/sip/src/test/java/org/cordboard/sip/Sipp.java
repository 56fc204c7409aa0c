package org.cordboard.sip;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The SIP test tool sipp as a caller, run as a child process against the edge.
final class Sipp {
    private static final int LIMIT_SECONDS = 120;

    private final int edgePort;
    private final Path folder;

    Sipp(int edgePort, Path folder) {
        this.edgePort = edgePort;
        this.folder = folder;
    }

    /// Runs a scenario of `src/test/resources/sipp`; fails unless every call went as it says.
    ///
    /// @param transport `udp` or `tcp`, with one socket for all calls
    void run(String scenario, String transport, String... options) throws IOException, InterruptedException {
        Path file = folder.resolve(scenario + ".xml");
        try (var in = Sipp.class.getResourceAsStream("/sipp/" + scenario + ".xml")) {
            Files.write(file, in.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of(
                "sipp",
                "127.0.0.1:" + edgePort,
                "-sf",
                file.toString(),
                "-i",
                "127.0.0.1",
                "-p",
                String.valueOf(freePort()),
                "-t",
                transport.equals("udp") ? "u1" : "t1",
                "-nostdin",
                "-timeout",
                "100",
                "-timeout_error",
                "-trace_err",
                "-error_file",
                folder.resolve("errors.log").toString()));
        command.addAll(List.of(options));
        Path output = folder.resolve("sipp.out");
        Process process = start(command, output);
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

    private static int freePort() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (DatagramSocket udp = new DatagramSocket(0, here);
                ServerSocket tcp = new ServerSocket(udp.getLocalPort(), 1, here)) {
            return tcp.getLocalPort();
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
