package org.cordboard.e2e.program;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.process.ChildProcess;

/// The packaged program with its demo company, started as a user starts it: in a process of its own, by its
/// command line.
public final class Gateway implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    /// The demo company takes telephone calls from this machine only.
    private static final String SIP_HOST = "127.0.0.1";

    private final ChildProcess process;
    private final Path data;
    private final ReadyFile ready;

    private Gateway(ChildProcess process, Path data, ReadyFile ready) {
        this.process = process;
        this.data = data;
        this.ready = ready;
    }

    /// Starts the demo company and waits until it takes calls.
    ///
    /// @param data the folder for all that the program keeps; may hold what an earlier start left there
    /// @param options further options of the command `demo`
    /// @throws IllegalStateException with the program's words when it does not become ready
    public static Gateway demo(Path data, String... options) {
        return start(data, command("demo", data, options), START);
    }

    /// Starts a company of one's own and waits until it takes calls.
    ///
    /// @param data as above
    /// @param config the gateway's file, such as [OwnCompany] writes it
    /// @param options further options of the command `serve`
    /// @throws IllegalStateException with the program's words when it does not become ready
    public static Gateway serve(Path data, Path config, String... options) {
        List<String> words = new ArrayList<>(List.of("--config", config.toString()));
        words.addAll(List.of(options));
        return start(data, command("serve", data, words.toArray(String[]::new)), START);
    }

    /// Starts the program by any command line and waits until it takes calls.
    ///
    /// @param data the folder that `command` gives for all that the program keeps
    /// @throws IllegalStateException with the program's words when it does not become ready
    public static Gateway start(Path data, List<String> command, Duration patience) {
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(data.resolve(ReadyFile.NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChildProcess process = ChildProcess.start("gateway", data, command);
        try {
            // Threads of the test itself may fail meanwhile: those of a mail server whose client was killed, for one.
            ReadyFile ready = await("the program to be ready")
                    .dontCatchUncaughtExceptions()
                    .atMost(patience)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> readyFile(process, data), Optional::isPresent)
                    .orElseThrow();
            return new Gateway(process, data, ready);
        } catch (RuntimeException e) {
            process.close();
            throw new IllegalStateException("The program did not become ready. It said:\n" + process.log(), e);
        }
    }

    private static List<String> command(String command, Path data, String... options) {
        List<String> words = new ArrayList<>(List.of(command, "--http-port", "0", "--sip-port", "0"));
        words.addAll(List.of("--media-address", PrivateNet.HERE, "--data", data.toString()));
        words.addAll(List.of(options));
        return Program.command(words.toArray(String[]::new));
    }

    private static Optional<ReadyFile> readyFile(ChildProcess process, Path data) throws IOException {
        process.requireAlive();
        return Files.exists(data.resolve(ReadyFile.NAME)) ? Optional.of(ReadyFile.read(data)) : Optional.empty();
    }

    /// The same program as browsers see it that come through `address`.
    public Gateway behind(URI address) {
        return new Gateway(process, data, ready.at(address));
    }

    /// The same program, after an earlier start in the same data folder made passwords that still hold.
    public Gateway after(Gateway earlier) {
        return new Gateway(process, data, ready.withUsersOf(earlier.ready));
    }

    /// @param path such as `/call`
    public URI page(String path) {
        return ready.http().resolve(path);
    }

    /// For scripts that need the program's origin and none of its pages, which cost time.
    public URI smallFile() {
        return page("/favicon.svg");
    }

    /// The published number as a phone dials it.
    public String sipUri() {
        return sipUri(ready.number());
    }

    public String sipUri(String number) {
        return "sip:" + number + "@" + sipHostAndPort();
    }

    public String sipHostAndPort() {
        return SIP_HOST + ":" + ready.sipPort();
    }

    public int sipPort() {
        return ready.sipPort();
    }

    public String number() {
        return ready.number();
    }

    /// @throws IllegalArgumentException when the company has no such user, or its password is not known
    public String password(String userName) {
        return Optional.ofNullable(ready.users().get(userName))
                .orElseThrow(() -> new IllegalArgumentException("There is no user " + userName + " among "
                        + ready.users().keySet()));
    }

    /// The PIN that the demo made for somebody with an extension.
    public String pin(String userName) {
        return ready.pins().get(userName);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// In words: that it runs, or how it ended.
    public String state() {
        return process.state();
    }

    /// All that the program has printed and logged so far.
    public String log() {
        try {
            Path file = data.resolve("cordboard.log");
            return process.log() + (Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the program as `kill -9` and power failures do.
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
