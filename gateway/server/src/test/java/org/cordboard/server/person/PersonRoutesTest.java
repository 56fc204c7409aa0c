package org.cordboard.server.person;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.company.HandlingMode;
import org.cordboard.core.company.Person;
import org.cordboard.core.event.AgentEvent.HandlingChanged;
import org.cordboard.core.event.AgentEvent.LoggedInTo;
import org.cordboard.core.event.AgentEvent.LoggedOutOf;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
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

/// In the demo company.
final class PersonRoutesTest extends OnBothStores {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final AgentId ADA = new AgentId("agent1");
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");
    private static final String PASSWORD = "a long invented password";

    private final HandClock clock = new HandClock(NOON);
    private final List<Event> happened = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private SignIn signIn;
    private WebServer server;

    @BeforeEach
    void open() throws IOException, ConfigException {
        var users = new Users(database(), tenant, clock);
        var sessions = new Sessions(database(), tenant, clock, Duration.ofHours(12));
        signIn = new SignIn(users, sessions, clock);
        users.save(new Person(new AgentId("boss1"), "Bess Template", Person.Role.SUPERVISOR), PASSWORD);
        users.save(new Person(ADA, "Ada Example", Person.Role.AGENT), PASSWORD);
        var demo = CompanyDocument.demo().settings().company();
        var routes = new PersonRoutes(
                () -> demo,
                new Presence(database(), tenant),
                event -> happened.add(event.apply(clock.instant())),
                clock);
        var here = new HttpConfig("localhost", 0, Optional.empty(), Optional.empty(), false, Optional.empty());
        server = WebServer.start(here, new Guard(sessions), List.of(routes));
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void aPersonSaysHowToBeReachedAndThatIsKept() throws Exception {
        assertThat(send("agent1", "PUT", "/api/people/agent1/handling", "{\"mode\":\"in-a-meeting\"}")
                        .statusCode())
                .isEqualTo(204);

        var changed = new HandlingChanged(NOON, ADA, HandlingMode.IN_A_MEETING);
        assertThat(happened).containsExactly(changed);
        assertThat(new Presence(database(), tenant).handling()).containsExactly(changed);
        assertThat(send("boss1", "GET", "/api/people", "").body())
                .contains("{\"id\":\"agent1\",\"name\":\"Ada Example\",\"extension\":\"201\",\"mode\":\"in-a-meeting\","
                        + "\"loggedOutOf\":[]}");
    }

    @Test
    void anUnknownModeIsRefusedWithTheKnownOnes() throws Exception {
        var refused = send("agent1", "PUT", "/api/people/agent1/handling", "{\"mode\":\"asleep\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"mode\"", "asleep", "out-of-the-office");
        assertThat(happened).isEmpty();
    }

    @Test
    void aMemberLogsOutOfAWorkgroupAndASupervisorLogsTheMemberInAgain() throws Exception {
        send("agent1", "DELETE", "/api/people/agent1/workgroups/support", "");
        assertThat(send("agent1", "GET", "/api/people", "").body()).contains("\"loggedOutOf\":[\"support\"]");
        assertThat(new Presence(database(), tenant).logouts()).containsExactly(new LoggedOutOf(NOON, ADA, SUPPORT));

        send("boss1", "PUT", "/api/people/agent1/workgroups/support", "");
        assertThat(send("agent1", "GET", "/api/people", "").body()).doesNotContain("\"loggedOutOf\":[\"support\"]");
        assertThat(happened).containsExactly(new LoggedOutOf(NOON, ADA, SUPPORT), new LoggedInTo(NOON, ADA, SUPPORT));
    }

    @Test
    void nobodyChangesThisForAColleagueOrForWorkgroupsOfOthers() throws Exception {
        assertThat(send("agent1", "PUT", "/api/people/agent2/handling", "{\"mode\":\"custom\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("agent1", "DELETE", "/api/people/agent1/workgroups/sales", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("agent1", "DELETE", "/api/people/agent1/workgroups/person:agent1", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("boss1", "PUT", "/api/people/nobody/handling", "{\"mode\":\"custom\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(happened).isEmpty();
    }

    private HttpResponse<String> send(String user, String method, String path, String body)
            throws IOException, InterruptedException {
        var accepted = (SignInResult.Accepted) signIn.attempt(user, PASSWORD, "192.0.2.1");
        var request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Origin", server.url())
                .header("Cookie", "cordboard-session=" + accepted.token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
