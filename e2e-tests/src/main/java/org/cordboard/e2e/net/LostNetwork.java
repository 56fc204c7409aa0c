package org.cordboard.e2e.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// The network in which browsers were is gone, as when a cable is pulled and the machine goes on by
/// Wi-Fi: whatever they had open towards the gateway carries nothing any more, and nobody is told. What
/// they open from now on works.
public final class LostNetwork implements AutoCloseable {
    /// Below these are telephones and servers.
    private static final int CHOSEN_BY_THE_SYSTEM = 32768;

    private final Nft rules;

    private LostNetwork(Nft rules) {
        this.rules = rules;
    }

    /// @param gateway its process, @param http the port of its pages, @param folder for logs
    public static LostNetwork ofBrowsers(long gateway, int http, Path folder) {
        try {
            List<Integer> own = OpenPorts.udp(gateway);
            List<Integer> sound = OpenPorts.allUdp().stream()
                    .filter(port -> port >= CHOSEN_BY_THE_SYSTEM && !own.contains(port))
                    .toList();
            List<Integer> sockets = OpenPorts.tcpTo(http);
            return new LostNetwork(new Nft("lost", folder)
                    .rule("udp sport " + set(sound) + " drop")
                    .rule("udp dport " + set(sound) + " drop")
                    .rule("tcp dport " + http + " tcp sport " + set(sockets) + " drop")
                    .rule("tcp sport " + http + " tcp dport " + set(sockets) + " drop"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String set(Collection<Integer> ports) {
        return ports.stream().map(String::valueOf).collect(Collectors.joining(", ", "{ ", " }"));
    }

    @Override
    public void close() {
        rules.close();
    }
}
