package org.cordboard.media.quality;

import java.util.concurrent.locks.StampedLock;
import org.cordboard.media.rtp.Codec;

/// Where a media worker writes the state of a leg's sound, and anybody reads it. The writer neither waits nor
/// allocates: readers take no lock, and read again what was written meanwhile.
public final class SoundBoard {
    private static final Codec[] CODECS = Codec.values();

    private final StampedLock lock = new StampedLock();
    private final long[] cells = new long[Cell.COUNT];

    /// What the writer fills in.
    public enum Cell {
        CODEC,
        EXPECTED,
        RECEIVED,
        JITTER_MICROS,
        SENT,
        REPORTS,
        REPORT_NANOS,
        REPORTED_EXPECTED,
        REPORTED_LOST,
        REPORTED_FRACTION,
        REPORTED_JITTER_MICROS,
        ROUND_TRIP_MICROS;

        private static final int COUNT = values().length;
    }

    public SoundBoard() {
        cells[Cell.ROUND_TRIP_MICROS.ordinal()] = -1;
    }

    /// Begins to write. One thread only.
    ///
    /// @return for [#end]
    public long begin() {
        return lock.tryWriteLock();
    }

    /// Between [#begin] and [#end].
    public void put(Cell cell, long value) {
        cells[cell.ordinal()] = value;
    }

    public void end(long stamp) {
        lock.unlockWrite(stamp);
    }

    /// Any thread.
    public SoundState read(long nowNanos) {
        while (true) {
            long stamp = lock.tryOptimisticRead();
            long[] copy = cells.clone();
            if (stamp != 0 && lock.validate(stamp)) {
                return state(copy, nowNanos);
            }
            Thread.onSpinWait();
        }
    }

    private static SoundState state(long[] cells, long nowNanos) {
        long reports = get(cells, Cell.REPORTS);
        return new SoundState(
                CODECS[(int) get(cells, Cell.CODEC)],
                get(cells, Cell.EXPECTED),
                get(cells, Cell.RECEIVED),
                get(cells, Cell.JITTER_MICROS),
                get(cells, Cell.SENT),
                reports,
                reports == 0 ? 0 : (nowNanos - get(cells, Cell.REPORT_NANOS)) / 1_000_000,
                get(cells, Cell.REPORTED_EXPECTED),
                get(cells, Cell.REPORTED_LOST),
                (int) get(cells, Cell.REPORTED_FRACTION),
                get(cells, Cell.REPORTED_JITTER_MICROS),
                get(cells, Cell.ROUND_TRIP_MICROS));
    }

    private static long get(long[] cells, Cell cell) {
        return cells[cell.ordinal()];
    }
}
