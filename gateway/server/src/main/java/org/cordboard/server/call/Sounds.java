package org.cordboard.server.call;

import java.util.ArrayList;
import java.util.List;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.PromptId;
import org.cordboard.media.Sound;

/// The prompts that effects name.
final class Sounds {
    private final PromptSounds prompts;

    Sounds(PromptSounds prompts) {
        this.prompts = prompts;
    }

    List<Sound> all(List<PromptId> ids) throws EffectFailure {
        List<Sound> sounds = new ArrayList<>(ids.size());
        for (PromptId id : ids) {
            sounds.add(one(id));
        }
        return sounds;
    }

    Sound one(PromptId id) throws EffectFailure {
        return prompts.sound(id).orElseThrow(() -> new EffectFailure("There is no prompt " + id, Cause.GATEWAY_FAILED));
    }
}
