package org.cordboard.server.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The demo company's files, for tests that write a company of their own.
public final class DemoFiles {
    private static final Path DEMO = Path.of("src/main/resources/demo");
    private static final Path COMPANY = DEMO.resolve("company.yaml");

    private DemoFiles() {}

    /// Puts everything into `folder` that the company's file mentions.
    ///
    /// @return the company's file, which is not there yet
    public static String putBeside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(DEMO)) {
            for (Path file : files.filter(other -> !other.equals(COMPANY)).toList()) {
                Files.createSymbolicLink(folder.resolve(file.getFileName()), file.toAbsolutePath());
            }
        }
        return Files.readString(COMPANY);
    }
}
