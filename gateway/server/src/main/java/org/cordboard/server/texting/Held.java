package org.cordboard.server.texting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// That a text waits for the morning.
///
/// @param until when it goes out
/// @param zone of the customer, whose morning that is; empty where only ours is known
public record Held(Instant until, Optional<ZoneId> zone) {}
