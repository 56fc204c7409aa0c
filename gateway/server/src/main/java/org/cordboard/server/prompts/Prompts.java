package org.cordboard.server.prompts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.store.Database;

/// What one company plays to its callers: delivered sounds, each of which a recording may replace. Any thread;
/// blocks.
public final class Prompts {
    private record Delivered(Map<PromptId, DeliveredPrompt> prompts, Map<PromptId, Wav> sounds) {}

    private volatile Delivered delivered;
    private final Recordings recordings;
    private final Blobs blobs;
    private final List<Consumer<PromptId>> listeners = new CopyOnWriteArrayList<>();

    /// @param blobs where the recordings lie, used for nothing else than prompts
    /// @throws PromptRefusedException when a delivered sound is none; its message names the prompt
    public Prompts(
            Database database, TenantId tenant, Blobs blobs, InstantSource clock, Collection<DeliveredPrompt> delivered)
            throws PromptRefusedException {
        this.recordings = new Recordings(database, tenant, clock);
        this.blobs = blobs;
        this.delivered = delivered(delivered);
    }

    /// From now on these are the prompts. Recordings go on replacing those whose delivered sound is the same; for
    /// others the newly delivered sound counts.
    ///
    /// @throws PromptRefusedException when a delivered sound is none; nothing has changed then
    public void deliver(Collection<DeliveredPrompt> anew) throws PromptRefusedException {
        Delivered before = delivered;
        delivered = delivered(anew);
        anew.stream()
                .filter(prompt -> !sameSound(before.prompts().get(prompt.id()), prompt))
                .forEach(prompt -> {
                    recordings.delete(prompt.id()).ifPresent(this::forget);
                    tell(prompt.id());
                });
    }

    private static boolean sameSound(DeliveredPrompt before, DeliveredPrompt now) {
        return before != null && Arrays.equals(before.wav(), now.wav());
    }

    private static Delivered delivered(Collection<DeliveredPrompt> prompts) throws PromptRefusedException {
        Map<PromptId, DeliveredPrompt> byId = new LinkedHashMap<>();
        Map<PromptId, Wav> sounds = new LinkedHashMap<>();
        for (DeliveredPrompt prompt : prompts) {
            byId.put(prompt.id(), prompt);
            sounds.put(prompt.id(), deliveredSound(prompt));
        }
        return new Delivered(byId, sounds);
    }

    /// Calls back after a prompt's sound has changed, on the thread that changed it.
    public void onChange(Consumer<PromptId> listener) {
        listeners.add(listener);
    }

    /// All prompts, in the order in which they were delivered.
    public List<Rest.Prompt> list() {
        Map<PromptId, Recordings.Recorded> replaced = recordings.all();
        return delivered.prompts().values().stream()
                .map(prompt -> described(prompt, Optional.ofNullable(replaced.get(prompt.id()))))
                .toList();
    }

    /// The whole WAV file that is played now, 8 kHz, mono, 16 bit; empty when there is no such prompt.
    public Optional<byte[]> wav(PromptId id) {
        return Optional.ofNullable(delivered.sounds().get(id))
                .map(sound -> recordings
                        .find(id)
                        .map(this::read)
                        .orElseGet(() -> sound.bytes().clone()));
    }

    /// The sounds that replace delivered ones.
    public Map<PromptId, byte[]> recorded() {
        Map<PromptId, byte[]> sounds = new LinkedHashMap<>();
        recordings.all().forEach((id, recorded) -> {
            if (delivered.prompts().containsKey(id)) {
                sounds.put(id, read(recorded));
            }
        });
        return sounds;
    }

    /// Replaces a prompt's sound.
    ///
    /// @param wav a WAV file, 8 kHz, mono, 16 bit, 5 minutes at most
    /// @throws PromptRefusedException when there is no such prompt or the sound is another one
    /// @throws IOException when the sound cannot be stored; the old one stays
    public Rest.Prompt put(PromptId id, byte[] wav) throws PromptRefusedException, IOException {
        DeliveredPrompt prompt = require(id);
        Wav sound = Wav.of(wav);
        Optional<Recordings.Recorded> before = recordings.find(id);
        String blob = blobs.put(wav);
        var now = new Recordings.Recorded(blob, sound.length().toMillis());
        recordings.put(id, now);
        before.ifPresent(this::forget);
        tell(id);
        return described(prompt, Optional.of(now));
    }

    /// Goes back to the delivered sound. Nothing happens when that is the one in use.
    ///
    /// @throws PromptRefusedException when there is no such prompt
    public void delete(PromptId id) throws PromptRefusedException {
        require(id);
        recordings.delete(id).ifPresent(recorded -> {
            forget(recorded);
            tell(id);
        });
    }

    private DeliveredPrompt require(PromptId id) throws PromptRefusedException {
        DeliveredPrompt prompt = delivered.prompts().get(id);
        if (prompt == null) {
            throw new PromptRefusedException(
                    "id",
                    Sentence.of("There is no prompt {0}.", id),
                    Sentence.of("Choose one from the list of prompts."),
                    null);
        }
        return prompt;
    }

    private void tell(PromptId id) {
        listeners.forEach(listener -> listener.accept(id));
    }

    private byte[] read(Recordings.Recorded recorded) {
        try {
            return Files.readAllBytes(blobs.path(recorded.blob()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget(Recordings.Recorded recorded) {
        try {
            if (!recordings.needs(recorded.blob())) {
                blobs.delete(recorded.blob());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rest.Prompt described(DeliveredPrompt prompt, Optional<Recordings.Recorded> recorded) {
        long length = recorded.map(Recordings.Recorded::lengthMillis)
                .orElseGet(() -> delivered.sounds().get(prompt.id()).length().toMillis());
        return new Rest.Prompt(prompt.id().value(), prompt.title(), prompt.words(), length, recorded.isPresent());
    }

    /// @throws PromptRefusedException when the sound is none that can be played; its message names the prompt
    public static void requirePlayable(DeliveredPrompt prompt) throws PromptRefusedException {
        deliveredSound(prompt);
    }

    private static Wav deliveredSound(DeliveredPrompt prompt) throws PromptRefusedException {
        try {
            return Wav.of(prompt.wav());
        } catch (PromptRefusedException e) {
            throw new PromptRefusedException(
                    prompt.id().value(), Sentence.of("Prompt {0}: {1}", prompt.id(), e.words()), e.remedy(), e);
        }
    }
}
