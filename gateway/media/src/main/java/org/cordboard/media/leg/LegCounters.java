package org.cordboard.media.leg;

/// What a leg counts. Written by the leg's worker, read by any thread.
public final class LegCounters {
    private static final long NEVER = Long.MIN_VALUE;

    private final Counter received = new Counter();
    private final Counter sent = new Counter();
    private final Counter foreign = new Counter();
    private final Counter unauthentic = new Counter();
    private final Counter unauthenticReports = new Counter();
    private final Counter malformed = new Counter();
    private final Counter seenNanos = new Counter();

    LegCounters() {
        seenNanos.set(NEVER);
    }

    void countReceived() {
        received.increment();
    }

    void countSent() {
        sent.increment();
    }

    void countForeign() {
        foreign.increment();
    }

    void countUnauthenticReport() {
        unauthenticReports.increment();
    }

    void countUnauthentic() {
        unauthentic.increment();
    }

    void countMalformed() {
        malformed.increment();
    }

    void seen(long nowNanos) {
        seenNanos.set(nowNanos);
    }

    public long received() {
        return received.get();
    }

    public long sent() {
        return sent.get();
    }

    public long foreign() {
        return foreign.get();
    }

    public long unauthenticReports() {
        return unauthenticReports.get();
    }

    public long unauthentic() {
        return unauthentic.get();
    }

    public long malformed() {
        return malformed.get();
    }

    /// @return milliseconds since the peer was last heard of, -1 when it never was
    public long millisSinceSeen(long nowNanos) {
        long seen = seenNanos.get();
        return seen == NEVER ? -1 : (nowNanos - seen) / 1_000_000;
    }
}
