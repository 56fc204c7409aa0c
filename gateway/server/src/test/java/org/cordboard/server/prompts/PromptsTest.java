package org.cordboard.server.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.cordboard.core.id.PromptId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PromptsTest extends OnBothStores {
    private static final PromptId GREETING = new PromptId("main-greeting");
    private static final PromptId MUSIC = new PromptId("music");
    private static final AudioFormat PHONE = new AudioFormat(8000, 16, 1, true, false);

    @TempDir
    private Path folder;

    private Prompts prompts;

    @BeforeEach
    void open() throws IOException, PromptRefusedException {
        prompts = open(
                new DeliveredPrompt(GREETING, "Main menu", "Press 1.", wav(PHONE, 2)),
                new DeliveredPrompt(MUSIC, "Music", "", wav(PHONE, 9)));
    }

    @Test
    void deliveredPromptsAreListedInTheirOrder() {
        assertThat(prompts.list())
                .containsExactly(
                        new Rest.Prompt("main-greeting", "Main menu", "Press 1.", 2000, false),
                        new Rest.Prompt("music", "Music", "", 9000, false));
    }

    @Test
    void aDeliveredSoundIsPlayedAsItCame() throws IOException {
        assertThat(prompts.wav(GREETING))
                .hasValueSatisfying(sound -> assertThat(sound).isEqualTo(wav(PHONE, 2)));
    }

    @Test
    void aRecordingReplacesTheDeliveredSound() throws Exception {
        assertThat(prompts.put(GREETING, wav(PHONE, 3)))
                .isEqualTo(new Rest.Prompt("main-greeting", "Main menu", "Press 1.", 3000, true));

        assertThat(prompts.wav(GREETING))
                .hasValueSatisfying(sound -> assertThat(sound).isEqualTo(wav(PHONE, 3)));
        assertThat(prompts.list()).first().extracting(Rest.Prompt::recorded).isEqualTo(true);
    }

    @Test
    void aRecordingIsStillThereAfterARestart() throws Exception {
        prompts.put(GREETING, wav(PHONE, 3));

        Prompts restarted = open(new DeliveredPrompt(GREETING, "Main menu", "Press 1.", wav(PHONE, 2)));

        assertThat(restarted.wav(GREETING))
                .hasValueSatisfying(sound -> assertThat(sound).isEqualTo(wav(PHONE, 3)));
    }

    @Test
    void deletingTheRecordingGoesBackToTheDeliveredSound() throws Exception {
        prompts.put(GREETING, wav(PHONE, 3));

        prompts.delete(GREETING);

        assertThat(prompts.wav(GREETING))
                .hasValueSatisfying(sound -> assertThat(sound).isEqualTo(wav(PHONE, 2)));
        assertThat(stored()).isEmpty();
    }

    @Test
    void aReplacedRecordingIsNotKept() throws Exception {
        prompts.put(GREETING, wav(PHONE, 3));
        prompts.put(GREETING, wav(PHONE, 4));

        assertThat(stored()).hasSize(1);
    }

    @Test
    void theSameRecordingAgainStaysStored() throws Exception {
        prompts.put(GREETING, wav(PHONE, 3));
        prompts.put(GREETING, wav(PHONE, 3));

        assertThat(prompts.wav(GREETING))
                .hasValueSatisfying(sound -> assertThat(sound).isEqualTo(wav(PHONE, 3)));
    }

    @Test
    void listenersAreToldOfEachChange() throws Exception {
        List<PromptId> changed = new ArrayList<>();
        prompts.onChange(changed::add);

        prompts.put(GREETING, wav(PHONE, 3));
        prompts.delete(GREETING);
        prompts.delete(MUSIC);

        assertThat(changed).containsExactly(GREETING, GREETING);
    }

    @Test
    void anUnknownPromptHasNoSound() {
        assertThat(prompts.wav(new PromptId("nowhere"))).isEmpty();
    }

    @Test
    void anUnknownPromptCannotBeReplaced() {
        assertRefused(new PromptId("nowhere"), wav(PHONE, 1), "id", "no prompt nowhere");
    }

    @Test
    void whatIsNoSoundIsRefused() {
        assertRefused(GREETING, "hello, I am a text".getBytes(), "sound", "no WAV file");
    }

    @Test
    void aSoundOfAnotherRateIsRefused() {
        assertRefused(GREETING, wav(new AudioFormat(44_100, 16, 1, true, false), 1), "sound", "44100.0 Hz");
    }

    @Test
    void aStereoSoundIsRefused() {
        assertRefused(GREETING, wav(new AudioFormat(8000, 16, 2, true, false), 1), "sound", "stereo");
    }

    @Test
    void aSoundOfEightBitsIsRefused() {
        assertRefused(GREETING, wav(new AudioFormat(8000, 8, 1, false, false), 1), "sound", "8 bit");
    }

    @Test
    void aSoundOfMoreThanFiveMinutesIsRefused() {
        assertRefused(GREETING, wav(PHONE, 301), "sound", "301 s long");
    }

    @Test
    void anEmptySoundIsRefused() {
        assertRefused(GREETING, wav(PHONE, 0), "sound", "empty");
    }

    @Test
    void aSoundThatWasCutOffCountsAsLongAsItIs() throws Exception {
        byte[] whole = wav(PHONE, 4);

        assertThat(prompts.put(GREETING, Arrays.copyOf(whole, whole.length - 32_000))
                        .lengthMillis())
                .isEqualTo(2000);
    }

    @Test
    void aDeliveredSoundOfTheWrongFormIsRefusedByItsName() {
        var delivered = new DeliveredPrompt(
                GREETING, "Main menu", "Press 1.", wav(new AudioFormat(16_000, 16, 1, true, false), 1));

        assertThat(catchThrowableOfType(PromptRefusedException.class, () -> open(delivered)))
                .hasMessageStartingWith("Prompt main-greeting: ");
    }

    private void assertRefused(PromptId id, byte[] sound, String field, String words) {
        var refused = catchThrowableOfType(PromptRefusedException.class, () -> prompts.put(id, sound));
        assertThat(refused).isNotNull().hasMessageContaining(words);
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.remedy().isEmpty()).isFalse();
        assertThat(prompts.list()).noneMatch(Rest.Prompt::recorded);
    }

    private Prompts open(DeliveredPrompt... delivered) throws IOException, PromptRefusedException {
        return new Prompts(database(), tenant, new Blobs(folder), new HandClock(Instant.EPOCH), List.of(delivered));
    }

    private List<Path> stored() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] wav(AudioFormat format, int seconds) {
        int frames = seconds * (int) format.getSampleRate();
        var silence = new ByteArrayInputStream(new byte[frames * format.getFrameSize()]);
        var out = new ByteArrayOutputStream();
        try {
            AudioSystem.write(new AudioInputStream(silence, format, frames), AudioFileFormat.Type.WAVE, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
