package org.cordboard.media.rtp;

import java.nio.ByteBuffer;

/// A datagram in a buffer that is used again and again: the bytes `offset` … `offset + length` of an array with
/// room before and behind, so that stages can take headers off and put tags on without copying. Not
/// thread-safe.
public final class Packet {
    /// Room for an Ethernet datagram, the authentication tag of SRTP behind it and a rewritten header before
    /// it.
    public static final int CAPACITY = 2048;

    private final byte[] bytes = new byte[CAPACITY];
    private final ByteBuffer view = ByteBuffer.wrap(bytes);
    private int offset;
    private int length;

    public byte[] bytes() {
        return bytes;
    }

    public int offset() {
        return offset;
    }

    public int length() {
        return length;
    }

    /// Moves the packet's borders; the bytes stay.
    public void frame(int newOffset, int newLength) {
        offset = newOffset;
        length = newLength;
    }

    /// Takes what remains of `source`, at most [#CAPACITY] bytes.
    public void fill(ByteBuffer source) {
        int size = Math.min(source.remaining(), CAPACITY);
        source.get(bytes, 0, size);
        frame(0, size);
    }

    /// Takes a copy of `source`.
    public void fill(byte[] source) {
        System.arraycopy(source, 0, bytes, 0, source.length);
        frame(0, source.length);
    }

    /// The packet to write to a channel: a view that is made once and set anew by each call.
    public ByteBuffer view() {
        return view.clear().position(offset).limit(offset + length);
    }

    public byte[] copy() {
        byte[] copy = new byte[length];
        System.arraycopy(bytes, offset, copy, 0, length);
        return copy;
    }

    /// @param index from the packet's start
    public int unsignedByte(int index) {
        return bytes[offset + index] & 0xFF;
    }

    public int unsignedShort(int index) {
        return BigEndian.unsignedShort(bytes, offset + index);
    }

    public int integer(int index) {
        return BigEndian.integer(bytes, offset + index);
    }
}
