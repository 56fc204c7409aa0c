package org.cordboard.server.texting;

import java.time.Instant;
import org.cordboard.sms.provider.IncomingText;

/// A text that was taken from the network.
///
/// @param id by which arrivals are in their order
/// @param attempts how often it was tried to make something of it, in vain
record Arrival(String id, IncomingText text, int attempts, Instant at) {}
