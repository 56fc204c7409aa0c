package org.cordboard.server.callnote;

import java.time.Instant;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;

/// What somebody has written about a call.
///
/// @param words plain text, never empty
/// @param writtenAt when the author began it
public record CallNote(CallId call, AgentId author, String words, Instant writtenAt, Instant changedAt) {}
