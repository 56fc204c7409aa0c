package org.cordboard.e2e.bench.rtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/// What one leg was sent, from its first packet on. Lateness is measured against the RTP timestamps: the packet
/// that came earliest for its timestamp was in time, and each other one is late by what it came later than
/// that. A packet with a marker begins a new schedule; so does one that comes after a longer stall than the
/// gateway makes up for (docs/media.md), and its own lateness is the stall's.
public final class HeardStream {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final long NANOS_PER_SAMPLE = 125_000;
    private static final long STALL_NANOS = 200_000_000;

    private final long firstStamp;
    private final int firstSequence;
    private final List<double[]> measured = new ArrayList<>();
    private long[] offsets = new long[64];
    private int size;
    private boolean scheduled;
    private long earliest;
    private long samples;
    private int lastTimestamp;
    private long highest;
    private long received;

    HeardStream(long firstStamp, int sequence, int timestamp) {
        this.firstStamp = firstStamp;
        this.firstSequence = sequence;
        this.lastTimestamp = timestamp;
    }

    synchronized void add(long stamp, int sequence, int timestamp, boolean marker) {
        samples += timestamp - lastTimestamp;
        lastTimestamp = timestamp;
        highest += Math.max(0, (short) (sequence - (int) (firstSequence + highest)));
        received++;
        place(stamp - firstStamp - samples * NANOS_PER_SAMPLE, marker);
    }

    private void place(long offset, boolean marker) {
        if (marker) {
            endSchedule();
        }
        if (scheduled && offset - earliest > STALL_NANOS) {
            endSchedule();
            measured.add(new double[] {(offset - earliest) / NANOS_PER_MILLI});
            earliest = offset;
        } else {
            earliest = scheduled ? Math.min(earliest, offset) : offset;
            keep(offset);
        }
        scheduled = true;
    }

    private void keep(long offset) {
        if (size == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * size);
        }
        offsets[size++] = offset;
    }

    private void endSchedule() {
        if (size > 0) {
            measured.add(Arrays.stream(offsets, 0, size)
                    .mapToDouble(offset -> (offset - earliest) / NANOS_PER_MILLI)
                    .toArray());
            size = 0;
        }
        scheduled = false;
    }

    /// When the kernel received the first packet, nanoseconds since 1970.
    public long firstStamp() {
        return firstStamp;
    }

    /// Packets that should have come by the sequence numbers, and did not.
    public synchronized long lost() {
        return highest + 1 - received;
    }

    /// How late each packet was, in milliseconds. Afterwards a new schedule begins.
    public synchronized double[] lateness() {
        endSchedule();
        return measured.stream().flatMapToDouble(DoubleStream::of).toArray();
    }
}
