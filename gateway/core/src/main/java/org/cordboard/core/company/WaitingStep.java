package org.cordboard.core.company;

import java.time.Duration;
import java.util.Map;

/// One step of a waiting plan.
///
/// @param music how long music plays after what is said, 0 s–1 h
/// @param keys ways out while this step lasts, music included
public record WaitingStep(Announcement says, Duration music, Map<Character, WayOut> keys) {
    public WaitingStep {
        keys = Map.copyOf(keys);
    }
}
