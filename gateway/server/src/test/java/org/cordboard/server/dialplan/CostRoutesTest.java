package org.cordboard.server.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordboard.core.company.Person;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.server.wire.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CostRoutesTest extends OnBothStores {
    private static final Instant NINE = Instant.parse("2030-01-07T09:00:00Z");

    private Charges charges;
    private RoutesUnderTest api;

    @BeforeEach
    void open() throws Exception {
        charges = new Charges(database(), tenant, () -> NINE);
        api = RoutesUnderTest.start(
                database(),
                tenant,
                () -> NINE,
                List.of(person("agent", Person.Role.AGENT), person("supervisor", Person.Role.SUPERVISOR)),
                new CostRoutes(charges, () -> NINE));
    }

    @AfterEach
    void close() {
        api.close();
    }

    private static Person person(String id, Person.Role role) {
        return new Person(new AgentId(id), id, role);
    }

    private static OutsideEffect.KeepCharge charge(String call, String trunk, Instant at, String cost) {
        return new OutsideEffect.KeepCharge(
                new CallId(call),
                OutsideId.CALLER,
                "agent1",
                "national",
                trunk,
                "030123",
                at,
                Duration.ofSeconds(61),
                new BigDecimal(cost),
                "EUR");
    }

    @Test
    void costsAreListedAndSummedUpByTrunkExactly() throws Exception {
        charges.charged(charge("c-1", "main", NINE.minusSeconds(300), "0.1"));
        charges.charged(charge("c-2", "main", NINE.minusSeconds(200), "0.2"));
        charges.charged(charge("c-3", "spare", NINE.minusSeconds(100), "0.062"));

        var costs = json(get("supervisor", ""));

        assertThat(costs.path("calls")).hasSize(3);
        assertThat(costs.at("/calls/0"))
                .hasToString("""
                {"call":"c-1","by":"agent1","trunk":"main","rule":"national","number":"030123","answeredAt":%d,\
                "lengthMillis":61000,"cost":"0.1","currency":"EUR"}""".formatted(NINE.minusSeconds(300).toEpochMilli()));
        assertThat(costs.path("trunks")).hasToString("""
                [{"trunk":"main","calls":2,"lengthMillis":122000,"cost":"0.3","currency":"EUR"},\
                {"trunk":"spare","calls":1,"lengthMillis":61000,"cost":"0.062","currency":"EUR"}]""");
    }

    @Test
    void withoutATimeItIsTheLast31Days() throws Exception {
        charges.charged(charge("old", "main", NINE.minus(Duration.ofDays(32)), "1"));
        charges.charged(charge("new", "main", NINE.minus(Duration.ofDays(30)), "1"));

        var costs = json(get("supervisor", ""));

        assertThat(costs.path("from").asLong())
                .isEqualTo(NINE.minus(Duration.ofDays(31)).toEpochMilli());
        assertThat(costs.path("to").asLong()).isEqualTo(NINE.toEpochMilli());
        assertThat(costs.path("calls")
                        .valueStream()
                        .map(call -> call.path("call").asText()))
                .containsExactly("new");
    }

    @Test
    void theEndOfATimeIsNotPartOfIt() throws Exception {
        charges.charged(charge("first", "main", Instant.ofEpochMilli(1000), "1"));
        charges.charged(charge("second", "main", Instant.ofEpochMilli(2000), "1"));

        assertThat(json(get("supervisor", "?from=1000&to=2000")).path("calls")).hasSize(1);
    }

    @Test
    void anotherCompanysCostsAreNotSeen() throws Exception {
        new Charges(database(), new TenantId(tenant.value() + "-other"), () -> NINE)
                .charged(charge("c-1", "main", NINE.minusSeconds(300), "1"));

        assertThat(json(get("supervisor", "")).path("calls")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "to"})
    void whatIsNoTimeIsRefusedWithTheField(String field) throws Exception {
        var refused = get("supervisor", "?" + field + "=yesterday");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("field").asText()).isEqualTo(field);
        assertThat(json(refused).path("remedy").asText()).isEqualTo("Write epoch milliseconds");
    }

    @Test
    void agentsDoNotSeeCosts() throws Exception {
        assertThat(get("agent", "").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> get(String user, String query) throws Exception {
        return api.send(user, "GET", "/api/calls/costs" + query, "");
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return Wire.mapper().readTree(answer.body());
    }
}
