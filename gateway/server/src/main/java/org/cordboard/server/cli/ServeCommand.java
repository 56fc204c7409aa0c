package org.cordboard.server.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cordboard.server.config.GatewaySettings;
import org.cordboard.server.config.SettingsReader;
import org.cordboard.server.gateway.Gateway;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Runs the company that a configuration file describes.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "The gateway's YAML file (docs/configuration.md).")
    private Path config;

    @Mixin
    private Cordboard.Common common;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        GatewaySettings settings = SettingsReader.serve(config, common.overrides());
        return new Running(
                        settings,
                        () -> Gateway.start(settings, Gateway.NewPasswords.FOR_NEW_PEOPLE),
                        Optional.empty(),
                        Optional.empty(),
                        () -> {},
                        spec.commandLine().getOut())
                .untilStopped();
    }
}
