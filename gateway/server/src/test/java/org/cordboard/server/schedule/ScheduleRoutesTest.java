package org.cordboard.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Schedule;
import org.cordboard.core.event.AgentEvent.CustomModeBegan;
import org.cordboard.core.event.AgentEvent.CustomModeEnded;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ScheduleRoutesTest extends OnBothStores {
    /// A Monday.
    private static final Instant TEN = Instant.parse("2030-01-07T10:00:00Z");

    private static final ScheduleId OFFICE = new ScheduleId("office");
    private static final AgentId BOSS = new AgentId("boss1");

    private final HandClock clock = new HandClock(TEN);
    private final List<Event> happened = new ArrayList<>();
    private RoutesUnderTest api;

    @BeforeEach
    void open() throws IOException {
        var people = List.of(
                new Person(BOSS, "Bess Template", Person.Role.SUPERVISOR),
                new Person(new AgentId("agent1"), "Ada Example", Person.Role.AGENT));
        var routes = new ScheduleRoutes(
                () -> company(),
                new CustomModes(database(), tenant),
                event -> happened.add(event.apply(clock.instant())),
                clock);
        api = RoutesUnderTest.start(database(), tenant, clock, people, routes);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aSupervisorSwitchesToCustomAndBack() throws Exception {
        assertThat(list()).contains("\"mode\":\"on-hours\"", "\"custom\":null");

        assertThat(api.send("boss1", "PUT", "/api/schedules/office/custom", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(list()).contains("\"mode\":\"custom\"", "\"by\":\"Bess Template\"");

        assertThat(api.send("boss1", "DELETE", "/api/schedules/office/custom", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(list()).contains("\"mode\":\"on-hours\"", "\"custom\":null");
        assertThat(happened)
                .containsExactly(
                        new CustomModeBegan(TEN, BOSS, OFFICE, Optional.empty()),
                        new CustomModeEnded(TEN, BOSS, OFFICE));
    }

    @Test
    void aSwitchWithAnEndEndsByItself() throws Exception {
        var eleven = TEN.plusSeconds(3600);
        api.send("boss1", "PUT", "/api/schedules/office/custom", "{\"until\": %d}".formatted(eleven.toEpochMilli()));
        assertThat(list()).contains("\"mode\":\"custom\"");

        clock.forward(Duration.ofHours(1));

        assertThat(list()).contains("\"mode\":\"on-hours\"", "\"custom\":null");
    }

    @Test
    void anEndThatHasPassedIsRefusedAndChangesNothing() throws Exception {
        var refused = api.send(
                "boss1", "PUT", "/api/schedules/office/custom", "{\"until\": %d}".formatted(TEN.toEpochMilli()));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"until\"", "Give a later time, or none");
        assertThat(happened).isEmpty();
        assertThat(list()).contains("\"mode\":\"on-hours\"");
    }

    @Test
    void anUnknownScheduleIsRefused() throws Exception {
        assertThat(api.send("boss1", "PUT", "/api/schedules/nowhere/custom", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAgentMayLookButNotSwitch() throws Exception {
        assertThat(api.send("agent1", "GET", "/api/schedules", "").statusCode()).isEqualTo(200);
        assertThat(api.send("agent1", "PUT", "/api/schedules/office/custom", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(happened).isEmpty();
    }

    private String list() throws IOException, InterruptedException {
        return api.send("boss1", "GET", "/api/schedules", "").body();
    }

    private Company company() {
        AnswerPoint voicemail = new AnswerPoint.ToVoicemail(new WorkgroupId("support"));
        var points = Stream.of(Schedule.Mode.values()).collect(Collectors.toMap(mode -> mode, _ -> voicemail));
        var hours = List.of(new Schedule.Hours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0)));
        var office = new Schedule(OFFICE, "Office", ZoneOffset.UTC, hours, Map.of(), points);
        var boss = new Person(BOSS, "Bess Template", Person.Role.SUPERVISOR);
        return new Company(
                tenant,
                "Larkenby Lanterns",
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(BOSS, boss),
                Map.of(OFFICE, office),
                HouseSounds.NONE,
                Duration.ofSeconds(30));
    }
}
