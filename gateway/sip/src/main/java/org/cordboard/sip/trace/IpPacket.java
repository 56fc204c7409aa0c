package org.cordboard.sip.trace;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/// An IP packet that carries a payload by UDP (RFC 768) or TCP (RFC 9293), over IPv4 (RFC 791) or IPv6 (RFC 8200),
/// with its checksums.
final class IpPacket {
    private static final int UDP = 17;
    private static final int UDP_HEADER = 8;
    private static final int TCP = 6;
    private static final int TCP_HEADER = 20;
    private static final int PUSH_AND_ACK = 0x18;
    private static final int TTL = 64;
    private static final int V4_HEADER = 20;
    private static final int V6_HEADER = 40;

    /// Beyond this, the length field of an IP packet has no more bits.
    private static final int MOST_PAYLOAD = 65_535 - V4_HEADER - TCP_HEADER;

    /// Both from 0 on.
    ///
    /// @param sequence of the first byte
    /// @param acknowledged how much has come the other way
    record Numbers(int sequence, int acknowledged) {}

    private IpPacket() {}

    static byte[] udp(InetSocketAddress from, InetSocketAddress to, byte[] payload) {
        int length = UDP_HEADER + Math.min(payload.length, MOST_PAYLOAD);
        ByteBuffer segment = ByteBuffer.allocate(length)
                .putShort((short) from.getPort())
                .putShort((short) to.getPort())
                .putShort((short) length)
                .putShort((short) 0)
                .put(payload, 0, length - UDP_HEADER);
        return ip(from.getAddress(), to.getAddress(), UDP, segment, 6);
    }

    static byte[] tcp(InetSocketAddress from, InetSocketAddress to, Numbers numbers, byte[] payload) {
        int length = TCP_HEADER + Math.min(payload.length, MOST_PAYLOAD);
        ByteBuffer segment = ByteBuffer.allocate(length)
                .putShort((short) from.getPort())
                .putShort((short) to.getPort())
                .putInt(numbers.sequence())
                .putInt(numbers.acknowledged())
                .put((byte) (TCP_HEADER / 4 << 4))
                .put((byte) PUSH_AND_ACK)
                .putShort((short) 0xFFFF)
                .putShort((short) 0)
                .putShort((short) 0)
                .put(payload, 0, length - TCP_HEADER);
        return ip(from.getAddress(), to.getAddress(), TCP, segment, 16);
    }

    /// @param checksumAt where in the segment its checksum belongs
    private static byte[] ip(InetAddress from, InetAddress to, int protocol, ByteBuffer segment, int checksumAt) {
        boolean v6 = from instanceof Inet6Address || to instanceof Inet6Address;
        byte[] source = address(from, v6);
        byte[] target = address(to, v6);
        segment.putShort(checksumAt, checksum(pseudoHeader(source, target, protocol, segment), segment));
        ByteBuffer header = v6
                ? v6Header(source, target, protocol, segment.capacity())
                : v4Header(source, target, protocol, segment.capacity());
        return ByteBuffer.allocate(header.capacity() + segment.capacity())
                .put(header.rewind())
                .put(segment.rewind())
                .array();
    }

    /// An IPv4 address among IPv6 ones is mapped (RFC 4291, 2.5.5.2).
    private static byte[] address(InetAddress address, boolean v6) {
        byte[] bytes = address.getAddress();
        if (!v6 || bytes.length == 16) {
            return bytes;
        }
        return ByteBuffer.allocate(16)
                .putShort(10, (short) 0xFFFF)
                .put(12, bytes)
                .array();
    }

    private static ByteBuffer v4Header(byte[] source, byte[] target, int protocol, int length) {
        ByteBuffer header = ByteBuffer.allocate(V4_HEADER)
                .put((byte) 0x45)
                .put((byte) 0)
                .putShort((short) (V4_HEADER + length))
                .putInt(0)
                .put((byte) TTL)
                .put((byte) protocol)
                .putShort((short) 0)
                .put(source)
                .put(target);
        return header.putShort(10, checksum(header));
    }

    private static ByteBuffer v6Header(byte[] source, byte[] target, int protocol, int length) {
        return ByteBuffer.allocate(V6_HEADER)
                .putInt(0x60000000)
                .putShort((short) length)
                .put((byte) protocol)
                .put((byte) TTL)
                .put(source)
                .put(target);
    }

    /// RFC 768 and RFC 9293, 3.1; with the length of RFC 8200, 8.1, which sums up to the same.
    private static ByteBuffer pseudoHeader(byte[] source, byte[] target, int protocol, ByteBuffer segment) {
        return ByteBuffer.allocate(source.length + target.length + 8)
                .put(source)
                .put(target)
                .putInt(segment.capacity())
                .putInt(protocol);
    }

    /// RFC 1071.
    private static short checksum(ByteBuffer... parts) {
        long sum = 0;
        for (ByteBuffer part : parts) {
            for (int i = 0; i < part.capacity(); i++) {
                int value = Byte.toUnsignedInt(part.get(i));
                sum += i % 2 == 0 ? value << 8 : value;
            }
        }
        while (sum > 0xFFFF) {
            sum = (sum & 0xFFFF) + (sum >> 16);
        }
        return (short) ~sum;
    }
}
