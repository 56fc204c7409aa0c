package org.cordboard.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cordboard.server.config.CompanyDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = "Takes over a company's file. One with a fault changes nothing, and its lines are named.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private CompanyPlace place;

    @Parameters(paramLabel = "FILE", description = "The company's YAML file; its sounds lie beside it.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CompanyDocument imported = CompanyDocument.read(file);
        var passwords = place.replace(imported);
        var out = spec.commandLine().getOut();
        out.println(file + " is taken over: " + imported.settings().company().name());
        passwords.forEach((user, password) -> out.println("  %-16s%s".formatted(user, password)));
        out.flush();
        return 0;
    }
}
