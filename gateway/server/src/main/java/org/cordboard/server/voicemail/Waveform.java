package org.cordboard.server.voicemail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// How loud a message is in the course of time, to be drawn: where somebody speaks is seen before it is heard.
final class Waveform {
    private static final int BARS = 64;
    private static final int LOUDEST = 100;

    /// Of full scale, -40 dB: what is softer all along is no speech and is not made to look like it.
    private static final int SOFTEST_PEAK = 328;

    private Waveform() {}

    /// @param file WAV, mono, 16 bit
    /// @return for each of 64 parts of the same length its loudest sample, in percent of the loudest of all; all 0
    /// for a file without sound
    /// @throws IOException when it is no such file
    static List<Integer> of(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                AudioInputStream sound = AudioSystem.getAudioInputStream(in)) {
            return bars(ByteBuffer.wrap(sound.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN));
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(file + " is no sound", e);
        }
    }

    private static List<Integer> bars(ByteBuffer samples) {
        int[] peaks = new int[BARS];
        int count = samples.remaining() / Short.BYTES;
        for (int i = 0; i < count; i++) {
            int bar = (int) ((long) i * BARS / count);
            peaks[bar] = Math.max(peaks[bar], Math.abs(samples.getShort()));
        }
        int loudest = Math.max(SOFTEST_PEAK, Arrays.stream(peaks).max().orElse(0));
        return Arrays.stream(peaks)
                .map(peak -> LOUDEST * peak / loudest)
                .boxed()
                .toList();
    }
}
