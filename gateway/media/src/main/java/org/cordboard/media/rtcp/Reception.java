package org.cordboard.media.rtcp;

import org.cordboard.media.rtp.RtpPacket;

/// How a peer's stream comes in: what was expected and what came, by sequence numbers (RFC 3550, appendices A.1 and
/// A.3), and how evenly (A.8). The counts go on when the peer changes its stream. Not thread-safe.
final class Reception {
    private static final int WRAP = 1 << 16;
    private static final int MAX_DROPOUT = 3000;
    private static final int MAX_MISORDER = 100;
    private static final int NONE = -1;
    private static final long SECOND_NANOS = 1_000_000_000;

    /// A greater step of the clocks against each other is a new beginning, not a packet that was late.
    private static final int MAX_STEP_SECONDS = 3;

    private boolean begun;
    private int ssrc;
    private int base;
    private int highest;
    private int wraps;
    private int awaitedAfterJump = NONE;
    private long received;
    private long expectedBefore;
    private long receivedBefore;
    private long expectedAtReport;
    private long receivedAtReport;

    private int clock;
    private boolean timed;
    private int transit;
    private int jitterTimes16;

    /// Counts a packet, sound or key.
    void count(RtpPacket packet) {
        int sequence = packet.sequence();
        if (!begun || packet.ssrc() != ssrc) {
            ssrc = packet.ssrc();
            timed = false;
            jitterTimes16 = 0;
            begin(sequence);
            received++;
        } else {
            follow(sequence);
        }
    }

    private void begin(int sequence) {
        expectedBefore = expected();
        receivedBefore += received;
        received = 0;
        begun = true;
        base = sequence;
        highest = sequence;
        wraps = 0;
        awaitedAfterJump = NONE;
        expectedAtReport = expectedBefore;
        receivedAtReport = receivedBefore;
    }

    private void follow(int sequence) {
        int ahead = sequence - highest & 0xFFFF;
        if (ahead < MAX_DROPOUT) {
            wraps += sequence < highest ? 1 : 0;
            highest = sequence;
        } else if (ahead <= WRAP - MAX_MISORDER) {
            if (sequence != awaitedAfterJump) {
                awaitedAfterJump = sequence + 1 & 0xFFFF;
                return;
            }
            begin(sequence);
        }
        received++;
    }

    /// Looks at when a packet of sound came.
    ///
    /// @param newClock steps of its timestamps in a second
    void time(RtpPacket packet, int newClock, long nowNanos) {
        int arrival = (int) (Math.floorDiv(nowNanos, SECOND_NANOS) * newClock
                + Math.floorMod(nowNanos, SECOND_NANOS) * newClock / SECOND_NANOS);
        int newTransit = arrival - packet.timestamp();
        int step = Math.abs(newTransit - transit);
        if (timed && newClock == clock && step >= 0 && step < MAX_STEP_SECONDS * clock) {
            jitterTimes16 += step - (jitterTimes16 + 8 >> 4);
        }
        timed = true;
        clock = newClock;
        transit = newTransit;
    }

    boolean hasBegun() {
        return begun;
    }

    int ssrc() {
        return ssrc;
    }

    /// Since the leg began.
    long expected() {
        return begun ? expectedBefore + wraps * (long) WRAP + highest - base + 1 : 0;
    }

    /// Since the leg began; may be more than expected, when packets come twice.
    long received() {
        return receivedBefore + received;
    }

    /// In steps of the stream's clock.
    int jitter() {
        return jitterTimes16 >> 4;
    }

    long jitterMicros() {
        return clock == 0 ? 0 : jitterTimes16 * 62_500L / clock;
    }

    /// Of this stream since it began.
    long lost() {
        return expected() - expectedBefore - received;
    }

    int highestSequence() {
        return wraps << 16 | highest;
    }

    /// Lost since this was asked for the last time, in 1/256 (appendix A.3).
    int takeFractionLost() {
        long expectedNow = expected() - expectedAtReport;
        long lostNow = expectedNow - (received() - receivedAtReport);
        expectedAtReport = expected();
        receivedAtReport = received();
        return expectedNow == 0 || lostNow <= 0 ? 0 : (int) Math.min(255, (lostNow << 8) / expectedNow);
    }
}
