package org.cordboard.e2e.hearing;

/// How much of a sound is one frequency: Goertzel's algorithm over a Hann window, which keeps other tones out
/// of the result. See G. Goertzel, "An Algorithm for the Evaluation of Finite Trigonometric Series", 1958.
public final class Goertzel {
    /// Makes the share of a pure tone 1: over N samples of amplitude A its power is (AN/4)² and its energy
    /// 3A²N/16.
    private static final double HANN_CORRECTION = 3;

    private Goertzel() {}

    /// @param hertz below half of the sound's rate
    /// @return the frequency's share of the sound's energy, 0 (none of it) to 1 (nothing else)
    public static double share(Sound sound, double hertz) {
        short[] samples = sound.samples();
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / sound.rate());
        double last = 0;
        double beforeLast = 0;
        double energy = 0;
        for (int i = 0; i < samples.length; i++) {
            double windowed = samples[i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / samples.length));
            double current = windowed + coefficient * last - beforeLast;
            beforeLast = last;
            last = current;
            energy += windowed * windowed;
        }
        double power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
        return energy == 0 ? 0 : Math.min(1, HANN_CORRECTION * power / (samples.length * energy));
    }
}
