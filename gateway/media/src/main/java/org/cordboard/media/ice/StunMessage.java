package org.cordboard.media.ice;

import java.util.Arrays;
import java.util.zip.CRC32;
import org.cordboard.media.rtp.Packet;

/// Reads a STUN message in a [Packet] (RFC 8489, section 5). One object serves all messages of a thread.
final class StunMessage {
    private static final int NONE = -1;

    private final CRC32 crc = new CRC32();
    private Packet packet;
    private int username;
    private int integrity;
    private int unknown;
    private boolean useCandidate;
    private boolean controlled;

    /// Looks at a message; the other methods then speak of it.
    ///
    /// @return false when it is no STUN message, or its FINGERPRINT is missing or wrong (RFC 8445, section
    /// 7.1.1, wants one)
    boolean read(Packet candidate) {
        packet = candidate;
        username = NONE;
        integrity = NONE;
        unknown = NONE;
        useCandidate = false;
        controlled = false;
        return candidate.length() >= Stun.HEADER
                && candidate.integer(4) == Stun.MAGIC_COOKIE
                && candidate.unsignedShort(2) == candidate.length() - Stun.HEADER
                && candidate.length() % 4 == 0
                && readAttributes();
    }

    private boolean readAttributes() {
        int position = Stun.HEADER;
        while (position + 4 <= packet.length()) {
            int type = packet.unsignedShort(position);
            int length = packet.unsignedShort(position + 2);
            int next = position + 4 + (length + 3 & ~3);
            if (next > packet.length()) {
                return false;
            }
            if (type == Stun.FINGERPRINT) {
                return length == 4 && next == packet.length() && isFingerprint(position);
            }
            // RFC 8489, section 14.5: what follows MESSAGE-INTEGRITY is not protected and does not count.
            if (integrity == NONE) {
                attribute(type, position, length);
            }
            position = next;
        }
        return false;
    }

    private void attribute(int type, int position, int length) {
        switch (type) {
            case Stun.USERNAME -> username = position;
            case Stun.MESSAGE_INTEGRITY -> integrity = length == Stun.HMAC_SHA1 ? position : NONE;
            case Stun.USE_CANDIDATE -> useCandidate = true;
            case Stun.ICE_CONTROLLED -> controlled = true;
            default -> unknown = Stun.isUnderstood(type) ? unknown : type;
        }
    }

    private boolean isFingerprint(int position) {
        crc.reset();
        crc.update(packet.bytes(), packet.offset(), position);
        return packet.integer(position + 4) == ((int) crc.getValue() ^ Stun.FINGERPRINT_XOR);
    }

    int type() {
        return packet.unsignedShort(0);
    }

    boolean hasUsername(byte[] expected) {
        if (username == NONE) {
            return false;
        }
        int start = packet.offset() + username + 4;
        int length = packet.unsignedShort(username + 2);
        return Arrays.equals(packet.bytes(), start, start + length, expected, 0, expected.length);
    }

    boolean isAuthentic(StunIntegrity key) {
        if (integrity == NONE) {
            return false;
        }
        int start = packet.offset() + integrity + 4;
        return key.matches(packet.bytes(), packet.offset(), integrity, start);
    }

    boolean useCandidate() {
        return useCandidate;
    }

    /// The sender takes itself for the controlled side, which we are.
    boolean controlled() {
        return controlled;
    }

    /// @return an attribute that we do not understand but would have to, or -1
    int unknownAttribute() {
        return unknown;
    }

    boolean isResponseTo(byte[] transactionId) {
        int start = packet.offset() + Stun.HEADER - Stun.TRANSACTION_ID;
        return Arrays.equals(
                packet.bytes(), start, start + Stun.TRANSACTION_ID, transactionId, 0, transactionId.length);
    }

    /// Copies magic cookie and transaction id, which a response repeats.
    void copyTransaction(byte[] target, int offset) {
        System.arraycopy(packet.bytes(), packet.offset() + 4, target, offset, Stun.HEADER - 4);
    }
}
