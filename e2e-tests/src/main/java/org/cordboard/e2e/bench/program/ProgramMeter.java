package org.cordboard.e2e.bench.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a process has used, as the kernel counts it (proc(5)).
public final class ProgramMeter {
    /// The kernel counts processor time in hundredths of a second for programs (`USER_HZ`), on all its
    /// architectures.
    private static final double TICKS_PER_SECOND = 100;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final double KIB_PER_MIB = 1024;

    private final Path process;

    public ProgramMeter(long pid) {
        process = Path.of("/proc", Long.toString(pid));
    }

    /// User and system time of all threads since the process began.
    public double processorSeconds() {
        String stat = text("stat");
        // The second field, a name in brackets, may hold blanks.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_PER_SECOND;
    }

    /// Memory that is resident now.
    public double residentMiB() {
        return text("status")
                        .lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / KIB_PER_MIB;
    }

    private String text(String file) {
        try {
            return Files.readString(process.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The program no longer runs", e);
        }
    }
}
