package org.cordboard.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cordboard.server.config.GatewaySettings;
import org.cordboard.server.config.SettingsReader;
import org.cordboard.server.demo.DemoTexting;
import org.cordboard.server.http.ClientPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description =
                "Runs the demo company on this machine: be the agent in one tab and call or text in another, or use any SIP phone.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private Cordboard.Common common;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Optional<Path> given = common.data();
        Path data = given.isPresent() ? given.get() : Files.createTempDirectory("cordboard-demo");
        Logs.toFile(data.resolve("cordboard.log"));
        GatewaySettings settings = SettingsReader.demo(data, common.overrides());
        DemoTexting texting = DemoTexting.start();
        Runnable cleanUp = () -> {
            texting.close();
            if (given.isEmpty()) {
                deleteAll(data);
            }
        };
        return new Running(
                        settings,
                        () -> texting.startGateway(settings),
                        Optional.of(ClientPage.TELEPHONE),
                        Optional.of(ClientPage.MAILBOXES)
                                .filter(_ -> settings.smtp().isEmpty()),
                        cleanUp,
                        spec.commandLine().getOut())
                .untilStopped();
    }

    private static void deleteAll(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(DemoCommand::delete);
        } catch (IOException | UncheckedIOException leftOver) {
            // A leftover in the system's folder for temporary files does no harm.
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException leftOver) {
            throw new UncheckedIOException(leftOver);
        }
    }
}
