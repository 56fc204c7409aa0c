package org.cordboard.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.config.Differences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        description = "Says what importing a file would change, path by path. Ends with 0 when nothing would, 1 when"
                + " something would, 2 when that cannot be told.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    @Mixin
    private CompanyPlace place;

    @Parameters(paramLabel = "FILE", description = "The company's YAML file; its sounds lie beside it.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            List<String> differences = Differences.between(place.company(), CompanyDocument.read(file));
            differences.forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
            return differences.isEmpty() ? 0 : 1;
        } catch (ConfigException | IOException cannot) {
            spec.commandLine().getErr().println(cannot.getMessage());
            return 2;
        }
    }
}
