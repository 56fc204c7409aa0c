package org.cordboard.server.turn;

import java.time.Duration;
import java.util.List;

/// TURN servers that share a secret with us.
///
/// @param servers at least one; all of them know `secret`
/// @param ttl how long credentials can be used to ask for a relay, at least a minute; a relay that is
/// in use stays
public record TurnConfig(List<TurnAddress> servers, String secret, Duration ttl) {
    public static final Duration USUAL_TTL = Duration.ofHours(12);
    public static final Duration SHORTEST_TTL = Duration.ofMinutes(1);
    public static final Duration LONGEST_TTL = Duration.ofDays(7);

    public TurnConfig {
        servers = List.copyOf(servers);
    }
}
