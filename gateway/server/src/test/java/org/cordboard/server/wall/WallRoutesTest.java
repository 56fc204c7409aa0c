package org.cordboard.server.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordboard.core.company.Person;
import org.cordboard.core.effect.CallEffect.WriteRecord;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.wall.WallRules;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// In the demo company, where no more than no caller may wait for Support.
final class WallRoutesTest extends OnBothStores {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final AgentId ADA = new AgentId("agent1");
    private static final Caller GRACE = new Caller("+49301234", "", Caller.Origin.PHONE);
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");

    private final HandClock clock = new HandClock(NOON);
    private Floor floor;
    private RoutesUnderTest api;

    @BeforeEach
    void open() throws IOException, ConfigException {
        var people = List.of(
                new Person(new AgentId("boss1"), "Bess Template", Person.Role.SUPERVISOR),
                new Person(ADA, "Ada Example", Person.Role.AGENT));
        floor = new Floor(CompanyDocument.demo().settings().company());
        var strict = new WallRules(
                Duration.ofSeconds(20),
                Duration.ofSeconds(5),
                OptionalInt.of(0),
                Optional.empty(),
                OptionalInt.empty());
        var routes = new WallRoutes(
                () -> Map.of(SUPPORT, strict),
                floor::groups,
                new DayBook(_ -> List.of(answered()), ZoneOffset.UTC, clock),
                clock);
        api = RoutesUnderTest.start(database(), tenant, clock, people, routes);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aSupervisorSeesWhoWaitsWhoWorksAndHowTheDayWent() throws Exception {
        adaHasABreakAndGraceWaits();

        assertThat(api.send("boss1", "GET", "/api/wall", "").body())
                .contains(
                        "\"dayBegan\":" + NOON.minus(12, ChronoUnit.HOURS).toEpochMilli(),
                        "\"workgroup\":\"support\",\"name\":\"Support\",\"waiting\":1,\"callbacks\":0,\"waitingSince\":"
                                + NOON.toEpochMilli(),
                        "\"notReady\":1,\"answered\":1,\"inTime\":1,\"abandoned\":0,\"briefly\":0,\"serviceLevel\":100",
                        "\"warnings\":[\"WAITING\"]",
                        "{\"person\":\"agent1\",\"loggedIn\":true}",
                        "\"workgroup\":\"sales\",\"name\":\"Sales\",\"waiting\":0,\"callbacks\":0,\"waitingSince\":null",
                        "\"serviceLevel\":null");
    }

    @Test
    void anAgentDoesNotSeeTheWall() throws Exception {
        assertThat(api.send("agent1", "GET", "/api/wall", "").statusCode()).isEqualTo(403);
    }

    private void adaHasABreakAndGraceWaits() {
        var console = new ConsoleId("console");
        floor.on(new AgentEvent.ConsoleConnected(NOON, ADA, console));
        floor.on(new AgentEvent.ConsoleProven(NOON, ADA, console));
        floor.on(new AgentEvent.NotReadyRequested(NOON, ADA, "Lunch"));
        floor.on(new CallEvent.CallArrived(NOON, new CallId("c1"), "101", GRACE));
    }

    private static WriteRecord answered() {
        return new WriteRecord(
                new CallId("c0"),
                "101",
                GRACE,
                NOON,
                Optional.of(NOON),
                NOON,
                Duration.ofSeconds(20),
                Optional.of(SUPPORT),
                Optional.of(ADA),
                Cause.AGENT_HUNG_UP);
    }
}
