package org.cordboard.media.rtcp;

/// What the peer tells of the one stream that it is sent, as counts that go on when the peer begins to count anew. Not
/// thread-safe.
final class PeerReports {
    /// A longer way was not measured but made up, or the peer's clock was set.
    private static final long LONGEST_ROUND_TRIP_UNITS = 30L << 16;

    private long count;
    private long expected;
    private long lost;
    private int fraction;
    private int jitter;
    private long roundTripMicros = -1;
    private long nanos;
    private int highestBefore;
    private int lostBefore;

    /// @param firstSequence of our stream
    /// @param time now, the middle 32 bits of NTP
    void take(ReportBlock block, int firstSequence, int time, long nowNanos) {
        int step = block.highestSequence() - highestBefore;
        if (count == 0) {
            expected = (block.highestSequence() - firstSequence & 0xFFFF) + 1;
            lost = Math.max(0, block.lost());
        } else if (step >= 0) {
            expected += step;
            lost += block.lost() - lostBefore;
        }
        highestBefore = block.highestSequence();
        lostBefore = block.lost();
        fraction = block.fractionLost();
        jitter = block.jitter();
        count++;
        nanos = nowNanos;
        measure(block, time);
    }

    /// RFC 3550, section 6.4.1: A − LSR − DLSR.
    private void measure(ReportBlock block, int time) {
        long units = time - block.lastReport() - block.delay();
        if (block.lastReport() != 0 && units < LONGEST_ROUND_TRIP_UNITS) {
            roundTripMicros = NtpTime.micros(Math.max(0, units));
        }
    }

    long count() {
        return count;
    }

    long expected() {
        return expected;
    }

    long lost() {
        return lost;
    }

    int fraction() {
        return fraction;
    }

    /// In steps of our stream's clock.
    long jitter() {
        return Integer.toUnsignedLong(jitter);
    }

    long roundTripMicros() {
        return roundTripMicros;
    }

    /// When the last one came.
    long nanos() {
        return nanos;
    }
}
