package org.cordboard.server.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.company.Person;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.call.CallMaker;
import org.cordboard.server.call.ConsoleCalls;
import org.cordboard.server.call.Lendings;
import org.cordboard.server.call.LiveCalls;
import org.cordboard.server.floor.Lanes;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CallOutRoutesTest extends OnBothStores {
    private static final CallId NEW = new CallId("new");
    private static final Person STRANGER = new Person(new AgentId("stranger"), "Stranger", Person.Role.AGENT);

    private final List<Event> happened = new ArrayList<>();
    private final LiveCalls calls = new LiveCalls();
    private PlannedFloor floor;
    private RoutesUnderTest api;

    @BeforeEach
    void open() throws Exception {
        floor = PlannedFloor.open();
        api = api(tenant, true);
    }

    @AfterEach
    void close() {
        api.close();
        floor.close();
    }

    private RoutesUnderTest api(TenantId company, boolean canDial) throws Exception {
        var maker = new CallMaker(calls, event -> happened.add(event.apply(PlannedFloor.NINE)), () -> NEW);
        return RoutesUnderTest.start(
                database(),
                company,
                () -> PlannedFloor.NINE,
                List.of(floor.person("agent1"), STRANGER),
                new CallOutRoutes(() -> floor.company, floor.desk(), maker, inside(), canDial, _ -> ""));
    }

    private ConsoleCalls inside() {
        return new ConsoleCalls(
                calls,
                _ -> Optional.empty(),
                new Lendings(),
                new Lanes(),
                event -> happened.add(event.apply(PlannedFloor.NINE)),
                () -> NEW);
    }

    @Test
    void anExtensionIsCalledFromTheConsoleWithoutATrunk() throws Exception {
        try (var cut = api(new TenantId(tenant.value() + "-inside"), false)) {
            var answer = cut.send("agent1", "POST", "/api/calls", "{\"number\": \"202\"}");

            assertThat(answer.statusCode()).isEqualTo(200);
        }
        assertThat(happened)
                .containsExactly(new CallEvent.ConsoleCalled(
                        PlannedFloor.NINE,
                        NEW,
                        "202",
                        new Caller("201", "Ada Example", Caller.Origin.PHONE),
                        new AgentId("agent1"),
                        Optional.empty()));
    }

    @Test
    void aNumberIsCalledOnBehalfOfTheWorkgroup() throws Exception {
        var answer = call("agent1", "{\"number\": \"030 123-456\", \"workgroup\": \"support\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"call\":\"new\"}");
        assertThat(happened)
                .containsExactly(new CallEvent.CallRequested(
                        PlannedFloor.NINE,
                        NEW,
                        new AgentId("agent1"),
                        new Caller("030123456", "", Caller.Origin.PHONE),
                        new WorkgroupId("support")));
        assertThat(calls.count()).isEqualTo(1);
    }

    @Test
    void withoutAWorkgroupItIsOnesFirst() throws Exception {
        call("agent1", "{\"number\": \"112\"}");

        assertThat(happened)
                .singleElement()
                .extracting(
                        event -> ((CallEvent.CallRequested) event).workgroup().isLine())
                .isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agent1   | {\"number\": \"letters\"}                            | number",
                "agent1   | {}                                                   | number",
                "agent1   | {\"number\": \"112\", \"workgroup\": \"nonsense\"}   | workgroup",
                "stranger | {\"number\": \"112\"}                                | workgroup",
            })
    void whatCannotBeDialledIsRefusedWithTheField(String user, String wish, String field) throws Exception {
        var refused = call(user, wish);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"" + field + "\"");
        nothingHappened();
    }

    @Test
    void whatTheDialPlanForbidsIsRefusedInItsWords() throws Exception {
        var refused = call("agent1", "{\"number\": \"+49900123\"}");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"field\":\"number\"", "wants the permission premium");
        nothingHappened();
    }

    @Test
    void whoHasReachedALimitCallsNobodyButForHelp() throws Exception {
        floor.calls("agent1", "+4930123456");

        assertThat(call("agent1", "{\"number\": \"+4930123456\"}").body())
                .contains("dialPlan.limits.person.callsAtOnce");
        nothingHappened();
        assertThat(call("agent1", "{\"number\": \"112\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutATrunkItIsSaidWhatToSet() throws Exception {
        try (var cut = api(new TenantId(tenant.value() + "-without"), false)) {
            var refused = cut.send("agent1", "POST", "/api/calls", "{\"number\": \"112\"}");

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("sip.trunks");
        }
        nothingHappened();
    }

    @Test
    void whoIsNotSignedInCallsNobody() throws Exception {
        assertThat(call("nobody", "{\"number\": \"112\"}").statusCode()).isEqualTo(401);
        nothingHappened();
    }

    private void nothingHappened() {
        assertThat(happened).isEmpty();
        assertThat(calls.count()).isZero();
    }

    private HttpResponse<String> call(String user, String wish) throws Exception {
        return api.send(user, "POST", "/api/calls", wish);
    }
}
