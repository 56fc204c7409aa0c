package org.cordboard.server.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.cordboard.core.id.PromptId;
import org.cordboard.media.Sound;
import org.cordboard.protocol.Rest;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.call.PromptSounds;
import org.cordboard.server.config.GatewaySettings;
import org.cordboard.server.prompts.PromptRefusedException;
import org.cordboard.server.prompts.Prompts;
import org.cordboard.server.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The prompts in the form in which they are played. All are made ready at the start, and again when one was
/// replaced, so that no caller waits for a file.
final class PromptShelf implements PromptSounds {
    private static final Logger LOG = LoggerFactory.getLogger(PromptShelf.class);

    private final Prompts prompts;
    private final ConcurrentMap<PromptId, Sound> sounds = new ConcurrentHashMap<>();

    private PromptShelf(Prompts prompts) {
        this.prompts = prompts;
    }

    /// @throws IOException when a sound cannot be read; the message names it
    static PromptShelf open(Database database, GatewaySettings settings, InstantSource clock) throws IOException {
        Blobs recordings = new Blobs(settings.data().resolve("prompts"));
        Prompts prompts;
        try {
            prompts = new Prompts(
                    database,
                    settings.company().company().id(),
                    recordings,
                    clock,
                    settings.company().prompts());
        } catch (PromptRefusedException refused) {
            throw new IOException(refused.getMessage() + " " + refused.remedy(), refused);
        }
        PromptShelf shelf = new PromptShelf(prompts);
        prompts.list().forEach(prompt -> shelf.makeReady(new PromptId(prompt.id())));
        prompts.onChange(shelf::makeReady);
        return shelf;
    }

    Prompts prompts() {
        return prompts;
    }

    Map<PromptId, String> titles() {
        return prompts.list().stream()
                .collect(Collectors.toMap(prompt -> new PromptId(prompt.id()), Rest.Prompt::title));
    }

    @Override
    public Optional<Sound> sound(PromptId prompt) {
        return Optional.ofNullable(sounds.get(prompt));
    }

    /// Keeps the sound that was played before when the new one cannot be read.
    private void makeReady(PromptId id) {
        prompts.wav(id).ifPresent(wav -> {
            try {
                sounds.put(id, Sound.read(new ByteArrayInputStream(wav)));
            } catch (IOException unreadable) {
                LOG.error("The prompt {} cannot be played", id, unreadable);
            }
        });
    }
}
