package org.cordboard.server.phone;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Ports for programs that must be told where to listen. They lie below those that the system gives to
/// whoever wants any, so that nobody takes one in the moment before the program does.
public final class FreePorts {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    private FreePorts() {}

    /// A port that is free for UDP and TCP, as is the one above it.
    public static int one() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port) && isFree(port + 1)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (DatagramSocket udp = new DatagramSocket(port, HERE);
                ServerSocket tcp = new ServerSocket(port, 1, HERE)) {
            return udp.isBound() && tcp.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
