package org.cordboard.core.agent;

import java.util.Optional;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.core.sentence.Sentence;

/// The browser at which an agent sits.
///
/// @param problem why it cannot take a call, in words; empty when socket, microphone and media were just proven
public record Console(ConsoleId id, Optional<Sentence> problem) {
    public boolean proven() {
        return problem.isEmpty();
    }
}
