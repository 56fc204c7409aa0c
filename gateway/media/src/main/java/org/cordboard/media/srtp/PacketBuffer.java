package org.cordboard.media.srtp;

import org.cordboard.media.rtp.Packet;
import org.jitsi.utils.ByteArrayBuffer;

/// A [Packet] as jitsi-srtp wants to see it. One object serves all packets of a context.
final class PacketBuffer implements ByteArrayBuffer {
    private Packet packet;

    PacketBuffer of(Packet newPacket) {
        packet = newPacket;
        return this;
    }

    @Override
    public byte[] getBuffer() {
        return packet.bytes();
    }

    @Override
    public int getOffset() {
        return packet.offset();
    }

    @Override
    public int getLength() {
        return packet.length();
    }

    @Override
    public void setLength(int length) {
        packet.frame(packet.offset(), length);
    }

    @Override
    public void setOffset(int offset) {
        packet.frame(offset, packet.length());
    }

    @Override
    public boolean isInvalid() {
        return false;
    }

    @Override
    public void readRegionToBuff(int offset, int length, byte[] target) {
        System.arraycopy(packet.bytes(), packet.offset() + offset, target, 0, length);
    }

    /// The array has room for any tag (see [Packet#CAPACITY]), so there is nothing to grow.
    @Override
    public void grow(int howMuch) {
        if (packet.offset() + packet.length() + howMuch > Packet.CAPACITY) {
            throw new IndexOutOfBoundsException(
                    "a packet of " + packet.length() + " bytes has no room for " + howMuch + " more");
        }
    }

    @Override
    public void append(byte[] data, int length) {
        System.arraycopy(data, 0, packet.bytes(), packet.offset() + packet.length(), length);
        setLength(packet.length() + length);
    }

    @Override
    public void shrink(int length) {
        setLength(packet.length() - length);
    }
}
