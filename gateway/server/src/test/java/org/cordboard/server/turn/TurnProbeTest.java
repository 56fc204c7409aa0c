package org.cordboard.server.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Asks a real TURN server: coturn, as docs/networks.md sets it up.
class TurnProbeTest {
    private static final String SECRET = "lantern-oil";

    @TempDir
    private Path folder;

    private Process coturn;
    private int port;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        coturn = new ProcessBuilder(
                        "turnserver",
                        "-n",
                        "--use-auth-secret",
                        "--static-auth-secret=" + SECRET,
                        "--realm=larkenby.example",
                        "--listening-ip=127.0.0.1",
                        "--relay-ip=127.0.0.1",
                        "--listening-port=" + port,
                        "--no-tls",
                        "--no-dtls",
                        "--no-cli",
                        "--no-rfc5780",
                        "--log-file=stdout",
                        "--userdb=" + folder.resolve("turn.db"),
                        "--pidfile=" + folder.resolve("turn.pid"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("turn.log").toFile())
                .start();
        await().until(this::answers);
        await().until(this::answersDatagrams);
    }

    /// It opens that port a moment after the other.
    private boolean answersDatagrams() {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(200);
            byte[] question = TurnMessage.request(TurnMessage.ALLOCATE).toBytes();
            socket.send(new DatagramPacket(
                    question, question.length, new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
            socket.receive(new DatagramPacket(new byte[2048], 2048));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @AfterEach
    void stop() {
        coturn.destroyForcibly().onExit().join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void aServerThatSharesOurSecretGivesARelay(String transport) {
        assertThat(ask(SECRET, transport)).isEqualTo(new TurnProbe.Answer.Up());
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void aServerWithAnotherSecretRefusesAndTheRemedyNamesTheSetting(String transport) {
        assertThat(ask("lamp-oil", transport)).isInstanceOfSatisfying(TurnProbe.Answer.Refused.class, refused -> {
            assertThat(refused.reason()).contains("401");
            assertThat(refused.remedy()).contains("turn.secretFile");
        });
    }

    @Test
    void aServerThatIsNotThereIsDown() {
        stop();
        assertThat(ask(SECRET, "tcp")).isInstanceOf(TurnProbe.Answer.Down.class);
        assertThat(ask(SECRET, "udp")).isEqualTo(new TurnProbe.Answer.Down("nothing listens at port " + port));
    }

    private TurnProbe.Answer ask(String secret, String transport) {
        TurnAddress server = TurnAddress.parse("turn:127.0.0.1:" + port + "?transport=" + transport)
                .orElseThrow();
        return TurnProbe.ask(new TurnConfig(List.of(server), secret, Duration.ofHours(1)), server, Clock.systemUTC());
    }
}
