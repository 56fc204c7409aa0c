package org.cordboard.server.quality;

import java.util.Map;
import org.cordboard.core.id.CallId;
import org.cordboard.server.call.Party;

/// Keeps the sound of ended calls. May block.
@FunctionalInterface
interface SoundKeeper {
    void keep(CallId call, Map<Party, SoundSeries> sides);
}
