package org.cordboard.server.turn;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.cordboard.protocol.IceServer;

/// Tells browsers which TURN servers they may use, and gives them credentials. Any thread.
public final class TurnService {
    private final Optional<TurnConfig> config;
    private final InstantSource clock;

    /// @param config empty when there are no TURN servers
    public TurnService(Optional<TurnConfig> config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /// For the browser of this person, usable from now on for the time that is set.
    public List<IceServer> iceServers(String person) {
        return config.map(turn -> List.of(server(turn, person))).orElse(List.of());
    }

    private IceServer server(TurnConfig turn, String person) {
        TurnCredential credential =
                TurnCredential.of(turn.secret(), person, clock.instant().plus(turn.ttl()));
        return new IceServer(
                turn.servers().stream().map(TurnAddress::toString).toList(),
                credential.username(),
                credential.password());
    }

    /// Whether credentials given at this time should be followed by new ones: half of their time is
    /// over.
    public boolean isDue(Instant givenAt) {
        return config.map(turn -> Duration.between(givenAt, clock.instant())
                                .compareTo(turn.ttl().dividedBy(2))
                        >= 0)
                .orElse(false);
    }
}
