package org.cordboard.e2e.net;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordboard.e2e.process.ChildProcess;

/// A router such as people have at home, with a network behind it that nobody else reaches: network address
/// translation to an address and ports of its own.
public final class Router implements AutoCloseable {
    /// Whoever lives behind it.
    public static final String HOME = "192.168.7.20";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern READY = Pattern.compile("home is (\\d+)");

    private final ChildProcess process;
    private final String home;

    private Router(ChildProcess process, String home) {
        this.process = process;
        this.home = home;
    }

    /// @param folder for its log
    public static Router open(Path folder) {
        Path script = folder.resolve("router.sh");
        try (InputStream text = Router.class.getResourceAsStream("router.sh")) {
            Files.write(script, text.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChildProcess process = ChildProcess.start("router", folder, List.of("sh", script.toString()));
        try {
            return new Router(
                    process,
                    await("the router")
                            .atMost(PATIENCE)
                            .until(() -> home(process), Optional::isPresent)
                            .orElseThrow());
        } catch (RuntimeException e) {
            process.close();
            throw new IllegalStateException("The router did not come up:\n" + process.log(), e);
        }
    }

    private static Optional<String> home(ChildProcess process) {
        process.requireAlive();
        return READY.matcher(process.log())
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    /// What starts a program behind it; to be put in front of the program's command.
    public List<String> inside() {
        return List.of("nsenter", "-t", home, "-n");
    }

    @Override
    public void close() {
        process.close();
    }
}
