package org.cordboard.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cordboard.server.config.DemoFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Somebody asks `doctor` about the trunks.
class TrunkCheckTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void aCompany() throws IOException {
        Files.writeString(folder.resolve("company.yaml"), DemoFiles.putBeside(folder));
    }

    private void doctor(String trunk) throws IOException {
        Path file = Files.writeString(folder.resolve("gateway.yaml"), """
                company: company.yaml
                http: {port: 0}
                sip: {port: 0, trunks: [{name: carrier, %s}]}
                """.formatted(trunk));
        new CommandLine(new DoctorCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out, true))
                .execute("--config", file.toString());
    }

    /// Answers one OPTIONS.
    private static void answer(DatagramSocket trunk) {
        try {
            DatagramPacket asked = new DatagramPacket(new byte[4000], 4000);
            trunk.receive(asked);
            List<String> lines = new String(asked.getData(), 0, asked.getLength(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("(Via|From|To|Call-ID|CSeq):.*"))
                    .toList();
            byte[] ok = ("SIP/2.0 200 OK\r\n" + String.join("\r\n", lines) + "\r\nContent-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            trunk.send(new DatagramPacket(ok, ok.length, asked.getSocketAddress()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void itSaysThatATrunkIsUpAndWhichProfileItHas() throws Exception {
        try (DatagramSocket trunk = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> answer(trunk));
            doctor("profile: asterisk, address: 'sip:127.0.0.1:" + trunk.getLocalPort() + "'");
        }

        assertThat(out.toString())
                .contains("go to the trunk carrier (udp 127.0.0.1:", ", profile asterisk")
                .contains("The trunk carrier is up: it answers OPTIONS with 200 OK");
    }

    @Test
    void itSaysWhyATrunkIsNotUpAndWhatToCheck() throws Exception {
        int deaf;
        try (DatagramSocket trunk = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            deaf = trunk.getLocalPort();
        }
        doctor("address: 'sip:127.0.0.1:" + deaf + ";transport=tcp'");

        assertThat(out.toString())
                .contains("The trunk carrier takes no connection")
                .contains("Check whether the trunk takes connections at that port");
    }
}
