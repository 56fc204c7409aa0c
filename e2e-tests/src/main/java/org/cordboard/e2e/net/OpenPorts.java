package org.cordboard.e2e.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The UDP ports at which somebody in the private network listens, as the kernel lists them (`proc(5)`, `/proc/net/udp`).
final class OpenPorts {
    private static final int HEXADECIMAL = 16;

    private OpenPorts() {}

    static List<Integer> udp() throws IOException {
        return Stream.concat(ports("/proc/self/net/udp"), ports("/proc/self/net/udp6")).distinct().toList();
    }

    private static Stream<Integer> ports(String table) throws IOException {
        return Files.readAllLines(Path.of(table)).stream().skip(1).map(OpenPorts::localPort);
    }

    /// The second column is the local address and port, such as `0100007F:13C4`.
    private static int localPort(String line) {
        String local = line.strip().split("\\s+")[1];
        return Integer.parseInt(local.substring(local.lastIndexOf(':') + 1), HEXADECIMAL);
    }
}
