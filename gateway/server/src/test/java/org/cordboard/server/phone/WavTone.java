package org.cordboard.server.phone;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Looks for a tone in a WAV file of 16 bits, also in one that is still written.
final class WavTone {
    private static final int HEADER = 44;
    private static final int CHANNELS = 22;
    private static final int SAMPLES_A_SECOND = 24;

    private WavTone() {}

    /// How loud the tone is in the last second but one (Goertzel), 0–1; 0 while there is less than two seconds.
    static double loudness(byte[] file, int hertz) {
        if (file.length < HEADER) {
            return 0;
        }
        ByteBuffer wav = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int frame = 2 * wav.getShort(CHANNELS);
        int rate = wav.getInt(SAMPLES_A_SECOND);
        int from = (file.length - HEADER) / frame - 2 * rate;
        if (from < 0) {
            return 0;
        }
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < rate; i++) {
            double sample = wav.getShort(HEADER + (from + i) * frame) / 32768.0;
            real += sample * Math.cos(2 * Math.PI * hertz * i / rate);
            imaginary += sample * Math.sin(2 * Math.PI * hertz * i / rate);
        }
        return 2 * Math.hypot(real, imaginary) / rate;
    }
}
