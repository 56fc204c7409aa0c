package org.cordboard.core.replay;

import java.util.List;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.Event;

/// One step of a floor as the journal has it.
///
/// @param effects at least those that are journalled
public record RecordedStep(Event event, List<Effect> effects) {
    public RecordedStep {
        effects = List.copyOf(effects);
    }
}
