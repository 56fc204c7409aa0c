package org.cordboard.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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

final class ScheduleRoutesTest extends OnBothStores {
    /// A Monday.
    private static final Instant TEN = Instant.parse("2030-01-07T10:00:00Z");

    private static final ScheduleId OFFICE = new ScheduleId("office");
    private static final AgentId BOSS = new AgentId("boss1");
    private static final String PASSWORD = "a long invented password";

    private final HandClock clock = new HandClock(TEN);
    private final List<Event> happened = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private SignIn signIn;
    private WebServer server;

    @BeforeEach
    void open() throws IOException {
        var users = new Users(database(), tenant, clock);
        var sessions = new Sessions(database(), tenant, clock, Duration.ofHours(12));
        signIn = new SignIn(users, sessions, clock);
        users.save(new Person(BOSS, "Bess Template", Person.Role.SUPERVISOR), PASSWORD);
        users.save(new Person(new AgentId("agent1"), "Ada Example", Person.Role.AGENT), PASSWORD);
        var routes = new ScheduleRoutes(
                () -> company(),
                new CustomModes(database(), tenant),
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
    void aSupervisorSwitchesToCustomAndBack() throws Exception {
        assertThat(list()).contains("\"mode\":\"on-hours\"", "\"custom\":null");

        assertThat(send("boss1", "PUT", "/api/schedules/office/custom", "{}").statusCode())
                .isEqualTo(204);
        assertThat(list()).contains("\"mode\":\"custom\"", "\"by\":\"Bess Template\"");

        assertThat(send("boss1", "DELETE", "/api/schedules/office/custom", "").statusCode())
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
        send("boss1", "PUT", "/api/schedules/office/custom", "{\"until\": %d}".formatted(eleven.toEpochMilli()));
        assertThat(list()).contains("\"mode\":\"custom\"");

        clock.forward(Duration.ofHours(1));

        assertThat(list()).contains("\"mode\":\"on-hours\"", "\"custom\":null");
    }

    @Test
    void anEndThatHasPassedIsRefusedAndChangesNothing() throws Exception {
        var refused =
                send("boss1", "PUT", "/api/schedules/office/custom", "{\"until\": %d}".formatted(TEN.toEpochMilli()));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"until\"", "Give a later time, or none");
        assertThat(happened).isEmpty();
        assertThat(list()).contains("\"mode\":\"on-hours\"");
    }

    @Test
    void anUnknownScheduleIsRefused() throws Exception {
        assertThat(send("boss1", "PUT", "/api/schedules/nowhere/custom", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAgentMayLookButNotSwitch() throws Exception {
        assertThat(send("agent1", "GET", "/api/schedules", "").statusCode()).isEqualTo(200);
        assertThat(send("agent1", "PUT", "/api/schedules/office/custom", "{}").statusCode())
                .isEqualTo(403);
        assertThat(happened).isEmpty();
    }

    private String list() throws IOException, InterruptedException {
        return send("boss1", "GET", "/api/schedules", "").body();
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
