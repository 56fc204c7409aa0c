package org.cordboard.e2e.bench.rtp;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A UDP socket on this machine's loopback address that tells when the kernel received a datagram, which no
/// class of the JDK does. Linux only. Receiving belongs to one thread; sending may be done by another one.
final class StampedSocket implements AutoCloseable {
    private static final int AF_INET = 2;
    private static final int SOCK_DGRAM = 2;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVBUF = 8;
    private static final int SO_RCVTIMEO = 20;
    /// ioctl(2) for the time of the datagram read last, socket(7).
    private static final long SIOCGSTAMPNS = 0x8907;

    private static final int ADDRESS_BYTES = 16;
    private static final int LOOPBACK = 0x7F000001;
    private static final int PORT_AT = 2;
    private static final int HOST_AT = 4;
    private static final int LONGEST = 2048;
    private static final int RECEIVE_BUFFER = 4 << 20;
    private static final long PATIENCE_MICROS = 100_000;
    private static final long NANOS = 1_000_000_000L;

    private final Arena arena = Arena.ofShared();
    private final int descriptor;
    private final int port;
    private final MemorySegment incoming = arena.allocate(LONGEST);
    private final MemorySegment sender = arena.allocate(ADDRESS_BYTES);
    private final MemorySegment senderLength = arena.allocate(JAVA_INT);
    private final MemorySegment time = arena.allocate(2 * JAVA_LONG.byteSize());
    private final MemorySegment outgoing = arena.allocate(LONGEST);
    private final MemorySegment receiver = arena.allocate(ADDRESS_BYTES);

    StampedSocket() {
        descriptor = NativeCalls.socket(AF_INET, SOCK_DGRAM);
        NativeCalls.setOption(descriptor, SOL_SOCKET, SO_RCVBUF, intOption());
        NativeCalls.setOption(descriptor, SOL_SOCKET, SO_RCVTIMEO, patience());
        MemorySegment own = address(arena.allocate(ADDRESS_BYTES), 0);
        NativeCalls.bind(descriptor, own);
        senderLength.set(JAVA_INT, 0, ADDRESS_BYTES);
        NativeCalls.ownAddress(descriptor, own, senderLength);
        port = port(own);
        // The first question switches the stamping on; there is nothing to tell yet.
        NativeCalls.control(descriptor, SIOCGSTAMPNS, time);
    }

    private MemorySegment intOption() {
        MemorySegment option = arena.allocate(JAVA_INT);
        option.set(JAVA_INT, 0, RECEIVE_BUFFER);
        return option;
    }

    private MemorySegment patience() {
        MemorySegment option = arena.allocate(2 * JAVA_LONG.byteSize());
        option.set(JAVA_LONG, JAVA_LONG.byteSize(), PATIENCE_MICROS);
        return option;
    }

    int port() {
        return port;
    }

    /// Waits at most 100 ms for a datagram.
    ///
    /// @return its length, or less than 0 when none came
    int receive() {
        senderLength.set(JAVA_INT, 0, ADDRESS_BYTES);
        return NativeCalls.receive(descriptor, incoming, sender, senderLength);
    }

    /// When the datagram received last reached the kernel, nanoseconds since 1970.
    long stamp() {
        NativeCalls.control(descriptor, SIOCGSTAMPNS, time);
        return time.get(JAVA_LONG, 0) * NANOS + time.get(JAVA_LONG, JAVA_LONG.byteSize());
    }

    int senderPort() {
        return port(sender);
    }

    /// The datagram received last, in network byte order.
    ByteBuffer datagram() {
        return incoming.asByteBuffer().order(ByteOrder.BIG_ENDIAN);
    }

    /// @param toPort on this machine
    void send(byte[] datagram, int toPort) {
        MemorySegment.copy(datagram, 0, outgoing, JAVA_BYTE, 0, datagram.length);
        NativeCalls.send(descriptor, outgoing, datagram.length, address(receiver, toPort));
    }

    private static MemorySegment address(MemorySegment target, int port) {
        target.set(JAVA_SHORT, 0, (short) AF_INET);
        target.set(JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN), PORT_AT, (short) port);
        target.set(JAVA_INT.withOrder(ByteOrder.BIG_ENDIAN), HOST_AT, LOOPBACK);
        return target;
    }

    private static int port(MemorySegment address) {
        return Short.toUnsignedInt(address.get(JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN), PORT_AT));
    }

    /// Neither thread may use the socket any more.
    @Override
    public void close() {
        NativeCalls.close(descriptor);
        arena.close();
    }
}
