package org.cordboard.server.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordboard.core.event.PinCheck;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.signin.PasswordHashes;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// In the demo company, where Ada (`agent1`) has the extension 201.
final class PinRoutesTest extends OnBothStores {
    private static final AgentId ADA = new AgentId("agent1");

    private final HandClock clock = new HandClock(Instant.parse("2030-01-01T12:00:00Z"));
    private Pins pins;
    private RoutesUnderTest api;

    @BeforeEach
    void open() throws IOException, ConfigException {
        pins = new Pins(database(), tenant, PasswordHashes.quick(), clock);
        var demo = CompanyDocument.demo().settings().company();
        var people = Stream.of("agent1", "agent2", "boss1", "admin1")
                .map(id -> demo.people().get(new AgentId(id)))
                .toList();
        api = RoutesUnderTest.start(database(), tenant, clock, people, new PinRoutes(() -> demo, pins));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aPersonSetsTheOwnPinAndTheAnswerSaysNothing() throws Exception {
        var answer = set("agent1", "agent1", "482913");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(pins.check(Optional.of(ADA), "482913")).isEqualTo(PinCheck.ACCEPTED);
    }

    @Test
    void anAdministratorSetsANewOneForWhoeverIsLockedOut() throws Exception {
        for (int i = 0; i < 5; i++) {
            pins.check(Optional.of(ADA), "000001");
        }
        assertThat(set("admin1", "agent1", "482913").statusCode()).isEqualTo(204);
        assertThat(pins.check(Optional.of(ADA), "482913")).isEqualTo(PinCheck.ACCEPTED);
    }

    @Test
    void nobodyElseSetsThePinOfAColleague() throws Exception {
        assertThat(set("agent2", "agent1", "482913").statusCode()).isEqualTo(403);
        assertThat(set("boss1", "agent1", "482913").statusCode()).isEqualTo(403);
        assertThat(pins.check(Optional.of(ADA), "482913")).isEqualTo(PinCheck.REFUSED);
    }

    @Test
    void aWeakOneIsRefusedWithFieldAndReasonAndWithoutItself() throws Exception {
        var refused = set("agent1", "agent1", "123456");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("\"field\":\"pin\"", "count up or down")
                .doesNotContain("123456");
    }

    @Test
    void aMissingOneIsRefused() throws Exception {
        assertThat(send("agent1", "agent1", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void whoHasNoExtensionNeedsNone() throws Exception {
        assertThat(set("boss1", "boss1", "482913").body()).contains("boss1 has no extension");
        assertThat(set("admin1", "nobody", "482913").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> set(String user, String whose, String pin) throws IOException, InterruptedException {
        return send(user, whose, "{\"pin\":\"" + pin + "\"}");
    }

    private HttpResponse<String> send(String user, String whose, String body) throws IOException, InterruptedException {
        return api.send(user, "PUT", "/api/people/" + whose + "/pin", body);
    }
}
