package org.cordboard.e2e.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Ports that are open, as the kernel lists them (`proc(5)`: `/proc/net/udp`,
/// `/proc/PID/fd`).
final class OpenPorts {
    private static final int HEXADECIMAL = 16;
    private static final int LOCAL_ADDRESS = 1;
    private static final int REMOTE_ADDRESS = 2;
    private static final int INODE = 9;

    private OpenPorts() {}

    /// At which any process listens.
    static List<Integer> allUdp() throws IOException {
        return Stream.concat(table("udp"), table("udp6"))
                .map(columns -> port(columns[LOCAL_ADDRESS]))
                .distinct()
                .toList();
    }

    /// From which connections lead to this port.
    static List<Integer> tcpTo(int port) throws IOException {
        return Stream.concat(table("tcp"), table("tcp6"))
                .filter(columns -> port(columns[REMOTE_ADDRESS]) == port)
                .map(columns -> port(columns[LOCAL_ADDRESS]))
                .distinct()
                .toList();
    }

    /// At which a process listens.
    static List<Integer> udp(long pid) throws IOException {
        Set<String> sockets = sockets(pid);
        return Stream.concat(table("udp"), table("udp6"))
                .filter(columns -> sockets.contains("socket:[" + columns[INODE] + "]"))
                .map(columns -> port(columns[LOCAL_ADDRESS]))
                .distinct()
                .toList();
    }

    private static Stream<String[]> table(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/net", name)).stream()
                .skip(1)
                .map(line -> line.strip().split("\\s+"));
    }

    /// @param address such as `0100007F:13C4`
    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), HEXADECIMAL);
    }

    private static Set<String> sockets(long pid) throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return descriptors.map(OpenPorts::target).collect(Collectors.toSet());
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            // The process has closed it meanwhile.
            return "";
        }
    }
}
