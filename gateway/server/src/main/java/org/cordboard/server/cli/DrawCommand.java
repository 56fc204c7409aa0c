package org.cordboard.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cordboard.core.drawing.RouteDrawing;
import org.cordboard.server.config.Overrides;
import org.cordboard.server.config.SettingsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "draw",
        description = "Prints where the company's numbers lead, as a Mermaid flowchart.",
        mixinStandardHelpOptions = true)
final class DrawCommand implements Callable<Integer> {
    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "The gateway's YAML file (docs/configuration.md).")
    private Path config;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var company = SettingsReader.serve(config, Overrides.NONE)
                .company()
                .settings()
                .company();
        spec.commandLine().getOut().print(RouteDrawing.mermaid(company));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
