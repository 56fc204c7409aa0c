package org.cordboard.server.call;

import java.util.Map;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.media.Leg;

/// The sides of a call that is up.
///
/// @param callingConsole at whose console the call was begun; empty for callers from outside
/// @param legs those that have sound now
public record CallLegs(Optional<AgentId> callingConsole, Map<Party, Leg> legs) {}
