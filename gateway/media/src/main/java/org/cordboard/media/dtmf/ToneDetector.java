package org.cordboard.media.dtmf;

import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.G711;

/// Hears keys in the sound of peers that send no telephone events: the pair of tones of ITU-T Q.23, by a Goertzel
/// filter for each tone over blocks of 12.75 ms. A key is told after three blocks and is over after three others, so
/// that presses from 40 ms and pauses from 40 ms on are found (ITU-T Q.24). Speech seldom has nothing but two such
/// tones for so long. One thread; allocates nothing.
public final class ToneDetector {
    static final double[] ROWS = {697, 770, 852, 941};
    static final double[] COLUMNS = {1209, 1336, 1477, 1633};

    /// By row and column.
    static final String KEYS = "123A456B789C*0#D";

    private static final char NONE = 0;
    private static final int BLOCK = 102;
    private static final int BLOCKS = 3;

    /// Of each tone, in steps of a 16-bit sample: about −35 dBm0.
    private static final double QUIETEST = 400;

    private static final double LEAST_POWER = QUIETEST * BLOCK / 2 * QUIETEST * BLOCK / 2;

    /// How much louder the higher tone may be, and the lower one: 8 and 4 dB, as telephone lines make them.
    private static final double TWIST_UP = 6.31;

    private static final double TWIST_DOWN = 2.51;

    /// How much louder a tone is than the others of its group: 8 dB.
    private static final double ABOVE_OTHERS = 6.31;

    /// The share of the two tones in all that is heard.
    private static final double SHARE = 0.8;

    private final KeyListener listener;
    private final Goertzel rows = new Goertzel(ROWS);
    private final Goertzel columns = new Goertzel(COLUMNS);
    private double energy;
    private int samples;
    private char candidate;
    private int same;
    private char pressed;

    public ToneDetector(KeyListener listener) {
        this.listener = listener;
    }

    /// Tones of one group.
    private static final class Goertzel {
        private final double[] coefficients;
        private final double[] last;
        private final double[] beforeLast;
        private int loudest;
        private double power;

        Goertzel(double[] hertz) {
            coefficients = new double[hertz.length];
            last = new double[hertz.length];
            beforeLast = new double[hertz.length];
            for (int i = 0; i < hertz.length; i++) {
                coefficients[i] = 2 * Math.cos(2 * Math.PI * hertz[i] / Codec.RATE);
            }
        }

        void take(double sample) {
            for (int i = 0; i < last.length; i++) {
                double next = sample + coefficients[i] * last[i] - beforeLast[i];
                beforeLast[i] = last[i];
                last[i] = next;
            }
        }

        /// Ends a block.
        ///
        /// @return whether one tone is well above the others
        boolean decide() {
            power = 0;
            double second = 0;
            for (int i = 0; i < last.length; i++) {
                double each =
                        last[i] * last[i] + beforeLast[i] * beforeLast[i] - coefficients[i] * last[i] * beforeLast[i];
                if (each > power) {
                    second = power;
                    power = each;
                    loudest = i;
                } else if (each > second) {
                    second = each;
                }
                last[i] = 0;
                beforeLast[i] = 0;
            }
            return power > LEAST_POWER && power > ABOVE_OTHERS * second;
        }
    }

    /// @param codec PCMU or PCMA
    public void onSound(Codec codec, byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            double sample = G711.linear(codec, bytes[i]);
            rows.take(sample);
            columns.take(sample);
            energy += sample * sample;
            if (++samples == BLOCK) {
                onBlock(key());
                samples = 0;
                energy = 0;
            }
        }
    }

    private char key() {
        boolean row = rows.decide();
        boolean column = columns.decide();
        // The power of a tone of amplitude a is (a·n/2)², its energy a²·n/2.
        boolean alone = rows.power + columns.power > SHARE * energy * BLOCK / 2;
        return row
                        && column
                        && alone
                        && columns.power < TWIST_UP * rows.power
                        && rows.power < TWIST_DOWN * columns.power
                ? KEYS.charAt(rows.loudest * COLUMNS.length + columns.loudest)
                : NONE;
    }

    private void onBlock(char heard) {
        same = heard == candidate ? same + 1 : 1;
        candidate = heard;
        if (same == BLOCKS && heard != pressed) {
            pressed = heard;
            if (heard != NONE) {
                listener.onKey(heard);
            }
        }
    }
}
