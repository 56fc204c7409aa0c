package org.cordboard.media;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.G711;

/// A sound to play, held in memory ready to send: G.711 µ-law, 8 kHz, mono. Immutable, shared by all calls that
/// play it.
public final class Sound {
    private static final String WANTED = "a WAV file with 8 kHz, mono, 16-bit PCM is needed";

    private final byte[] ulaw;

    private Sound(byte[] ulaw) {
        this.ulaw = ulaw;
    }

    /// @param ulaw one byte for each 125 µs
    public static Sound ofUlaw(byte[] ulaw) {
        return new Sound(ulaw.clone());
    }

    /// @param file WAV, 8 kHz, mono, 16-bit PCM
    /// @throws IOException when it cannot be read or is of another format; the message names the file and the
    /// format
    public static Sound read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (UnsupportedSoundException e) {
            throw new UnsupportedSoundException(file + ": " + e.getMessage(), e);
        }
    }

    /// As [#read(Path)]; the stream is read to its end and not closed.
    public static Sound read(InputStream in) throws IOException {
        try {
            AudioInputStream audio = AudioSystem.getAudioInputStream(new BufferedInputStream(in));
            AudioFormat format = audio.getFormat();
            if (!isWanted(format)) {
                throw new UnsupportedSoundException(WANTED + ", this is " + format, null);
            }
            return new Sound(compress(audio.readAllBytes()));
        } catch (UnsupportedAudioFileException e) {
            throw new UnsupportedSoundException(WANTED + ", this is no sound file", e);
        }
    }

    /// One sound of several, each after the other.
    public static Sound joined(List<Sound> sounds) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        sounds.forEach(sound -> all.writeBytes(sound.ulaw));
        return new Sound(all.toByteArray());
    }

    private static boolean isWanted(AudioFormat format) {
        return format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)
                && format.getSampleRate() == Codec.RATE
                && format.getChannels() == 1
                && format.getSampleSizeInBits() == 16
                && !format.isBigEndian();
    }

    private static byte[] compress(byte[] pcm) {
        ByteBuffer samples = ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN);
        byte[] ulaw = new byte[pcm.length / 2];
        for (int i = 0; i < ulaw.length; i++) {
            ulaw[i] = G711.ulaw(samples.getShort());
        }
        return ulaw;
    }

    public Duration length() {
        return Duration.ofMillis(ulaw.length * 1000L / Codec.RATE);
    }

    /// Shared, not to be written to.
    byte[] ulaw() {
        return ulaw;
    }
}
