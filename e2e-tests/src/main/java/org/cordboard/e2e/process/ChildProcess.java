package org.cordboard.e2e.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A program started by the tests, with everything it started itself. What it prints goes into a file, so that
/// a failure can show it.
public final class ChildProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /// @param name for messages, such as `baresip`
    /// @param folder the working folder; the log `name.log` is written there
    public static ChildProcess start(String name, Path folder, List<String> command) {
        Path log = folder.resolve(name + ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process.getOutputStream().close();
            return new ChildProcess(name, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + name + ": " + String.join(" ", command), e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// All that the program has printed so far.
    public String log() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In words: that it runs, or how it ended.
    public String state() {
        return name + (process.isAlive() ? " runs" : " has ended with status " + process.exitValue());
    }

    /// @throws IllegalStateException with the program's log when it has already ended
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException(state() + " and these words:\n" + log());
        }
    }

    /// Waits for the program to end by itself.
    ///
    /// @throws IllegalStateException with the program's log when it still runs after `atMost`
    public int exitStatus(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        name + " still runs after " + atMost.toSeconds() + " s, with these words:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + name, e);
        }
    }

    /// Ends the program and what it started at once, as a crash or a power failure would.
    public void kill() {
        List<ProcessHandle> family = family();
        family.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(family);
    }

    /// Asks the program to end, and ends what is then still there of it and of what it started.
    @Override
    public void close() {
        List<ProcessHandle> family = family();
        process.destroy();
        if (!endedWithin(PATIENCE, process.toHandle())) {
            process.destroyForcibly();
        }
        family.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(family);
    }

    /// The descendants are taken down before the parent ends, because afterwards nobody knows whose they were.
    private List<ProcessHandle> family() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    private void awaitEnd(List<ProcessHandle> family) {
        for (ProcessHandle member : family) {
            if (!endedWithin(PATIENCE, member)) {
                throw new IllegalStateException("Process " + member.pid() + " of " + name + " cannot be ended");
            }
        }
    }

    private static boolean endedWithin(Duration atMost, ProcessHandle process) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
