package org.cordboard.e2e.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The packaged program, as it lies on a user's machine.
public final class Program {
    private Program() {}

    /// @param words of its command line, such as `doctor`
    /// @return the whole command, with the Java machine on which the tests run
    public static List<String> command(String... words) {
        return Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-jar",
                                jar().toString()),
                        Stream.of(words))
                .toList();
    }

    /// @throws IllegalStateException when it was not built
    public static Path jar() {
        Path jar = Path.of(System.getProperty("cordboard.program", "gateway/server/target/app/cordboard.jar"))
                .toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    jar + " is missing: build the program first (mvn package, or ./cordboard demo)");
        }
        return jar;
    }
}
