package org.cordboard.sip.stack;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/// Receives only datagrams that a trunk sent, and only such as could be SIP. The stack behind it would answer
/// others, in its own words.
final class GatedDatagramSocket extends DatagramSocket {
    /// No SIP message is shorter: start line and mandatory headers of RFC 3261, 8.1.1.
    private static final int SHORTEST_MESSAGE = 64;

    private static final byte[] REGISTER = "REGISTER ".getBytes(StandardCharsets.US_ASCII);

    private final TrunkGate gate;
    private final CountDownLatch receiving;

    /// @param receiving counted down when somebody receives for the first time
    GatedDatagramSocket(int port, InetAddress address, TrunkGate gate, Marking marking, CountDownLatch receiving)
            throws SocketException {
        super(port, address);
        marking.mark(this);
        this.gate = gate;
        this.receiving = receiving;
    }

    @Override
    public void receive(DatagramPacket packet) throws IOException {
        receiving.countDown();
        int capacity = packet.getLength();
        while (true) {
            packet.setLength(capacity);
            super.receive(packet);
            if (gate.admits(packet.getAddress(), begins(packet, REGISTER)) && couldBeSip(packet)) {
                return;
            }
        }
    }

    private static boolean begins(DatagramPacket packet, byte[] with) {
        int from = packet.getOffset();
        return packet.getLength() > with.length
                && Arrays.equals(packet.getData(), from, from + with.length, with, 0, with.length);
    }

    private boolean couldBeSip(DatagramPacket packet) {
        byte first = packet.getLength() < SHORTEST_MESSAGE ? 0 : packet.getData()[packet.getOffset()];
        if (first >= 'A' && first <= 'z') {
            return true;
        }
        if (!isKeepAlive(packet)) {
            gate.rejections().unreadable("a datagram of " + packet.getLength() + " bytes");
        }
        return false;
    }

    /// RFC 5626, 3.5.1, and the single zero byte that some phones send.
    private static boolean isKeepAlive(DatagramPacket packet) {
        for (int i = 0; i < packet.getLength(); i++) {
            byte value = packet.getData()[packet.getOffset() + i];
            if (value != '\r' && value != '\n' && value != 0) {
                return false;
            }
        }
        return packet.getLength() <= 4;
    }
}
