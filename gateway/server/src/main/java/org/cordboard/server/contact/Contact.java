package org.cordboard.server.contact;

import java.time.Instant;
import org.cordboard.core.id.AgentId;

/// Somebody in the company's directory.
///
/// @param changedBy who has written it last
public record Contact(String id, ContactCard card, AgentId changedBy, Instant changedAt) {}
