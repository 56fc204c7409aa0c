package org.cordboard.server.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.cordboard.server.signin.RoutesUnderTest;
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

    private final HandClock clock = new HandClock(NOON);
    private final List<Event> happened = new ArrayList<>();
    private RoutesUnderTest api;

    @BeforeEach
    void open() throws IOException, ConfigException {
        var people = List.of(
                new Person(new AgentId("boss1"), "Bess Template", Person.Role.SUPERVISOR),
                new Person(ADA, "Ada Example", Person.Role.AGENT));
        var demo = CompanyDocument.demo().settings().company();
        var routes = new PersonRoutes(
                () -> demo,
                new Presence(database(), tenant),
                event -> happened.add(event.apply(clock.instant())),
                clock);
        api = RoutesUnderTest.start(database(), tenant, clock, people, routes);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aPersonSaysHowToBeReachedAndThatIsKept() throws Exception {
        assertThat(api.send("agent1", "PUT", "/api/people/agent1/handling", "{\"mode\":\"in-a-meeting\"}")
                        .statusCode())
                .isEqualTo(204);

        var changed = new HandlingChanged(NOON, ADA, HandlingMode.IN_A_MEETING);
        assertThat(happened).containsExactly(changed);
        assertThat(new Presence(database(), tenant).handling()).containsExactly(changed);
        assertThat(api.send("boss1", "GET", "/api/people", "").body())
                .contains("{\"id\":\"agent1\",\"name\":\"Ada Example\",\"extension\":\"201\",\"mode\":\"in-a-meeting\","
                        + "\"loggedOutOf\":[]}");
    }

    @Test
    void workgroupsAreListedWithTheShortestNumberThatLeadsThere() throws Exception {
        assertThat(api.send("agent1", "GET", "/api/workgroups", "").body())
                .isEqualTo("[{\"id\":\"sales\",\"name\":\"Sales\",\"number\":\"102\"},"
                        + "{\"id\":\"support\",\"name\":\"Support\",\"number\":\"101\"}]");
    }

    @Test
    void anUnknownModeIsRefusedWithTheKnownOnes() throws Exception {
        var refused = api.send("agent1", "PUT", "/api/people/agent1/handling", "{\"mode\":\"asleep\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"mode\"", "asleep", "out-of-the-office");
        assertThat(happened).isEmpty();
    }

    @Test
    void aMemberLogsOutOfAWorkgroupAndASupervisorLogsTheMemberInAgain() throws Exception {
        api.send("agent1", "DELETE", "/api/people/agent1/workgroups/support", "");
        assertThat(api.send("agent1", "GET", "/api/people", "").body()).contains("\"loggedOutOf\":[\"support\"]");
        assertThat(new Presence(database(), tenant).logouts()).containsExactly(new LoggedOutOf(NOON, ADA, SUPPORT));

        api.send("boss1", "PUT", "/api/people/agent1/workgroups/support", "");
        assertThat(api.send("agent1", "GET", "/api/people", "").body()).doesNotContain("\"loggedOutOf\":[\"support\"]");
        assertThat(happened)
                .containsExactly(
                        new LoggedOutOf(NOON, ADA, SUPPORT), new LoggedInTo(NOON, ADA, SUPPORT, new AgentId("boss1")));
    }

    @Test
    void nobodyChangesThisForAColleagueOrForWorkgroupsOfOthers() throws Exception {
        assertThat(api.send("agent1", "PUT", "/api/people/agent2/handling", "{\"mode\":\"custom\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.send("agent1", "DELETE", "/api/people/agent1/workgroups/sales", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.send("agent1", "DELETE", "/api/people/agent1/workgroups/person:agent1", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.send("boss1", "PUT", "/api/people/nobody/handling", "{\"mode\":\"custom\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(happened).isEmpty();
    }
}
