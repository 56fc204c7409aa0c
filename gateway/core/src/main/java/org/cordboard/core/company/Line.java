package org.cordboard.core.company;

import java.util.Map;
import java.util.Optional;
import org.cordboard.core.id.PromptId;

/// A person's own extension and mailbox. They work whether or not the person is logged in to a workgroup.
///
/// @param extension 2–6 digits, unlike every other and every number of the company
/// @param spokenName the person's name, said to callers who look for people by name; whoever has none is not found so
/// @param greeting asks for a message; empty for the one of the house
/// @param handling by mode; where a mode is missing, the browser rings in [HandlingMode#AVAILABLE], and the
///     mailbox answers in all others
public record Line(
        String extension,
        Optional<PromptId> spokenName,
        Optional<PromptId> greeting,
        Map<HandlingMode, Handling> handling) {
    public Line {
        handling = Map.copyOf(handling);
    }

    public Handling handling(HandlingMode mode) {
        return handling.getOrDefault(mode, mode == HandlingMode.AVAILABLE ? Handling.CONSOLE : Handling.MAILBOX);
    }
}
