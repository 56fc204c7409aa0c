package org.cordboard.e2e.bench.talk;

import java.util.Arrays;

/// How long frames took from mouth to ear, once [#begin] was called. Any thread.
public final class DelayLog {
    private static final int EXPECTED = 1 << 20;
    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] nanos = new long[EXPECTED];
    private int size;
    private boolean begun;

    synchronized void add(long delayNanos) {
        if (begun && size < nanos.length) {
            nanos[size++] = delayNanos;
        }
    }

    public synchronized void begin() {
        size = 0;
        begun = true;
    }

    /// Ends the noting.
    ///
    /// @return milliseconds; of the first million frames when there were more
    public synchronized double[] end() {
        begun = false;
        return Arrays.stream(nanos, 0, size)
                .mapToDouble(delay -> delay / NANOS_PER_MILLI)
                .toArray();
    }
}
