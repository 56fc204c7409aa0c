package org.cordboard.media.dtmf;

import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.G711;

/// Says keys by sound to peers that take no telephone events: the pair of tones of ITU-T Q.23 for 160 ms, each at
/// −7 dBm0, then a pause of 60 ms. One frame for each 20 ms. One thread.
public final class ToneSender {
    private static final int SPOKEN = 8 * Codec.FRAME;
    private static final int WHOLE = 11 * Codec.FRAME;
    private static final int MAX_WAITING = 32;

    /// A sine of 32 124 has +3.17 dBm0 in µ-law.
    private static final double AMPLITUDE = 10_000;

    private final char[] waiting = new char[MAX_WAITING];
    private int waitingCount;
    private int position;

    /// @param key that [Keys#exists]; dropped when 32 wait already
    public void press(char key) {
        if (waitingCount < MAX_WAITING) {
            waiting[waitingCount++] = key;
        }
    }

    /// Forgets what is not said yet.
    public void clear() {
        waitingCount = 0;
        position = 0;
    }

    public boolean busy() {
        return waitingCount > 0;
    }

    /// Writes the next 20 ms as µ-law. To be called while [#busy].
    public void nextFrame(byte[] target, int offset) {
        int index = ToneDetector.KEYS.indexOf(waiting[0]);
        double row = ToneDetector.ROWS[index / ToneDetector.COLUMNS.length];
        double column = ToneDetector.COLUMNS[index % ToneDetector.COLUMNS.length];
        for (int i = 0; i < Codec.FRAME; i++, position++) {
            double both = position < SPOKEN ? sine(row) + sine(column) : 0;
            target[offset + i] = G711.ulaw((short) (AMPLITUDE * both));
        }
        if (position == WHOLE) {
            position = 0;
            waitingCount--;
            System.arraycopy(waiting, 1, waiting, 0, waitingCount);
        }
    }

    private double sine(double hertz) {
        return Math.sin(2 * Math.PI * hertz * position / Codec.RATE);
    }
}
