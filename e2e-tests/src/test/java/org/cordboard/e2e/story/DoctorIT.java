package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.process.ChildProcess;
import org.cordboard.e2e.program.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody asks `doctor` what is wrong.
final class DoctorIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String WRONG = "✘";

    @TempDir
    private Path folder;

    /// @param exitStatus 0 when nothing is wrong
    private record Words(int exitStatus, String text) {}

    @Test
    void allIsWellOnAMachineWithEverything() {
        Words words = doctor("0", "0");

        assertThat(words.text())
                .contains("Java is", "The clock says", "The settings can be used", "is free", "Sound can be sent")
                .doesNotContain(WRONG);
        assertThat(words.exitStatus()).isZero();
    }

    @Test
    void aTakenHttpPortIsNamedWithItsRemedy() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            String port = String.valueOf(taken.getLocalPort());

            assertOneThingWrong(doctor(port, "0"), "TCP port " + port + " on localhost cannot be had", "--http-port");
        }
    }

    @Test
    void aTakenSipPortIsNamedWithItsRemedy() throws IOException {
        try (DatagramSocket taken = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            String port = String.valueOf(taken.getLocalPort());

            assertOneThingWrong(doctor("0", port), "UDP port " + port + " on 127.0.0.1 cannot be had", "--sip-port");
        }
    }

    @Test
    void aSipPortTakenForTcpAloneIsNamedToo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());

            assertOneThingWrong(doctor("0", port), "TCP port " + port + " on 127.0.0.1 cannot be had", "--sip-port");
        }
    }

    private static void assertOneThingWrong(Words words, String problem, String option) {
        assertThat(words.text()).containsOnlyOnce(WRONG).containsSubsequence(WRONG, problem, "Choose another", option);
        assertThat(words.exitStatus()).isEqualTo(1);
    }

    private Words doctor(String httpPort, String sipPort) {
        try (ChildProcess doctor = ChildProcess.start(
                "doctor",
                folder,
                Program.command(
                        "doctor",
                        "--http-port",
                        httpPort,
                        "--sip-port",
                        sipPort,
                        "--media-address",
                        PrivateNet.HERE,
                        "--data",
                        folder.resolve("data").toString()))) {
            int exitStatus = doctor.exitStatus(PATIENCE);
            return new Words(exitStatus, doctor.log());
        }
    }
}
