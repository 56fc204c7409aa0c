package org.cordboard.e2e.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.cordboard.e2e.process.ChildProcess;

/// The packets of sound (RTP, RFC 3550) that come to a process or leave it, read off the wire by tshark.
/// What else goes the same way, STUN, DTLS and RTCP (RFC 7983, RFC 5761), is none.
public final class SoundPackets implements AutoCloseable {
    /// RTP is version 2, and its second byte no packet type of RTCP.
    private static final String RTP = "udp and (udp[8] & 0xc0 = 0x80) and not (udp[9] >= 192 and udp[9] <= 223)";

    private final long pid;
    private final ChildProcess tshark;

    private SoundPackets(long pid, ChildProcess tshark) {
        this.pid = pid;
        this.tshark = tshark;
    }

    /// Begins to count.
    ///
    /// @param folder for what is seen
    public static SoundPackets of(long pid, Path folder) {
        ChildProcess tshark = ChildProcess.start(
                "tshark",
                folder,
                List.of(
                        "tshark",
                        "-l",
                        "-n",
                        "-i",
                        "any",
                        "-f",
                        RTP,
                        "-T",
                        "fields",
                        "-e",
                        "udp.srcport",
                        "-e",
                        "udp.dstport"));
        Awaitility.await().until(() -> tshark.log().contains("Capturing"));
        return new SoundPackets(pid, tshark);
    }

    /// All of the process until now.
    public long count() {
        try {
            Set<String> ports = new HashSet<>();
            OpenPorts.udp(pid).forEach(port -> ports.add(port.toString()));
            return packets()
                    .filter(packet -> ports.contains(packet[0]) || ports.contains(packet[1]))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those of any process until now.
    public long all() {
        return packets().count();
    }

    private Stream<String[]> packets() {
        return tshark.log().lines().map(line -> line.split("\t")).filter(fields -> fields.length == 2);
    }

    @Override
    public void close() {
        tshark.close();
    }
}
