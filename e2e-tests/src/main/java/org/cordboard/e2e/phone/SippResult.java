package org.cordboard.e2e.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// What became of sipp's calls.
///
/// @param successful calls that went as the scenario says
/// @param failed all others
/// @param errors what sipp says about those; empty when there are none
public record SippResult(int successful, int failed, String errors) {
    private static final String SEPARATOR = ";";

    static SippResult read(int status, Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("statistics.csv"));
            List<String> names = Arrays.asList(lines.getFirst().split(SEPARATOR));
            String[] values = lines.getLast().split(SEPARATOR);
            Path errors = folder.resolve("errors.log");
            return new SippResult(
                    Integer.parseInt(values[names.indexOf("SuccessfulCall(C)")]),
                    Integer.parseInt(values[names.indexOf("FailedCall(C)")]),
                    Files.exists(errors) ? Files.readString(errors, StandardCharsets.ISO_8859_1) : "");
        } catch (IOException e) {
            throw new UncheckedIOException("sipp left no statistics and ended with status " + status, e);
        }
    }
}
