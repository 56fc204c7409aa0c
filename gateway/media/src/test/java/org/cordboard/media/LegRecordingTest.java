package org.cordboard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.srtp.SrtpProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LegRecordingTest {
    private static final Tone LOW = new Tone(425);
    private static final Tone HIGH = new Tone(1150);

    @TempDir
    private Path folder;

    private Studio studio;

    @BeforeEach
    void open() throws Exception {
        studio = new Studio();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private short[] samples(String file) throws Exception {
        try (AudioInputStream audio =
                AudioSystem.getAudioInputStream(folder.resolve(file).toFile())) {
            byte[] bytes = audio.readAllBytes();
            short[] samples = new short[bytes.length / 2];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return samples;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PCMA", "OPUS"})
    void whatACallerSaysIsFoundInTheFileAndWhatItHearsIsNot(Codec codec) throws Exception {
        Studio.Phone caller = studio.phone(codec, 101);
        caller.peer().speak(LOW.in(codec));
        caller.leg().loop(HIGH.sound(500));
        caller.leg().record(folder.resolve("message.wav"), Duration.ofMinutes(1));
        long before = caller.leg().stats().received();
        await().until(() -> caller.leg().stats().received() > before + 40);
        caller.leg().close();
        await().until(() -> caller.notes().lines().contains("recorded message.wav"));
        assertThat(LOW.shareOf(samples("message.wav"))).isGreaterThan(0.9);
    }

    @Test
    void aRecordingEndsAtItsLimitWhileTheCallerSpeaksOn() throws Exception {
        Studio.Phone caller = studio.phone();
        caller.peer().speak(LOW.in(Codec.PCMU));
        caller.leg().record(folder.resolve("message.wav"), Duration.ofMillis(600));
        await().until(() -> caller.notes().lines().contains("recorded message.wav"));
        assertThat(samples("message.wav")).hasSizeLessThanOrEqualTo(4800);
    }

    @Test
    void aRecordingIsCompletedWhenItsLegIsClosed() throws Exception {
        Studio.Browser caller = studio.browser(Codec.PCMU, SrtpProfile.AES_CM_128_HMAC_SHA1_80);
        caller.peer().speak(HIGH);
        caller.leg().record(folder.resolve("message.wav"), Duration.ofMinutes(1));
        long before = caller.leg().stats().received();
        await().until(() -> caller.leg().stats().received() > before + 20);
        caller.leg().close();
        await().until(() -> caller.notes().lines().contains("recorded message.wav"));
        assertThat(HIGH.shareOf(samples("message.wav"))).isGreaterThan(0.9);
    }

    @Test
    void aRecordingThatNobodySpeaksIntoEndsInTime() throws Exception {
        Studio.Phone caller = studio.phone();
        caller.leg().record(folder.resolve("message.wav"), Duration.ofMillis(200));
        await().until(() -> caller.notes().lines().contains("recorded message.wav"));
        assertThat(samples("message.wav")).isEmpty();
    }

    @Test
    void aFolderThatIsMissingIsReported() throws Exception {
        Studio.Phone caller = studio.phone();
        caller.leg().record(folder.resolve("none/message.wav"), Duration.ofSeconds(2));
        await().until(() -> caller.notes().lines().size() == 2);
        assertThat(caller.notes().lines().getLast())
                .startsWith("recording failed: no such folder")
                .endsWith("kept Optional.empty");
    }
}
