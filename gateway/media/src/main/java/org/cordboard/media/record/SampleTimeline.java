package org.cordboard.media.record;

import org.cordboard.media.rtp.Codec;

/// Where in a recording a packet belongs, by its RTP timestamp; by the clock where timestamps say nothing
/// (another source, a clock that jumps).
final class SampleTimeline {
    /// The packet came so late that its place is before the recording.
    static final long BEFORE = -1;

    private static final long MAX_SLIP = 3 * Codec.RATE;

    private boolean begun;
    private int source;
    private int lastTimestamp;
    private long lastArrival;
    private long lastPosition;

    /// @return samples from the start of the recording, or [#BEFORE]
    long position(int packetSource, int timestamp, long arrivalNanos) {
        long elapsed = (arrivalNanos - lastArrival) / 125_000;
        int step = timestamp - lastTimestamp;
        long position = lastPosition + step;
        if (!begun) {
            position = 0;
        } else if (packetSource != source || Math.abs(step - elapsed) > MAX_SLIP) {
            position = lastPosition + Math.max(elapsed, Codec.FRAME);
        } else if (step < 0) {
            return Math.max(position, BEFORE);
        }
        begun = true;
        source = packetSource;
        lastTimestamp = timestamp;
        lastArrival = arrivalNanos;
        lastPosition = position;
        return position;
    }
}
