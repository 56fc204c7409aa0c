package org.cordboard.media.rtcp;

import java.util.random.RandomGenerator;

/// When the next report is due: every 5 s on average, each time by chance, so that two parties do not fall into step
/// (RFC 3550, section 6.3.1). Two of them never need the 5 % of a call's bandwidth in that time, so nothing grows with
/// it, and nobody comes whose joining would have to be reconsidered. Not thread-safe.
final class ReportSchedule {
    private static final double SECONDS = 5;
    private static final double COMPENSATION = Math.E - 1.5;
    private static final double SECOND_NANOS = 1e9;

    private final RandomGenerator random;
    private boolean begun;
    private long dueNanos;

    ReportSchedule(RandomGenerator random) {
        this.random = random;
    }

    /// The first report comes after half the time.
    boolean isDue(long nowNanos) {
        if (!begun) {
            begun = true;
            dueNanos = nowNanos + interval() / 2;
        }
        return nowNanos - dueNanos >= 0;
    }

    void sent(long nowNanos) {
        dueNanos = nowNanos + interval();
    }

    private long interval() {
        return (long) (SECONDS * (0.5 + random.nextDouble()) / COMPENSATION * SECOND_NANOS);
    }
}
