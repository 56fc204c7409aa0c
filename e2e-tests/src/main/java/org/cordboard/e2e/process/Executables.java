package org.cordboard.e2e.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Programs of the machine that the tests drive, looked up on the `PATH`.
public final class Executables {
    private Executables() {}

    /// @param names of the same program on different systems, the preferred one first
    /// @throws IllegalStateException when none is installed
    public static Path find(String... names) {
        List<Path> folders = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        for (String name : names) {
            for (Path folder : folders) {
                Path candidate = folder.resolve(name);
                if (Files.isExecutable(candidate)) {
                    return candidate;
                }
            }
        }
        throw new IllegalStateException("The tests need " + String.join(" or ", names)
                + " on the PATH; `./cordboard test` says which packages hold it");
    }
}
