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
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(Stream.of(java), options(), Stream.of("-jar", jar().toString()), Stream.of(words))
                .flatMap(part -> part)
                .toList();
    }

    /// Those of the launcher as far as they belong to the archive of classes that it has made, and one for programs
    /// that run for a minute.
    private static Stream<String> options() {
        Stream<String> always = Stream.of(
                "--enable-native-access=ALL-UNNAMED", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1");
        Path archive = jar().resolveSibling("cordboard.jsa");
        return Files.exists(archive)
                ? Stream.concat(
                        always, Stream.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"))
                : always;
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
