package org.cordboard.core.company;

import org.cordboard.core.id.PromptId;

/// What is heard at people's own lines.
///
/// @param mailbox asks for a message; ends with the tone
/// @param thanks played after a message was stored
/// @param failed played when a message could not be stored
/// @param accept heard by whoever answers at another telephone of the person: press 1 to take the call
public record PersonalSounds(PromptId mailbox, PromptId thanks, PromptId failed, PromptId accept) {}
