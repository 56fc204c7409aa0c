package org.cordboard.server.journal;

import java.util.List;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.Event;

/// What happened, and what the floor made of it.
public record Step(Event event, List<Effect> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    /// The effects that are written down: those that do not follow from the events alone.
    List<Effect> journalled() {
        return effects.stream().filter(Step::isJournalled).toList();
    }

    private static boolean isJournalled(Effect effect) {
        return switch (effect) {
            case Effect.ShowDesk _, Effect.ShowPresence _, Effect.ShowQueue _ -> false;
            case Effect.OnCall _, Effect.AtAgent _, Effect.StartTimer _, Effect.CancelTimer _ -> true;
        };
    }
}
