package org.cordboard.e2e.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The files of a company that `serve` runs: a copy of the demo's, as docs/configuration.md recommends to begin
/// with, and a gateway's file beside it.
public final class OwnCompany {
    private OwnCompany() {}

    /// @param settings what the gateway's file is to say beside the company, in YAML
    /// @return the gateway's file
    public static Path write(Path folder, String settings) {
        return write(folder, settings, UnaryOperator.identity());
    }

    /// A company that differs from the demo's, otherwise as above.
    ///
    /// @param change of the company's file
    public static Path write(Path folder, String settings, UnaryOperator<String> change) {
        try (FileSystem jar = FileSystems.newFileSystem(Program.jar());
                Stream<Path> files = Files.walk(jar.getPath("/demo"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(jar.getPath("/demo").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            Path company = folder.resolve("company.yaml");
            Files.writeString(company, change.apply(Files.readString(company)));
            return Files.writeString(folder.resolve("gateway.yaml"), "company: company.yaml\n" + settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
