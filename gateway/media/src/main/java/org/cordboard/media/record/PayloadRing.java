package org.cordboard.media.record;

import java.util.concurrent.atomic.AtomicLong;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.RtpPacket;

/// Payloads on their way from a worker to a recorder: one thread puts, one takes, neither waits, nothing is
/// allocated. When the disk is slower than the ring is long (2.5 s of packets of 20 ms), packets are left out,
/// and sound as a gap.
final class PayloadRing {
    private static final int SLOTS = 128;
    /// 120 ms, more than any telephone puts in a packet.
    private static final int SLOT_SIZE = 960;

    private final byte[] bytes = new byte[SLOTS * SLOT_SIZE];
    private final int[] lengths = new int[SLOTS];
    private final int[] sources = new int[SLOTS];
    private final int[] timestamps = new int[SLOTS];
    private final long[] arrivals = new long[SLOTS];
    private final Codec[] codecs = new Codec[SLOTS];
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    /// Takes what lies in the ring.
    interface Taker<E extends Exception> {
        void take(int source, int timestamp, long arrivalNanos, Codec codec, byte[] bytes, int offset, int length)
                throws E;
    }

    void put(RtpPacket packet, Codec codec, long nowNanos) {
        long position = written.getPlain();
        if (position - read.getAcquire() == SLOTS) {
            return;
        }
        int slot = (int) (position % SLOTS);
        int length = Math.min(packet.payloadLength(), SLOT_SIZE);
        System.arraycopy(packet.packet().bytes(), packet.payloadOffset(), bytes, slot * SLOT_SIZE, length);
        lengths[slot] = length;
        sources[slot] = packet.ssrc();
        timestamps[slot] = packet.timestamp();
        arrivals[slot] = nowNanos;
        codecs[slot] = codec;
        written.setRelease(position + 1);
    }

    <E extends Exception> void drain(Taker<E> taker) throws E {
        long end = written.getAcquire();
        for (long position = read.getPlain(); position < end; position++) {
            int slot = (int) (position % SLOTS);
            taker.take(
                    sources[slot],
                    timestamps[slot],
                    arrivals[slot],
                    codecs[slot],
                    bytes,
                    slot * SLOT_SIZE,
                    lengths[slot]);
            read.setRelease(position + 1);
        }
    }
}
