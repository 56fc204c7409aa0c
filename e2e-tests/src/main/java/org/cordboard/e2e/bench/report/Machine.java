package org.cordboard.e2e.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// Where figures were taken. Read from Linux' `/proc`.
///
/// @param loadBefore the load averages of the last 1, 5 and 15 minutes, as they were before the benchmark
/// @param revision of the sources, with `+` when they were changed since
public record Machine(
        String processor,
        int processors,
        long memoryMiB,
        String kernel,
        String java,
        String loadBefore,
        String revision) {
    private static final long KIB_PER_MIB = 1024;
    private static final int GIT_SECONDS = 10;

    static Machine here() {
        return new Machine(
                field("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(field("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / KIB_PER_MIB,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor") + " " + System.getProperty("java.version"),
                load(),
                describe());
    }

    private static String load() {
        return String.join(" ", Arrays.copyOf(text("/proc/loadavg").split(" "), 3));
    }

    private static String field(String file, String name) {
        return text(file)
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("0");
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The benchmarks need Linux", e);
        }
    }

    private static String describe() {
        try {
            Process git = new ProcessBuilder("git", "-C", sources(), "describe", "--always", "--dirty=+", "--exclude=*")
                    .start();
            String revision = new String(git.getInputStream().readAllBytes()).strip();
            return git.waitFor(GIT_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0 ? revision : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }

    private static String sources() {
        return Path.of(System.getProperty("cordboard.program", "."))
                .toAbsolutePath()
                .getParent()
                .toString();
    }
}
