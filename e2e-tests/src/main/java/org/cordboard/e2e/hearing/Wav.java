package org.cordboard.e2e.hearing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// Sound files of the kind that phones and browsers read and write.
public final class Wav {
    private Wav() {}

    /// @param bytes a WAV file of one channel, in any coding that the JDK can read (16 bit, µ-law, A-law)
    /// @throws IllegalArgumentException when it is something else
    public static Sound read(byte[] bytes) {
        try (AudioInputStream coded = AudioSystem.getAudioInputStream(new ByteArrayInputStream(bytes))) {
            AudioFormat format = coded.getFormat();
            if (format.getChannels() != 1) {
                throw new IllegalArgumentException("A sound of one channel was expected, not " + format);
            }
            float rate = format.getSampleRate();
            try (AudioInputStream linear =
                    AudioSystem.getAudioInputStream(new AudioFormat(rate, 16, 1, true, false), coded)) {
                return decode(linear.readAllBytes(), (int) rate);
            }
        } catch (UnsupportedAudioFileException e) {
            throw new IllegalArgumentException("Not a sound file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Sound sound, Path file) {
        try (AudioInputStream stream = stream(sound)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return the sound as G.711 µ-law, one byte for each sample
    public static byte[] ulaw(Sound sound) {
        try (AudioInputStream coded = AudioSystem.getAudioInputStream(AudioFormat.Encoding.ULAW, stream(sound))) {
            return coded.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AudioInputStream stream(Sound sound) {
        ByteBuffer bytes =
                ByteBuffer.allocate(sound.samples().length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(sound.samples());
        AudioFormat format = new AudioFormat(sound.rate(), 16, 1, true, false);
        return new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, sound.samples().length);
    }

    /// @param bytes 16 bit samples, the low byte first
    public static Sound decode(byte[] bytes, int rate) {
        short[] samples = new short[bytes.length / Short.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return new Sound(samples, rate);
    }
}
