package org.cordboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundTest {
    @TempDir
    private Path folder;

    private static byte[] wav(AudioFormat format, byte[] data) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        AudioInputStream audio =
                new AudioInputStream(new ByteArrayInputStream(data), format, data.length / format.getFrameSize());
        AudioSystem.write(audio, AudioFileFormat.Type.WAVE, file);
        return file.toByteArray();
    }

    @Test
    void aWavFileIsReadAsUlaw() throws IOException {
        byte[] file =
                wav(new AudioFormat(8000, 16, 1, true, false), new byte[] {0, 0, (byte) 0xFF, 0x7F, 0, (byte) 0x80});
        Sound sound = Sound.read(new ByteArrayInputStream(file));
        assertThat(sound.ulaw()).containsExactly(0xFF, 0x80, 0x00);
    }

    @Test
    void itsLengthIsToldInMilliseconds() {
        assertThat(Sound.ofUlaw(new byte[12_000]).length()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void severalSoundsBecomeOne() {
        Sound joined = Sound.joined(List.of(Sound.ofUlaw(new byte[] {1, 2}), Sound.ofUlaw(new byte[] {3})));
        assertThat(joined.ulaw()).containsExactly(1, 2, 3);
    }

    @Test
    void anotherFormatIsNamedTogetherWithTheOneThatIsNeeded() throws IOException {
        Path file = folder.resolve("music.wav");
        Files.write(file, wav(new AudioFormat(44_100, 16, 2, true, false), new byte[16]));
        assertThatThrownBy(() -> Sound.read(file))
                .isInstanceOf(UnsupportedSoundException.class)
                .hasMessageContaining("music.wav")
                .hasMessageContaining("8 kHz, mono, 16-bit")
                .hasMessageContaining("44100");
    }

    @Test
    void whatIsNoSoundIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.wav"), "Dear caller");
        assertThatThrownBy(() -> Sound.read(file))
                .hasMessageContaining("letter.wav")
                .hasMessageContaining("no sound file");
    }

    @Test
    void aMissingFileIsAnErrorOfTheFileSystem() {
        assertThatThrownBy(() -> Sound.read(folder.resolve("none.wav"))).isInstanceOf(IOException.class);
    }
}
