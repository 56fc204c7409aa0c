package org.cordboard.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordboard.core.company.Person;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Event;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.view.AgentStatus;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In the demo company.
final class SupervisionRoutesTest extends OnBothStores {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final AgentId ADA = new AgentId("agent1");
    private static final AgentId BOSS = new AgentId("boss1");

    private final HandClock clock = new HandClock(NOON);
    private final List<Event> happened = new ArrayList<>();
    private Floor floor;
    private RoutesUnderTest api;

    @BeforeEach
    void open() throws IOException, ConfigException {
        var people = List.of(
                new Person(BOSS, "Bess Template", Person.Role.SUPERVISOR),
                new Person(ADA, "Ada Example", Person.Role.AGENT));
        var demo = CompanyDocument.demo().settings();
        floor = new Floor(demo.company());
        var routes = new SupervisionRoutes(
                () -> demo,
                question -> question.apply(floor),
                event -> {
                    happened.add(event.apply(clock.instant()));
                    floor.on(happened.getLast());
                },
                clock);
        api = RoutesUnderTest.start(database(), tenant, clock, people, routes);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /api/people/agent1/state | {\"ready\":true,\"reason\":\"\"}",
                "DELETE | /api/people/agent1/work | {}",
                "POST | /api/calls/c1/move | {\"place\":1}"
            })
    void anAgentMayDoNothingOfThis(String method, String path, String body) throws Exception {
        adaIsAtWork();

        assertThat(api.send("agent1", method, path, body).statusCode()).isEqualTo(403);

        assertThat(happened).isEmpty();
    }

    @Test
    void aSupervisorSendsSomebodyToABreakAndBack() throws Exception {
        adaIsAtWork();

        assertThat(state("agent1", false, "Lunch").statusCode()).isEqualTo(204);
        assertThat(floor.desk(ADA).reason()).hasToString("Lunch");
        assertThat(state("agent1", true, "").statusCode()).isEqualTo(204);

        assertThat(floor.desk(ADA).status()).isEqualTo(AgentStatus.READY);
        assertThat(happened)
                .containsExactly(
                        new AgentEvent.NotReadyRequested(NOON, ADA, "Lunch", BOSS),
                        new AgentEvent.ReadyRequested(NOON, ADA, BOSS));
    }

    @Test
    void aReasonThatTheCompanyDoesNotKnowIsRefusedWithThoseItKnows() throws Exception {
        adaIsAtWork();

        var refused = state("agent1", false, "Bored");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"reason\"", "Lunch");
    }

    @Test
    void whoIsNotAtWorkCanNeitherBeMadeReadyNorSignedOut() throws Exception {
        var refused = state("agent1", true, "");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Ada Example is not at work");
        assertThat(api.send("boss1", "DELETE", "/api/people/agent1/work", "").statusCode())
                .isEqualTo(409);
        assertThat(api.send("boss1", "DELETE", "/api/people/nobody/work", "").statusCode())
                .isEqualTo(404);
        assertThat(happened).isEmpty();
    }

    @Test
    void aSupervisorSignsSomebodyOutOfWork() throws Exception {
        adaIsAtWork();

        assertThat(api.send("boss1", "DELETE", "/api/people/agent1/work", "").statusCode())
                .isEqualTo(204);

        assertThat(floor.desk(ADA).status()).isEqualTo(AgentStatus.OFFLINE);
    }

    @Test
    void aCallerIsMovedToTheFrontOfTheLine() throws Exception {
        twoCallersWait();

        assertThat(move("c2", "{\"place\":1}").statusCode()).isEqualTo(204);

        assertThat(happened).containsExactly(new CallEvent.MovedInLine(NOON, new CallId("c2"), BOSS, 1));
        assertThat(floor.queues(BOSS).stream()
                        .filter(board -> board.workgroup().equals(new WorkgroupId("support")))
                        .flatMap(board -> board.waiting().stream())
                        .map(waiting -> waiting.call().value()))
                .containsExactly("c2", "c1");
    }

    @Test
    void aCallerIsNotMovedWhereNobodyIsAtWork() throws Exception {
        twoCallersWait();

        var refused = move("c1", "{\"workgroup\":\"sales\"}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("None of the 4 members of Sales is signed in");
        assertThat(move("c3", "{\"place\":1}").body()).contains("does not wait for a workgroup any more");
        assertThat(happened).isEmpty();
    }

    @Test
    void aMoveSaysOnePlaceAndNotTwo() throws Exception {
        twoCallersWait();

        assertThat(move("c1", "{}").statusCode()).isEqualTo(400);
        assertThat(move("c1", "{\"place\":2,\"agent\":\"agent1\"}").statusCode())
                .isEqualTo(400);
    }

    private void adaIsAtWork() {
        var console = new ConsoleId("console");
        floor.on(new AgentEvent.ConsoleConnected(NOON, ADA, console));
        floor.on(new AgentEvent.ConsoleProven(NOON, ADA, console));
    }

    private void twoCallersWait() {
        adaIsAtWork();
        floor.on(new AgentEvent.NotReadyRequested(NOON, ADA, "Lunch"));
        for (String call : List.of("c1", "c2")) {
            var caller = new Caller("+49301234", "", Caller.Origin.PHONE);
            floor.on(new CallEvent.CallArrived(NOON, new CallId(call), "101", caller));
        }
    }

    private HttpResponse<String> state(String person, boolean ready, String reason) throws Exception {
        var body = "{\"ready\":%s,\"reason\":\"%s\"}".formatted(ready, reason);
        return api.send("boss1", "PUT", "/api/people/%s/state".formatted(person), body);
    }

    private HttpResponse<String> move(String call, String body) throws Exception {
        return api.send("boss1", "POST", "/api/calls/%s/move".formatted(call), body);
    }
}
