package org.cordboard.server.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
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
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.CompanySettings;
import org.cordboard.server.config.ConfigException;
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
    static PromptShelf open(Database database, Path data, CompanySettings company, InstantSource clock)
            throws IOException {
        Blobs recordings = new Blobs(data.resolve("prompts"));
        Prompts prompts;
        try {
            prompts = new Prompts(database, company.company().id(), recordings, clock, company.prompts());
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

    /// Makes the prompts of changed settings ready; they can be played when this returns.
    void deliver(CompanySettings company) {
        try {
            prompts.deliver(company.prompts());
        } catch (PromptRefusedException unchecked) {
            throw new IllegalStateException("The settings were not checked", unchecked);
        }
    }

    /// The company with the sounds that are played: recordings in the place of what came with it.
    CompanyDocument asHeard(CompanyDocument company) {
        try {
            return company.with(prompts.recorded());
        } catch (ConfigException unchecked) {
            throw new IllegalStateException("A recording was kept unchecked", unchecked);
        }
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
