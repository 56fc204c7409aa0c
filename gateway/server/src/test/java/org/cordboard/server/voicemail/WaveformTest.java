package org.cordboard.server.voicemail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntUnaryOperator;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaveformTest {
    private static final int SECOND = 8_000;

    @TempDir
    private Path folder;

    @Test
    void loudAndSoftPartsAreSeenWhereTheyAre() throws IOException {
        Path file = wav(2 * SECOND, i -> (i < SECOND ? 20_000 : 5_000) * (i % 2 == 0 ? 1 : -1));

        List<Integer> bars = Waveform.of(file);

        assertThat(bars).hasSize(64);
        assertThat(bars.subList(0, 32)).containsOnly(100);
        assertThat(bars.subList(32, 64)).containsOnly(25);
    }

    @Test
    void theNoiseOfASilentLineIsNotMadeToLookLikeSpeech() throws IOException {
        assertThat(Waveform.of(wav(SECOND, i -> i % 2 == 0 ? 8 : -8))).allMatch(bar -> bar <= 2);
    }

    @Test
    void theLoudestNegativeSampleIsNoOverflow() throws IOException {
        assertThat(Waveform.of(wav(SECOND, _ -> Short.MIN_VALUE))).containsOnly(100);
    }

    @Test
    void aFileWithFewerSamplesThanBarsAndOneWithNoneCanBeDrawn() throws IOException {
        assertThat(Waveform.of(wav(3, _ -> 1_000))).hasSize(64).contains(100);
        assertThat(Waveform.of(wav(0, _ -> 0))).hasSize(64).containsOnly(0);
    }

    @Test
    void whatIsNoSoundIsSaid() throws IOException {
        Path nonsense = Files.writeString(folder.resolve("nonsense"), "nonsense");
        assertThatThrownBy(() -> Waveform.of(nonsense))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no sound");
    }

    private Path wav(int samples, IntUnaryOperator sample) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(samples * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples; i++) {
            bytes.putShort((short) sample.applyAsInt(i));
        }
        Path file = folder.resolve("sound.wav");
        var format = new AudioFormat(SECOND, 16, 1, true, false);
        try (var sound = new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, samples)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }
}
