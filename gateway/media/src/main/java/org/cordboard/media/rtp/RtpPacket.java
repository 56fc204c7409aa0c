package org.cordboard.media.rtp;

/// Reads the header of the RTP packet in a [Packet] (RFC 3550, section 5.1). One object serves all packets of a
/// thread.
public final class RtpPacket {
    public static final int HEADER = 12;

    /// Where the sequence number stands.
    public static final int SEQUENCE = 2;

    private Packet packet;
    private int payloadOffset;
    private int payloadLength;

    /// Looks at a packet; the other methods then speak of it.
    ///
    /// @return false when the packet is no RTP: version, or lengths that do not fit (RFC 3550, appendix A.1)
    public boolean read(Packet candidate) {
        packet = candidate;
        int length = candidate.length();
        if (length < HEADER || candidate.unsignedByte(0) >> 6 != 2) {
            return false;
        }
        int start = HEADER + 4 * (candidate.unsignedByte(0) & 0x0F);
        if ((candidate.unsignedByte(0) & 0x10) != 0) {
            if (start + 4 > length) {
                return false;
            }
            start += 4 + 4 * candidate.unsignedShort(start + 2);
        }
        if (start > length) {
            return false;
        }
        int padding = (candidate.unsignedByte(0) & 0x20) == 0 ? 0 : candidate.unsignedByte(length - 1);
        payloadOffset = candidate.offset() + start;
        payloadLength = length - start - padding;
        return payloadLength >= 0;
    }

    /// Told from RTP by the packet type where both share a port (RFC 5761, section 4).
    public static boolean isRtcp(Packet packet) {
        return packet.length() >= 2 && packet.unsignedByte(1) >= 192 && packet.unsignedByte(1) <= 223;
    }

    /// Writes a header without extensions, [#HEADER] bytes from `offset` on.
    public static void write(
            byte[] bytes, int offset, int payloadType, boolean marker, int sequence, int timestamp, int ssrc) {
        bytes[offset] = (byte) 0x80;
        bytes[offset + 1] = (byte) (marker ? payloadType | 0x80 : payloadType);
        BigEndian.putShort(bytes, offset + 2, sequence);
        BigEndian.putInteger(bytes, offset + 4, timestamp);
        BigEndian.putInteger(bytes, offset + 8, ssrc);
    }

    public Packet packet() {
        return packet;
    }

    public boolean marker() {
        return packet.unsignedByte(1) >= 0x80;
    }

    public int payloadType() {
        return packet.unsignedByte(1) & 0x7F;
    }

    public int sequence() {
        return packet.unsignedShort(SEQUENCE);
    }

    /// In steps of the codec's clock until [#retime], in samples of 8 kHz after it; wraps.
    public int timestamp() {
        return packet.integer(4);
    }

    /// Gives the packet another timestamp, in place.
    public void retime(int timestamp) {
        BigEndian.putInteger(packet.bytes(), packet.offset() + 4, timestamp);
    }

    public int ssrc() {
        return packet.integer(8);
    }

    /// Where the payload begins in the packet's array.
    public int payloadOffset() {
        return payloadOffset;
    }

    public int payloadLength() {
        return payloadLength;
    }
}
