package org.cordboard.server.cli;

import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.gateway.AtRest;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Where a company's settings are kept: in a gateway that runs, or in the data folder of one that does not.
final class CompanyPlace {
    private static final String PASSWORD = "CORDBOARD_PASSWORD";

    @ArgGroup(multiplicity = "1")
    private Choice choice;

    private static final class Choice {
        @ArgGroup(exclusive = false)
        private Running running;

        @Option(
                names = "--data",
                required = true,
                paramLabel = "DIR",
                description = "Data folder of a gateway that does not run (embedded store).")
        private Path data;
    }

    static final class Running {
        @Option(
                names = "--url",
                required = true,
                paramLabel = "URL",
                description = "Address of a gateway that runs, such as http://localhost:8080.")
        private URI url;

        @Option(
                names = "--user",
                required = true,
                paramLabel = "NAME",
                description = "An administrator; the password is asked for, or taken from " + PASSWORD + ".")
        private String user;
    }

    /// @throws ConfigException when the place cannot be reached, or what is kept cannot be used
    CompanyDocument company() throws ConfigException, IOException {
        if (choice.running != null) {
            return signIn(choice.running).company();
        }
        return atRest(choice.data);
    }

    /// @throws ConfigException when nothing is kept there, or it cannot be used
    static CompanyDocument atRest(Path data) throws ConfigException, IOException {
        if (!AtRest.isInUse(data)) {
            throw new ConfigException("No settings are kept in " + data);
        }
        try (AtRest kept = AtRest.open(data)) {
            return kept.company();
        }
    }

    /// @return passwords of people who are new, by user name; at rest they are made at the next start
    /// @throws ConfigException when the company is refused; nothing has changed then
    Map<String, String> replace(CompanyDocument imported) throws ConfigException, IOException {
        if (choice.running != null) {
            RunningCompany running = signIn(choice.running);
            running.company();
            return running.replace(imported);
        }
        try (AtRest kept = AtRest.open(choice.data)) {
            kept.replace(imported, System.getProperty("user.name"));
        }
        return Map.of();
    }

    /// @throws ConfigException when the gateway cannot be reached or does not let this user in
    static RunningCompany signIn(Running running) throws ConfigException {
        return RunningCompany.signIn(running.url, running.user, password());
    }

    private static String password() throws ConfigException {
        String given = System.getenv(PASSWORD);
        if (given != null) {
            return given;
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Password: ");
        if (typed == null) {
            throw new ConfigException("There is nobody to ask for the password: set " + PASSWORD);
        }
        return new String(typed);
    }
}
