package org.cordboard.core.company;

import java.util.Map;
import java.util.Optional;
import org.cordboard.core.id.PromptId;

/// Prompts that belong to no menu and no workgroup, and how prompts are said in other languages.
///
/// @param ringing heard over and over by a caller for whom another telephone rings; wanted when an answer point
///     is an external number, or somebody has a line
/// @param personal wanted when somebody has a line
/// @param messages wanted when an answer point lets people hear their messages
/// @param listening heard by caller and agent together with each other, before a supervisor takes part in their
///     talk; nothing is said when left out
/// @param languages by language, such as `german`: which prompt says the same as another. What has no translation
///     is heard as it is
public record HouseSounds(
        Optional<PromptId> ringing,
        Optional<PersonalSounds> personal,
        Optional<MessageSounds> messages,
        Optional<PromptId> listening,
        Map<String, Map<PromptId, PromptId>> languages) {
    public static final HouseSounds NONE =
            new HouseSounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    public HouseSounds {
        // Companies of earlier versions were written without it.
        listening = listening == null ? Optional.empty() : listening;
        languages = Map.copyOf(languages);
    }

    /// The same sounds, with a notice for those in whose talk a supervisor takes part.
    public HouseSounds withListening(PromptId notice) {
        return new HouseSounds(ringing, personal, messages, Optional.of(notice), languages);
    }
}
