package org.cordboard.server.callnote;

import java.time.Instant;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;

/// How a call ended, as an agent has put it.
///
/// @param words as the workgroup had them at that time
public record Disposition(CallId call, String words, AgentId by, Instant at) {}
