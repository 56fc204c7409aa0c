package org.cordboard.sip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// The SIP server Kamailio, run as a child process.
final class Kamailio implements AutoCloseable {
    /// Where Debian puts it, which is not in everybody's path.
    private static final String PROGRAM = "/usr/sbin/kamailio";

    private final Process process;

    private Kamailio(Process process) {
        this.process = process;
    }

    /// @param role `carrier`, `edge` or `forks`
    /// @param port on which it listens
    /// @param other port of the telephone to which numbers with 8 lead, of the registrar behind the edge, or of the
    /// first line of two that are rung
    static Kamailio start(Path folder, String role, int port, int other) throws IOException {
        return start(folder, role, port, other, other);
    }

    /// @param second port of the second line of two that are rung
    static Kamailio start(Path folder, String role, int port, int other, int second) throws IOException {
        Path file = folder.resolve(role + ".cfg");
        try (var in = Kamailio.class.getResourceAsStream("/kamailio/" + role + ".cfg")) {
            String text = new String(in.readAllBytes());
            Files.writeString(
                    file,
                    text.replace("PORT", String.valueOf(port))
                            .replace("OTHER", String.valueOf(other))
                            .replace("SECOND", String.valueOf(second)));
        }
        Path output = folder.resolve("kamailio.out");
        Process process;
        try {
            process = new ProcessBuilder(
                            PROGRAM, "-f", file.toString(), "-DD", "-E", "-m", "32", "-M", "4", "-Y", folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError("cannot run kamailio: install the Debian package kamailio", e);
        }
        Kamailio kamailio = new Kamailio(process);
        Awaitility.await().until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("kamailio ended:\n" + Files.readString(output));
            }
            return isTaken(port);
        });
        return kamailio;
    }

    private static boolean isTaken(int port) throws IOException {
        return Files.readString(Path.of("/proc/net/tcp")).contains(String.format(" 0100007F:%04X ", port));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
