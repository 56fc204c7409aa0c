package org.cordboard.media.rtp;

import java.util.random.RandomGenerator;

/// The headers of what one leg is sent: one SSRC, one row of sequence numbers and timestamps, whatever the
/// source is (a prompt, another leg, keys). Receivers take a jump for loss or a new speaker, so a change of
/// source continues both; time without a packet moves the timestamp only (RFC 3550, section 5.1). Not
/// thread-safe.
public final class OutboundStream {
    private static final int MAX_SEQUENCE_JUMP = 500;
    /// No more than the window in which SRTP accepts late packets (RFC 3711, section 3.3.2).
    private static final int MAX_LATENESS = 64;

    private static final int MAX_CLOCK_SLIP = 3 * Codec.RATE;

    private final int ssrc;
    private int stepsPerSample = 1;
    private int nextSequence;
    private int lastTimestamp;
    private int lastDuration;
    private long lastSentNanos;
    private boolean begun;
    private boolean spurtBegins = true;

    private boolean anchored;
    private int sourceSsrc;
    private int sequenceShift;
    private int timestampShift;
    /// Bit n stands for the number n before [#nextSequence] − 1: set when it was sent, or may not be sent any
    /// more.
    private long taken = -1;

    public OutboundStream(RandomGenerator random) {
        ssrc = random.nextInt();
        // RFC 3711, section 3.3.1: a start in the lower half keeps a lost first packet from being taken for a
        // wrap.
        nextSequence = random.nextInt(0x8000);
        lastTimestamp = random.nextInt();
    }

    public int ssrc() {
        return ssrc;
    }

    /// The timestamps on the wire count the steps of this codec's clock from now on; all others here are in samples of
    /// 8 kHz. Both wrap together, as the one is a multiple of the other.
    public void clockOf(Codec codec) {
        stepsPerSample = codec.clock() / Codec.RATE;
    }

    /// The next packet comes from another source, or after a silence.
    public void sourceChanged() {
        anchored = false;
        spurtBegins = true;
    }

    /// Writes the header of a packet of our own making before its payload.
    ///
    /// @param samples how much time the payload stands for
    public void write(byte[] bytes, int offset, int payloadType, int samples, long nowNanos) {
        int timestamp = spurtBegins ? timestampAt(nowNanos) : lastTimestamp + lastDuration;
        header(bytes, offset, payloadType, spurtBegins, takeSequence(), timestamp);
        sent(timestamp, samples, nowNanos);
        spurtBegins = false;
    }

    /// What the timestamp of a packet on the wire would be now, by the steps of the agreed clock.
    public int wireTimestampAt(long nowNanos) {
        return (begun ? lastTimestamp + samplesSince(nowNanos) : lastTimestamp) * stepsPerSample;
    }

    /// The timestamp that a key pressed now has in all its packets (RFC 4733, section 2.5.1.2).
    public int timestampAt(long nowNanos) {
        return begun ? lastTimestamp + Math.max(lastDuration, samplesSince(nowNanos)) : lastTimestamp;
    }

    /// Writes the header of one packet of a key.
    ///
    /// @param duration of the key until now, in samples
    public void writeEvent(
            byte[] bytes, int offset, int payloadType, boolean first, int timestamp, int duration, long nowNanos) {
        header(bytes, offset, payloadType, first, takeSequence(), timestamp);
        sent(timestamp, duration, nowNanos);
    }

    /// Writes the header for a packet of another leg, keeping its gaps, its order and its clock.
    ///
    /// @param samples how much time the payload stands for
    /// @return false when the packet was sent already, or is so late that its place is taken; it must be
    /// dropped
    public boolean relay(RtpPacket in, byte[] bytes, int offset, int payloadType, int samples, long nowNanos) {
        if (!anchored || in.ssrc() != sourceSsrc || strays(in, nowNanos)) {
            anchor(in, nowNanos);
        }
        int sequence = in.sequence() + sequenceShift & 0xFFFF;
        int timestamp = in.timestamp() + timestampShift;
        int ahead = (short) (sequence - nextSequence);
        if (ahead < 0) {
            boolean free = takeLate(-1 - ahead);
            header(bytes, offset, payloadType, in.marker(), sequence, timestamp);
            return free;
        }
        header(bytes, offset, payloadType, in.marker() || spurtBegins, sequence, timestamp);
        takeUpTo(ahead);
        sent(timestamp, samples, nowNanos);
        spurtBegins = false;
        return true;
    }

    private boolean takeLate(int age) {
        if (age >= MAX_LATENESS || (taken >>> age & 1) != 0) {
            return false;
        }
        taken |= 1L << age;
        return true;
    }

    private void takeUpTo(int ahead) {
        nextSequence = nextSequence + ahead + 1 & 0xFFFF;
        taken = ahead + 1 >= MAX_LATENESS ? 1 : taken << ahead + 1 | 1;
    }

    /// A packet of the other leg was not passed on; its number is not left as a gap.
    public void skip(RtpPacket in) {
        if (anchored && in.ssrc() == sourceSsrc && (in.sequence() + sequenceShift - nextSequence & 0xFFFF) == 0) {
            sequenceShift--;
        }
    }

    private void anchor(RtpPacket in, long nowNanos) {
        anchored = true;
        spurtBegins = true;
        sourceSsrc = in.ssrc();
        taken = -1;
        sequenceShift = nextSequence - in.sequence();
        timestampShift = timestampAt(nowNanos) - in.timestamp();
    }

    private boolean strays(RtpPacket in, long nowNanos) {
        int jump = (short) (in.sequence() + sequenceShift - nextSequence);
        int slip = in.timestamp() + timestampShift - lastTimestamp - samplesSince(nowNanos);
        return Math.abs(jump) > MAX_SEQUENCE_JUMP || Math.abs(slip) > MAX_CLOCK_SLIP;
    }

    private int samplesSince(long nowNanos) {
        return (int) ((nowNanos - lastSentNanos) / 125_000);
    }

    private int takeSequence() {
        int sequence = nextSequence;
        takeUpTo(0);
        sequenceShift++;
        return sequence;
    }

    private void sent(int timestamp, int duration, long nowNanos) {
        begun = true;
        lastTimestamp = timestamp;
        lastDuration = duration;
        lastSentNanos = nowNanos;
    }

    private void header(byte[] bytes, int offset, int payloadType, boolean marker, int sequence, int timestamp) {
        RtpPacket.write(bytes, offset, payloadType, marker, sequence, timestamp * stepsPerSample, ssrc);
    }
}
