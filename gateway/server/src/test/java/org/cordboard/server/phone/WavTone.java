package org.cordboard.server.phone;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.cordboard.media.Sound;

/// Looks for a tone in a WAV file of 16 bits, also in one that is still written.
final class WavTone {
    private static final int HEADER = 44;
    private static final int CHANNELS = 22;
    private static final int SAMPLES_A_SECOND = 24;

    private static final int TELEPHONE = 8000;

    private WavTone() {}

    /// A second of it, to be played.
    static Sound sound(int hertz) {
        byte[] ulaw = new byte[TELEPHONE];
        for (int i = 0; i < TELEPHONE; i++) {
            ulaw[i] = (byte) (i * hertz * 2 / TELEPHONE % 2 == 0 ? 0x90 : 0x10);
        }
        return Sound.ofUlaw(ulaw);
    }

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
