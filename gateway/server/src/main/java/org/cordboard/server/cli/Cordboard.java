package org.cordboard.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.config.Overrides;
import org.cordboard.server.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The program. Every command ends with 0 when all went well, 1 when something that it looked at is wrong, 2
/// when it was called wrongly.
@Command(
        name = "cordboard",
        description = "A call center that lives in the browser.",
        mixinStandardHelpOptions = true,
        version = "Cordboard 0.1.0",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            DoctorCommand.class,
            DialCommand.class,
            DrawCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            DiffCommand.class,
            SimulateCommand.class,
            ReplayCommand.class
        })
public final class Cordboard {
    private Cordboard() {}

    public static void main(String[] args) {
        int status = new CommandLine(new Cordboard())
                .setExecutionExceptionHandler(Cordboard::explain)
                .execute(args);
        System.exit(status);
    }

    /// Failures that the user can mend are told in words; all others are bugs and keep their trace.
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof ConfigException
                || failure instanceof CannotStartException
                || failure instanceof IOException
                || failure instanceof StoreException) {
            command.getErr().println(command.getColorScheme().errorText(failure.getMessage()));
        } else {
            command.getErr().println(command.getColorScheme().stackTraceText(failure));
        }
        return 1;
    }

    /// The options that `demo` and `serve` share.
    static final class Common {
        @Option(names = "--http-port", paramLabel = "PORT", description = "Port for browsers; 0 picks a free one.")
        private Integer httpPort;

        @Option(
                names = "--sip-port",
                paramLabel = "PORT",
                description = "Port for SIP over UDP and TCP; 0 picks a free one.")
        private Integer sipPort;

        @Option(
                names = "--media-address",
                paramLabel = "ADDRESS",
                description =
                        "Address of this machine at which sound is sent and received. Firefox needs one that is not 127.0.0.1.")
        private String mediaAddress;

        @Option(names = "--data", paramLabel = "DIR", description = "Folder for all that is kept; made when missing.")
        private Path data;

        @Option(
                names = "--smtp",
                paramLabel = "URL",
                description = "Mail server for voice messages, such as smtp://localhost:25.")
        private String smtp;

        @Option(
                names = "--trunk",
                paramLabel = "URI",
                description = "Where calls to outside numbers go, such as sip:192.0.2.10:5060;transport=tcp.")
        private String trunk;

        Optional<Path> data() {
            return Optional.ofNullable(data);
        }

        Overrides overrides() {
            return new Overrides(
                    Optional.ofNullable(httpPort),
                    Optional.ofNullable(sipPort),
                    Optional.ofNullable(mediaAddress),
                    data(),
                    Optional.ofNullable(smtp),
                    Optional.ofNullable(trunk));
        }
    }
}
