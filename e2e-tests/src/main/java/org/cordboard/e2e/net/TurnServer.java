package org.cordboard.e2e.net;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cordboard.e2e.process.ChildProcess;

/// A TURN server (coturn) that browsers reach by TCP only, with a secret that it shares with the
/// gateway.
public final class TurnServer implements AutoCloseable {
    public static final String SECRET = "lantern-oil";

    /// As the gateway's settings name it.
    public static final String ADDRESS = "turn:" + PrivateNet.HERE + ":3478?transport=tcp";

    private static final int PORT = 3478;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChildProcess process;

    private TurnServer(ChildProcess process) {
        this.process = process;
    }

    /// Relays come from ports between those of telephones and those that browsers and gateway get from
    /// the system, so that rules can tell them apart.
    ///
    /// @param folder for its log and whatever else it writes
    public static TurnServer start(Path folder) {
        ChildProcess process = ChildProcess.start(
                "turnserver",
                folder,
                List.of(
                        "turnserver",
                        "-n",
                        "--use-auth-secret",
                        "--static-auth-secret=" + SECRET,
                        "--realm=larkenby.example",
                        "--listening-ip=" + PrivateNet.HERE,
                        "--relay-ip=" + PrivateNet.HERE,
                        "--listening-port=" + PORT,
                        "--min-port=30000",
                        "--max-port=31999",
                        "--no-udp",
                        "--no-tls",
                        "--no-dtls",
                        "--no-cli",
                        "--no-rfc5780",
                        "--verbose",
                        "--log-file=stdout",
                        "--simple-log",
                        "--userdb=" + folder.resolve("turn.db"),
                        "--pidfile=" + folder.resolve("turn.pid")));
        try {
            await("the TURN server").atMost(PATIENCE).until(() -> answers(process));
            return new TurnServer(process);
        } catch (RuntimeException e) {
            process.close();
            throw new IllegalStateException("The TURN server did not start:\n" + process.log(), e);
        }
    }

    private static boolean answers(ChildProcess process) {
        process.requireAlive();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(PrivateNet.HERE, PORT));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// What it has said about its work.
    public String log() {
        return process.log();
    }

    @Override
    public void close() {
        process.close();
    }
}
