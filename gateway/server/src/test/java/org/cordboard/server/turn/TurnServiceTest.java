package org.cordboard.server.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.protocol.IceServer;
import org.cordboard.server.store.HandClock;
import org.junit.jupiter.api.Test;

class TurnServiceTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000L - 3600);

    private final HandClock clock = new HandClock(NOW);
    private final TurnService turn = new TurnService(
            Optional.of(new TurnConfig(
                    List.of(
                            TurnAddress.parse("turn:turn.example.com").orElseThrow(),
                            TurnAddress.parse("turns:turn.example.com").orElseThrow()),
                    "lantern-oil",
                    Duration.ofHours(1))),
            clock);

    /// The password as coturn makes it: base64(HMAC-SHA1(secret, user name)), by Python's hmac.
    @Test
    void aPersonGetsCredentialsThatEndWithTheirTime() {
        assertThat(turn.iceServers("agent1"))
                .containsExactly(new IceServer(
                        List.of(
                                "turn:turn.example.com:3478?transport=udp",
                                "turns:turn.example.com:5349?transport=tcp"),
                        "1800000000:agent1",
                        "VPhDDWyMftSMpgHnYwjhn6TlVX0="));
    }

    @Test
    void newOnesAreDueWhenHalfOfTheTimeIsOver() {
        clock.forward(Duration.ofMinutes(29));
        assertThat(turn.isDue(NOW)).isFalse();
        clock.forward(Duration.ofMinutes(1));
        assertThat(turn.isDue(NOW)).isTrue();
    }

    @Test
    void withoutServersThereIsNothingToTell() {
        TurnService none = new TurnService(Optional.empty(), clock);
        clock.forward(Duration.ofDays(1));
        assertThat(none.iceServers("agent1")).isEmpty();
        assertThat(none.isDue(NOW)).isFalse();
    }
}
