package org.cordboard.server.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.event.PinCheck;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.http.HttpConfig;
import org.cordboard.server.http.WebServer;
import org.cordboard.server.signin.Guard;
import org.cordboard.server.signin.Sessions;
import org.cordboard.server.signin.SignIn;
import org.cordboard.server.signin.SignInResult;
import org.cordboard.server.signin.Users;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// In the demo company, where Ada (`agent1`) has the extension 201.
final class PinRoutesTest extends OnBothStores {
    private static final AgentId ADA = new AgentId("agent1");
    private static final String PASSWORD = "a long invented password";

    private final HandClock clock = new HandClock(Instant.parse("2030-01-01T12:00:00Z"));
    private final HttpClient client = HttpClient.newHttpClient();
    private Pins pins;
    private SignIn signIn;
    private WebServer server;

    @BeforeEach
    void open() throws IOException, ConfigException {
        var users = new Users(database(), tenant, clock);
        var sessions = new Sessions(database(), tenant, clock, Duration.ofHours(12));
        signIn = new SignIn(users, sessions, clock);
        pins = new Pins(database(), tenant, clock);
        var demo = CompanyDocument.demo().settings().company();
        List.of("agent1", "agent2", "boss1", "admin1")
                .forEach(id -> users.save(demo.people().get(new AgentId(id)), PASSWORD));
        var here = new HttpConfig("localhost", 0, Optional.empty(), Optional.empty(), false, Optional.empty());
        server = WebServer.start(here, new Guard(sessions), List.of(new PinRoutes(() -> demo, pins)));
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
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
        var accepted = (SignInResult.Accepted) signIn.attempt(user, PASSWORD, "192.0.2.1");
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/api/people/" + whose + "/pin"))
                .header("Origin", server.url())
                .header("Cookie", "cordboard-session=" + accepted.token())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
