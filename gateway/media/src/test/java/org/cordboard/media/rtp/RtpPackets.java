package org.cordboard.media.rtp;

/// Makes RTP packets for tests.
public final class RtpPackets {
    private RtpPackets() {}

    public static RtpPacket packet(int ssrc, int sequence, int timestamp, boolean marker, byte... payload) {
        Packet packet = new Packet();
        byte[] bytes = packet.bytes();
        bytes[0] = (byte) 0x80;
        bytes[1] = (byte) (marker ? 0x80 : 0);
        BigEndian.putShort(bytes, 2, sequence);
        BigEndian.putInteger(bytes, 4, timestamp);
        BigEndian.putInteger(bytes, 8, ssrc);
        System.arraycopy(payload, 0, bytes, RtpPacket.HEADER, payload.length);
        packet.frame(0, RtpPacket.HEADER + payload.length);
        RtpPacket reader = new RtpPacket();
        if (!reader.read(packet)) {
            throw new IllegalStateException("not RTP");
        }
        return reader;
    }
}
