package org.cordboard.server.prompts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.cordboard.core.sentence.Sentence;

/// The one form in which prompts are kept: WAV, 8 kHz, mono, 16 bit.
///
/// @param bytes the whole file
record Wav(byte[] bytes, Duration length) {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final float RATE = 8000;
    private static final int BITS = 16;

    /// @throws PromptRefusedException when the bytes are no such sound, or one of no length or above 5 minutes
    static Wav of(byte[] bytes) throws PromptRefusedException {
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(bytes))) {
            requireForm(sound.getFormat());
            long frames = sound.readAllBytes().length / sound.getFormat().getFrameSize();
            return new Wav(bytes, requireLength(Duration.ofMillis(frames * 1000 / (long) RATE)));
        } catch (UnsupportedAudioFileException | IOException e) {
            throw new PromptRefusedException(
                    "sound",
                    Sentence.of("This is no WAV file that can be read."),
                    Sentence.of("Send WAV: 8 kHz, mono, 16 bit."),
                    e);
        }
    }

    private static void requireForm(AudioFormat form) throws PromptRefusedException {
        boolean isRight = form.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)
                && form.getSampleRate() == RATE
                && form.getChannels() == 1
                && form.getSampleSizeInBits() == BITS
                && !form.isBigEndian();
        if (!isRight) {
            throw new PromptRefusedException(
                    "sound",
                    Sentence.of("The sound is {0}.", form),
                    Sentence.of("Send WAV: 8 kHz, mono, 16 bit."),
                    null);
        }
    }

    private static Duration requireLength(Duration length) throws PromptRefusedException {
        if (length.isZero()) {
            throw new PromptRefusedException(
                    "sound", Sentence.of("The sound is empty."), Sentence.of("Send at least a word."), null);
        }
        if (length.compareTo(LONGEST) > 0) {
            throw new PromptRefusedException(
                    "sound",
                    Sentence.of("The sound is {0} s long.", length.toSeconds()),
                    Sentence.of("Send 5 minutes (300 s) at most."),
                    null);
        }
        return length;
    }
}
