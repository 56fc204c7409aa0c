package org.cordboard.sip;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// The softphone baresip, run as a child process, with accounts that register and answer by themselves.
final class Baresip implements AutoCloseable {
    private static final List<Path> MODULES = List.of(
            Path.of("/usr/lib/baresip/modules"),
            Path.of("/usr/lib/x86_64-linux-gnu/baresip/modules"),
            Path.of("/usr/lib/aarch64-linux-gnu/baresip/modules"));

    private final Process process;
    private final Path output;
    private final int control;

    private Baresip(Process process, Path output, int control) {
        this.process = process;
        this.output = output;
        this.control = control;
    }

    /// @param accounts lines of its file
    static Baresip start(Path folder, String... accounts) throws IOException {
        int control = FreePorts.one();
        Path modules = MODULES.stream().filter(Files::isDirectory).findFirst().orElseThrow();
        try (var template = Baresip.class.getResourceAsStream("/baresip/config")) {
            Files.writeString(
                    folder.resolve("config"),
                    new String(template.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("{modules}", modules.toString())
                            .replace("{control}", String.valueOf(control)));
        }
        Files.write(folder.resolve("accounts"), List.of(accounts));
        Path output = folder.resolve("baresip.out");
        try {
            Process process = new ProcessBuilder("baresip", "-4", "-f", folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new Baresip(process, output, control);
        } catch (IOException e) {
            throw new AssertionError("cannot run baresip: install the Debian package baresip", e);
        }
    }

    /// @param account of the line of accounts
    static String account(String username, String password, int port, String parameters) {
        return "<sip:%s@127.0.0.1:%d%s>;auth_user=%s;auth_pass=%s;answermode=auto;audio_codecs=PCMU/8000/1%s"
                .formatted(
                        username,
                        port,
                        parameters.contains("tcp") ? ";transport=tcp" : "",
                        username,
                        password,
                        parameters.replace(";tcp", ""));
    }

    /// What it has written so far.
    String said() {
        try {
            return Files.readString(output, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Gives a command (netstrings of JSON) and waits until it was taken.
    void command(String name, String parameters) {
        String json = "{\"command\":\"" + name + "\",\"params\":\"" + parameters + "\"}";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), control)) {
            socket.getOutputStream().write((json.length() + ":" + json + ",").getBytes(StandardCharsets.UTF_8));
            socket.setSoTimeout(Line.PATIENCE_MILLIS);
            new DataInputStream(socket.getInputStream()).readByte();
        } catch (IOException e) {
            throw new AssertionError("baresip takes no commands:\n" + said(), e);
        }
    }

    void awaitSaid(String words) {
        Awaitility.await().atMost(Line.PATIENCE_MILLIS, TimeUnit.MILLISECONDS).until(() -> said().contains(words));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
