package org.cordboard.server.call;

import java.util.Optional;
import org.cordboard.core.id.PromptId;
import org.cordboard.media.Sound;

/// The company's prompts, ready to play. Any thread.
public interface PromptSounds {
    /// Empty when the company has no such prompt.
    Optional<Sound> sound(PromptId prompt);
}
