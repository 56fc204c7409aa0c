package org.cordboard.media.rtcp;

import org.cordboard.media.rtp.BigEndian;
import org.cordboard.media.rtp.Packet;

/// How somebody receives one stream, as it stands in a report (RFC 3550, section 6.4.1). A view that is moved from
/// block to block; valid while its packet is.
public final class ReportBlock {
    static final int LENGTH = 24;

    private byte[] bytes;
    private int start;

    /// @param newStart from the packet's start
    ReportBlock at(Packet packet, int newStart) {
        bytes = packet.bytes();
        start = packet.offset() + newStart;
        return this;
    }

    /// The SSRC of the stream that is reported.
    public int source() {
        return BigEndian.integer(bytes, start);
    }

    /// Lost since the report before, in 1/256; 0–255.
    public int fractionLost() {
        return bytes[start + 4] & 0xFF;
    }

    /// Lost since the stream began; negative when more came than was expected.
    public int lost() {
        return BigEndian.integer(bytes, start + 4) << 8 >> 8;
    }

    /// The highest sequence number, with the count of its wraps before it.
    public int highestSequence() {
        return BigEndian.integer(bytes, start + 8);
    }

    /// In steps of the stream's clock.
    public int jitter() {
        return BigEndian.integer(bytes, start + 12);
    }

    /// The middle of the time in the last sender report that came there; 0 before the first.
    public int lastReport() {
        return BigEndian.integer(bytes, start + 16);
    }

    /// How long ago that was, in 1/65536 s.
    public int delay() {
        return BigEndian.integer(bytes, start + 20);
    }
}
