package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.CallerId;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a network between us and a telephone sees of how our packets are to be forwarded.
final class MarkingIT {
    private static final CallerId GRACE = new CallerId("Grace Hopper", "5550142");

    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    /// @param sound port of the sender's sound, in a message with SDP; else empty
    private record Packet(String port, String dscp, String status, String sound) {
        private static Packet of(String line) {
            String[] fields = line.split("\t", -1);
            return new Packet(fields[0], fields[1], fields[2], fields[3]);
        }
    }

    @Test
    void soundAndSignallingLeaveMarked() throws IOException {
        Path seen = STAGE.newFolder("marking").resolve("packets.txt");
        STAGE.keep(capture(seen));
        await().until(() -> Files.readString(seen.resolveSibling("tshark.txt")).contains("Capturing"));
        Baresip caller = STAGE.phone(GRACE, Tone.CALLER, Transport.UDP);
        caller.dial(STAGE.gateway().sipUri()).awaitAnswer();
        assertThat(caller).hearsTheGatewayAlone();
        caller.hangUp();

        String signalling = String.valueOf(STAGE.gateway().sipPort());
        await().untilAsserted(() -> {
            List<Packet> packets = packets(seen);
            assertThat(markings(packets, signalling)).containsExactly("24");
            assertThat(markings(packets, soundPort(packets, signalling))).containsExactly("46");
        });
    }

    private static List<Packet> packets(Path seen) throws IOException {
        String text = Files.readString(seen);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(Packet::of)
                .toList();
    }

    private static Set<String> markings(List<Packet> packets, String port) {
        return packets.stream()
                .filter(packet -> packet.port().equals(port))
                .map(Packet::dscp)
                .collect(Collectors.toSet());
    }

    private static String soundPort(List<Packet> packets, String signalling) {
        return packets.stream()
                .filter(packet ->
                        packet.port().equals(signalling) && packet.status().equals("200"))
                .map(Packet::sound)
                .filter(port -> !port.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static AutoCloseable capture(Path seen) throws IOException {
        Files.writeString(seen, "");
        Process tshark = new ProcessBuilder(
                        "tshark",
                        "-l",
                        "-n",
                        "-i",
                        "any",
                        "-f",
                        "udp",
                        "-T",
                        "fields",
                        "-e",
                        "udp.srcport",
                        "-e",
                        "ip.dsfield.dscp",
                        "-e",
                        "sip.Status-Code",
                        "-e",
                        "sdp.media.port")
                .redirectOutput(seen.toFile())
                .redirectError(seen.resolveSibling("tshark.txt").toFile())
                .start();
        return () -> {
            tshark.destroy();
            tshark.waitFor();
        };
    }
}
