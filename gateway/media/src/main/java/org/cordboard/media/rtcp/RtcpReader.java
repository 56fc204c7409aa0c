package org.cordboard.media.rtcp;

import org.cordboard.media.rtp.Packet;

/// Reads compound packets. All of one is checked before any of it is told (RFC 3550, appendix A.2), but it need not
/// begin with a report (RFC 5506). One object serves all packets of a thread.
public final class RtcpReader {
    static final int SENDER_REPORT = 200;
    static final int RECEIVER_REPORT = 201;
    static final int DESCRIPTION = 202;
    static final int BYE = 203;

    static final int HEADER = 4;

    /// Of a sender report, up to its first block.
    static final int SENDER_INFO = 28;

    /// Of a receiver report, up to its first block.
    static final int RECEIVER_INFO = 8;

    private static final int WORD = 4;

    private final ReportBlock block = new ReportBlock();

    /// @return false when the packet is no RTCP: nothing of it was told
    public boolean read(Packet packet, RtcpListener listener) {
        if (!isValid(packet)) {
            return false;
        }
        for (int start = 0; start < packet.length(); start += length(packet, start)) {
            tell(packet, start, listener);
        }
        return true;
    }

    private void tell(Packet packet, int start, RtcpListener listener) {
        switch (type(packet, start)) {
            case SENDER_REPORT -> {
                listener.onSenderReport(packet.integer(start + 4), packet.integer(start + 10));
                tellBlocks(packet, start, SENDER_INFO, listener);
            }
            case RECEIVER_REPORT -> tellBlocks(packet, start, RECEIVER_INFO, listener);
            default -> {
                // Names and farewells: who speaks is known from the signalling, and so is when a call ends.
            }
        }
    }

    private void tellBlocks(Packet packet, int start, int info, RtcpListener listener) {
        for (int i = 0; i < count(packet, start); i++) {
            listener.onReport(block.at(packet, start + info + i * ReportBlock.LENGTH));
        }
    }

    private static boolean isValid(Packet packet) {
        int end = packet.length();
        int start = 0;
        while (start + HEADER <= end) {
            int length = length(packet, start);
            if (packet.unsignedByte(start) >> 6 != 2 || start + length > end || !hasRoom(packet, start, length)) {
                return false;
            }
            start += length;
        }
        return start == end && end > 0;
    }

    private static boolean hasRoom(Packet packet, int start, int length) {
        int padding = (packet.unsignedByte(start) & 0x20) == 0 ? 0 : packet.unsignedByte(start + length - 1);
        int needed = switch (type(packet, start)) {
            case SENDER_REPORT -> SENDER_INFO + count(packet, start) * ReportBlock.LENGTH;
            case RECEIVER_REPORT -> RECEIVER_INFO + count(packet, start) * ReportBlock.LENGTH;
            case BYE -> HEADER + count(packet, start) * WORD;
            default -> HEADER;
        };
        return needed + padding <= length;
    }

    private static int type(Packet packet, int start) {
        return packet.unsignedByte(start + 1);
    }

    private static int count(Packet packet, int start) {
        return packet.unsignedByte(start) & 0x1F;
    }

    private static int length(Packet packet, int start) {
        return (packet.unsignedShort(start + 2) + 1) * WORD;
    }
}
