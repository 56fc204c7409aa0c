package org.cordboard.core.toll;

import java.util.Optional;
import org.cordboard.core.dialplan.Ruling;
import org.cordboard.core.sentence.Sentence;

/// What would become of a call to a number now.
///
/// @param limit that is reached, in words; empty when none is
public record Verdict(Ruling ruling, Optional<Sentence> limit) {
    /// Why it would not go out; empty when it would.
    public Optional<Sentence> refusal() {
        return ruling.refusal().or(() -> limit);
    }
}
