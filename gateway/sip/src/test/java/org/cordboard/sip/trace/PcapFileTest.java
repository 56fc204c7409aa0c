package org.cordboard.sip.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordboard.sip.SipTrace.Direction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What tshark, which is Wireshark without its windows, makes of the files.
final class PcapFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "UDP, 192.0.2.7:5060, 192.0.2.1, ip.src, udp",
        "TCP, 192.0.2.7:41722, 192.0.2.1, ip.src, tcp",
        "TLS, 192.0.2.7:41722, 192.0.2.1, ip.src, tcp",
        "UDP, [2001:db8::7]:5060, 2001:db8::1, ipv6.src, udp",
    })
    void tsharkReadsEachMessageWithItsAddresses(
            String transport, String peer, String gateway, String source, String carrier) throws Exception {
        Instant at = Instant.parse("2026-03-02T09:00:00.250Z");
        String gone = peer.replaceFirst(":\\d+$", "").replaceAll("[\\[\\]]", "");
        List<SipMessage> messages = List.of(
                new SipMessage(Direction.RECEIVED, peer, at, Messages.invite(transport)),
                new SipMessage(
                        Direction.SENT, peer, at.plusMillis(5), Messages.response("200 OK", transport, "1 INVITE")),
                new SipMessage(Direction.RECEIVED, peer, at.plusMillis(9), Messages.request("ACK", transport, 1)),
                new SipMessage(Direction.RECEIVED, peer, at.plusMillis(70), Messages.request("BYE", transport, 2)));

        byte[] capture = new PcapFile(new InetSocketAddress(gateway, 5060), 5061).of(messages);

        String ours = transport.equals("TLS") ? "5061" : "5060";
        String theirs = peer.substring(peer.lastIndexOf(':') + 1);
        assertThat(tshark(
                        capture,
                        source,
                        carrier + ".dstport",
                        "sip.Method",
                        "sip.Status-Code",
                        "frame.time_relative",
                        carrier + ".checksum.status"))
                .containsExactly(
                        gone + "," + ours + ",INVITE,,0.000000000,1",
                        gateway + "," + theirs + ",,200,0.005000000,1",
                        gone + "," + ours + ",ACK,,0.009000000,1",
                        gone + "," + ours + ",BYE,,0.070000000,1");
    }

    private List<String> tshark(byte[] capture, String... fields) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("call.pcap"), capture);
        var command = new ArrayList<>(List.of(
                "tshark",
                "-r",
                file.toString(),
                "-T",
                "fields",
                "-E",
                "separator=,",
                "-o",
                "udp.check_checksum:TRUE",
                "-o",
                "tcp.check_checksum:TRUE"));
        for (String field : fields) {
            command.addAll(List.of("-e", field));
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed.lines().toList();
    }
}
