package org.cordboard.server.calltext;

import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.id.AgentId;

/// Something that was written in a call.
///
/// @param number from 1 in each call
/// @param author empty for the caller
record CallText(int number, Optional<AgentId> author, String words, Instant at) {}
