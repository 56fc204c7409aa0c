package org.cordboard.e2e.bench.program;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.Program;

/// Starts the program with the options of the Java machine that the launcher gives it.
public final class Programs {
    /// A first start hashes a password for each person of the company, which takes time on purpose.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int ANY_PORT = 0;
    private static final String LOOPBACK = "127.0.0.1";

    private Programs() {}

    /// The demo company.
    public static Gateway demo(Path folder) {
        return demo(folder, LOOPBACK);
    }

    /// @param mediaAddress of this machine, where sound is sent and received
    public static Gateway demo(Path folder, String mediaAddress) {
        return start("demo", ANY_PORT, mediaAddress, folder.resolve("data"));
    }

    /// The company in `folder`, as [BenchCompany] wrote it.
    public static Gateway serve(Path folder) {
        return serve(folder, ANY_PORT);
    }

    /// @param httpPort 0 for any that is free
    public static Gateway serve(Path folder, int httpPort) {
        return start(
                "serve",
                httpPort,
                LOOPBACK,
                folder.resolve("data"),
                "--config",
                folder.resolve(BenchCompany.GATEWAY_FILE).toString());
    }

    private static Gateway start(String command, int httpPort, String mediaAddress, Path data, String... options) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(System.getProperty("cordboard." + command, "--enable-native-access=ALL-UNNAMED")
                .lines()
                .toList());
        words.addAll(List.of("-jar", Program.jar().toString(), command, "--sip-port", "0"));
        words.addAll(List.of("--http-port", Integer.toString(httpPort)));
        words.addAll(List.of("--media-address", mediaAddress, "--data", data.toString()));
        words.addAll(List.of(options));
        return Gateway.start(data, words, PATIENCE);
    }
}
