package org.cordboard.core.company;

import java.util.Optional;
import org.cordboard.core.id.PromptId;

/// What is heard at people's own lines.
///
/// @param mailbox asks for a message; ends with the tone
/// @param thanks played after a message was stored
/// @param failed played when a message could not be stored
/// @param accept heard by whoever answers at another telephone of the person: press 1 to take the call
/// @param codes heard by people who dial a code at their own telephone; without, the call just ends
public record PersonalSounds(
        PromptId mailbox, PromptId thanks, PromptId failed, PromptId accept, Optional<CodeSounds> codes) {
    public PersonalSounds {
        // Companies of earlier versions were written without them.
        codes = codes == null ? Optional.empty() : codes;
    }

    /// Without words after codes.
    public PersonalSounds(PromptId mailbox, PromptId thanks, PromptId failed, PromptId accept) {
        this(mailbox, thanks, failed, accept, Optional.empty());
    }
}
