package org.cordboard.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cordboard.server.config.CompanyArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = "Writes the company as it is set to a file, and the sounds that it plays beside it.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private CompanyPlace place;

    @Parameters(paramLabel = "FILE", description = "Such as backup/company.yaml; written anew.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CompanyArchive.write(place.company(), file);
        spec.commandLine().getOut().println("Written to " + file);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
