package org.cordboard.e2e.net;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cordboard.e2e.process.ChildProcess;

/// A part of the private network that loses packets by chance, until closed.
public final class LossyNet implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TABLE = "inet lossy";

    /// Where telephones say and hear (`baresip.config`).
    private static final String TELEPHONES = "20000-29999";

    private final Path folder;

    private LossyNet(Path folder) {
        this.folder = folder;
    }

    /// What telephones send, sound and reports, on its way to the gateway.
    ///
    /// @param percent 1–99, @param folder for logs
    public static LossyNet fromTelephones(int percent, Path folder) {
        return losing("udp sport " + TELEPHONES, percent, folder);
    }

    /// What browsers and the gateway send each other.
    public static LossyNet ofBrowsers(int percent, Path folder) {
        return losing(
                "udp sport 32768-65535 udp dport 32768-65535 ip saddr " + PrivateNet.HERE + " ip daddr "
                        + PrivateNet.HERE,
                percent,
                folder);
    }

    private static LossyNet losing(String which, int percent, Path folder) {
        LossyNet net = new LossyNet(folder);
        net.nft("add table " + TABLE);
        net.nft("add chain " + TABLE + " input { type filter hook input priority 0 ; }");
        net.nft("add rule " + TABLE + " input " + which + " numgen random mod 100 < " + percent + " drop");
        return net;
    }

    private void nft(String command) {
        // Not everybody's path has it.
        try (ChildProcess nft = ChildProcess.start(
                "nft", folder, List.of("sh", "-c", "PATH=$PATH:/usr/sbin:/sbin exec nft \"$0\"", command))) {
            if (nft.exitStatus(PATIENCE) != 0) {
                throw new IllegalStateException("nft " + command + ":\n" + nft.log());
            }
        }
    }

    @Override
    public void close() {
        nft("delete table " + TABLE);
    }
}
