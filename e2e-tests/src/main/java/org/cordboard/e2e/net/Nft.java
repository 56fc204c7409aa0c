package org.cordboard.e2e.net;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cordboard.e2e.process.ChildProcess;

/// A table of rules in the private network (nftables), until closed.
final class Nft implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String table;
    private final Path folder;

    /// @param folder for logs
    Nft(String name, Path folder) {
        this.table = "inet " + name;
        this.folder = folder;
        run("add table " + table);
        run("add chain " + table + " input { type filter hook input priority 0 ; }");
    }

    /// @param rule for what comes in, such as `udp dport 4000 drop`
    Nft rule(String rule) {
        run("add rule " + table + " input " + rule);
        return this;
    }

    private void run(String command) {
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
        run("delete table " + table);
    }
}
