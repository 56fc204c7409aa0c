package org.cordboard.e2e.hearing;

import java.time.Duration;

/// The voices of the parties: each says one pure tone all the time, so that crossed, echoed and missing sound
/// are told apart.
///
/// The frequencies are no keypad frequencies, lie in the telephone band (300–3400 Hz), and none is a harmonic
/// of another, because G.711 adds harmonics.
public enum Tone {
    AGENT(620),
    OTHER_AGENT(1130),
    CALLER(880),
    OTHER_CALLER(1570),
    STRANGER(2410);

    private static final double LOUDNESS = 0.4;

    private final int hertz;

    Tone(int hertz) {
        this.hertz = hertz;
    }

    public int hertz() {
        return hertz;
    }

    /// @param length a whole number of seconds, so that the sound holds whole periods and can be repeated
    /// without a click
    /// @param rate samples per second
    public Sound sound(Duration length, int rate) {
        short[] samples = new short[Math.toIntExact(length.toMillis() * rate / 1000)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(Short.MAX_VALUE * LOUDNESS * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return new Sound(samples, rate);
    }
}
