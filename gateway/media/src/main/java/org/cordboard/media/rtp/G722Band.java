package org.cordboard.media.rtp;

/// The lower sub-band of G.722 at 64 kbit/s, which is the sound up to 4 kHz at 8 000 samples a second: adaptive
/// quantizer and predictor (ITU-T G.722, section 3). Encoder and decoder each have one; both follow the four upper
/// of the six bits of a code, so that they stay together. Not thread-safe.
final class G722Band {
    /// What a code of four bits adds to the logarithmic scale, and which of the steps it is.
    private static final int[] SCALE_STEPS = {-60, -30, 58, 172, 334, 538, 1198, 3042};

    private static final int[] STEP_OF_CODE = {0, 7, 6, 5, 4, 3, 2, 1, 7, 6, 5, 4, 3, 2, 1, 0};

    /// From the logarithmic scale to the linear one.
    private static final int[] INVERSE_LOGARITHM = {
        2048, 2093, 2139, 2186, 2233, 2282, 2332, 2383, 2435, 2489, 2543, 2599, 2656, 2714, 2774, 2834, 2896, 2960,
        3025, 3091, 3158, 3228, 3298, 3371, 3444, 3520, 3597, 3676, 3756, 3838, 3922, 4008
    };

    /// The difference that a code of four bits stands for, as a share of the scale.
    private static final int[] DIFFERENCE_OF_FOUR_BITS = {
        0, -20456, -12896, -8968, -6288, -4240, -2584, -1200, 20456, 12896, 8968, 6288, 4240, 2584, 1200, 0
    };

    /// The same for all six bits.
    private static final int[] DIFFERENCE_OF_SIX_BITS = {
        -136, -136, -136, -136, -24808, -21904, -19008, -16704, -14984, -13512, -12280, -11192, -10232, -9360, -8576,
        -7856, -7192, -6576, -6000, -5456, -4944, -4464, -4008, -3576, -3168, -2776, -2400, -2032, -1688, -1360, -1040,
        -728, 24808, 21904, 19008, 16704, 14984, 13512, 12280, 11192, 10232, 9360, 8576, 7856, 7192, 6576, 6000, 5456,
        4944, 4464, 4008, 3576, 3168, 2776, 2400, 2032, 1688, 1360, 1040, 728, 432, 136, -432, -136
    };

    /// The limits between the steps of a difference, as a share of the scale.
    private static final int[] LIMITS = {
        0, 35, 72, 110, 150, 190, 233, 276, 323, 370, 422, 473, 530, 587, 650, 714, 786, 858, 940, 1023, 1121, 1219,
        1339, 1458, 1612, 1765, 1980, 2195, 2557, 2919
    };

    private static final int HIGHEST_SCALE = 18_432;
    private static final int FIRST_SCALE = 32;
    private static final int ZEROS = 6;
    private static final int LOUDEST = 16_383;

    private final int[] differences = new int[ZEROS + 1];
    private final int[] zeros = new int[ZEROS + 1];
    private int scale = FIRST_SCALE;
    private int logarithmicScale;
    private int pole1;
    private int pole2;
    private int rebuilt1;
    private int rebuilt2;
    private int partial1;
    private int partial2;
    private int fromZeros;
    private int predicted;

    /// @param sample of 15 bits
    /// @return the code, six bits
    int encode(int sample) {
        int difference = saturated(sample - predicted);
        int magnitude = difference >= 0 ? difference : -(difference + 1);
        int step = 1;
        while (step < LIMITS.length && magnitude >= LIMITS[step] * scale >> 12) {
            step++;
        }
        int code = difference < 0 ? codeBelow(step) : 62 - step;
        adapt(code >> 2);
        return code;
    }

    /// Above zero codes count down from 61; below it they are 63, 62, and then count down from 31.
    private static int codeBelow(int step) {
        return step <= 2 ? 64 - step : 34 - step;
    }

    /// @param code six bits
    /// @return a sample of 15 bits
    int decode(int code) {
        int sample = predicted + (scale * DIFFERENCE_OF_SIX_BITS[code] >> 15);
        adapt(code >> 2);
        return Math.clamp(sample, -LOUDEST - 1, LOUDEST);
    }

    private void adapt(int fourBits) {
        int difference = scale * DIFFERENCE_OF_FOUR_BITS[fourBits] >> 15;
        logarithmicScale =
                Math.clamp((logarithmicScale * 127 >> 7) + SCALE_STEPS[STEP_OF_CODE[fourBits]], 0, HIGHEST_SCALE);
        int shift = 8 - (logarithmicScale >> 11);
        int linear = INVERSE_LOGARITHM[logarithmicScale >> 6 & 31];
        scale = (shift < 0 ? linear << -shift : linear >> shift) << 2;
        predict(difference);
    }

    private void predict(int difference) {
        int rebuilt = saturated(predicted + difference);
        int partial = saturated(fromZeros + difference);
        adaptPoles(partial);
        adaptZeros(difference);
        partial2 = partial1;
        partial1 = partial;
        rebuilt2 = rebuilt1;
        rebuilt1 = rebuilt;
        int fromPoles = saturated(
                (pole1 * saturated(rebuilt1 + rebuilt1) >> 15) + (pole2 * saturated(rebuilt2 + rebuilt2) >> 15));
        fromZeros = sumOfZeros();
        predicted = saturated(fromPoles + fromZeros);
    }

    private void adaptPoles(int partial) {
        boolean sameAsLast = partial < 0 == partial1 < 0;
        boolean sameAsBefore = partial < 0 == partial2 < 0;
        int fourfold = saturated(pole1 << 2);
        int second = (sameAsLast ? Math.min(-fourfold, Short.MAX_VALUE) : fourfold) >> 7;
        second += (sameAsBefore ? 128 : -128) + (pole2 * 32_512 >> 15);
        second = Math.clamp(second, -12_288, 12_288);
        int first = saturated((sameAsLast ? 192 : -192) + (pole1 * 32_640 >> 15));
        int most = saturated(15_360 - second);
        pole1 = Math.clamp(first, -most, most);
        pole2 = second;
    }

    private void adaptZeros(int difference) {
        int gain = difference == 0 ? 0 : 128;
        for (int i = ZEROS; i >= 1; i--) {
            boolean same = differences[i] < 0 == difference < 0;
            zeros[i] = saturated((same ? gain : -gain) + (zeros[i] * 32_640 >> 15));
        }
        System.arraycopy(differences, 1, differences, 2, ZEROS - 1);
        differences[1] = difference;
    }

    private int sumOfZeros() {
        int sum = 0;
        for (int i = 1; i <= ZEROS; i++) {
            sum += zeros[i] * saturated(differences[i] + differences[i]) >> 15;
        }
        return saturated(sum);
    }

    private static int saturated(int value) {
        return Math.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
