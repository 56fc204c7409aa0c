package org.cordboard.e2e.hearing;

import java.time.Duration;
import java.util.Arrays;

/// Recorded sound, one channel of 16 bit samples.
///
/// @param rate samples per second
public record Sound(short[] samples, int rate) {
    private static final int SILENCE_RMS = 30;

    public static Sound silence(Duration length, int rate) {
        return new Sound(new short[Math.toIntExact(length.toMillis() * rate / 1000)], rate);
    }

    public Duration length() {
        return Duration.ofMillis(samples.length * 1000L / rate);
    }

    /// The part of this sound from `start` on, at most `length` long.
    public Sound part(Duration start, Duration length) {
        int from = Math.min(samples.length, Math.toIntExact(start.toMillis() * rate / 1000));
        int to = Math.min(samples.length, from + Math.toIntExact(length.toMillis() * rate / 1000));
        return new Sound(Arrays.copyOfRange(samples, from, to), rate);
    }

    /// This sound, and another of the same rate after it.
    public Sound then(Sound next) {
        short[] both = Arrays.copyOf(samples, samples.length + next.samples.length);
        System.arraycopy(next.samples, 0, both, samples.length, next.samples.length);
        return new Sound(both, rate);
    }

    /// Whether it is quieter than -60 dB of full scale, as the idle noise of codecs is.
    public boolean isSilent() {
        return rms() < SILENCE_RMS;
    }

    private double rms() {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return samples.length == 0 ? 0 : Math.sqrt(sum / samples.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sound that && rate == that.rate && Arrays.equals(samples, that.samples);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(samples) + rate;
    }

    @Override
    public String toString() {
        return String.format("%d ms of sound (RMS %.0f)", length().toMillis(), rms());
    }
}
