package org.cordboard.media.ice;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.cordboard.media.rtp.BigEndian;
import org.cordboard.media.rtp.Packet;

/// Writes STUN messages into a [Packet] (RFC 8489, section 5). One object serves all messages of a thread.
final class StunWriter {
    private final CRC32 crc = new CRC32();
    private Packet packet;
    private int length;

    /// Begins a message; cookie and transaction are filled in by [StunMessage#copyTransaction] or
    /// [#transaction].
    StunWriter begin(Packet target, int type) {
        packet = target;
        length = Stun.HEADER;
        BigEndian.putShort(target.bytes(), 0, type);
        return this;
    }

    StunWriter inReplyTo(StunMessage request) {
        request.copyTransaction(packet.bytes(), 4);
        return this;
    }

    StunWriter transaction(byte[] id) {
        BigEndian.putInteger(packet.bytes(), 4, Stun.MAGIC_COOKIE);
        System.arraycopy(id, 0, packet.bytes(), 8, id.length);
        return this;
    }

    StunWriter attribute(int type, byte[] value) {
        byte[] bytes = packet.bytes();
        BigEndian.putShort(bytes, length, type);
        BigEndian.putShort(bytes, length + 2, value.length);
        System.arraycopy(value, 0, bytes, length + 4, value.length);
        length += 4 + value.length;
        while (length % 4 != 0) {
            bytes[length++] = 0;
        }
        return this;
    }

    /// Where the request came from, hidden from address rewriters on the way (RFC 8489, section 14.2).
    StunWriter xorMappedAddress(InetSocketAddress from) {
        InetAddress host = from.getAddress();
        byte[] address = host.getAddress();
        byte[] value = new byte[4 + address.length];
        value[1] = (byte) (address.length == 4 ? 1 : 2);
        BigEndian.putShort(value, 2, from.getPort() ^ Stun.MAGIC_COOKIE >>> 16);
        for (int i = 0; i < address.length; i++) {
            value[4 + i] = (byte) (address[i] ^ packet.bytes()[4 + i]);
        }
        return attribute(Stun.XOR_MAPPED_ADDRESS, value);
    }

    /// @param code 300–699
    StunWriter error(int code, String reason) {
        byte[] words = reason.getBytes(StandardCharsets.UTF_8);
        byte[] value = new byte[4 + words.length];
        value[2] = (byte) (code / 100);
        value[3] = (byte) (code % 100);
        System.arraycopy(words, 0, value, 4, words.length);
        return attribute(Stun.ERROR_CODE, value);
    }

    /// Adds MESSAGE-INTEGRITY and FINGERPRINT, which end a message.
    void end(StunIntegrity integrity) {
        byte[] bytes = packet.bytes();
        int before = length;
        attribute(Stun.MESSAGE_INTEGRITY, new byte[Stun.HMAC_SHA1]);
        integrity.write(bytes, 0, before, before + 4);
        BigEndian.putShort(bytes, 2, length - Stun.HEADER + 8);
        crc.reset();
        crc.update(bytes, 0, length);
        BigEndian.putShort(bytes, length, Stun.FINGERPRINT);
        BigEndian.putShort(bytes, length + 2, 4);
        BigEndian.putInteger(bytes, length + 4, (int) crc.getValue() ^ Stun.FINGERPRINT_XOR);
        packet.frame(0, length + 8);
    }
}
