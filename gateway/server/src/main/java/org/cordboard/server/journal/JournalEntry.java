package org.cordboard.server.journal;

import java.util.List;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.CallId;

/// One step of a floor as it was written down.
///
/// @param seq counts a company's steps from 1, without gaps
/// @param effects in the order in which the floor gave them
public record JournalEntry(long seq, Event event, List<Effect> effects) {
    public JournalEntry {
        effects = List.copyOf(effects);
    }

    /// Those of the effects that are about the call.
    public List<Effect> effectsOn(CallId call) {
        return effects.stream()
                .filter(effect -> TouchedCalls.by(effect).filter(call::equals).isPresent())
                .toList();
    }
}
