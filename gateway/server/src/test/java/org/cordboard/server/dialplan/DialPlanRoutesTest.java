package org.cordboard.server.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.server.wire.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DialPlanRoutesTest extends OnBothStores {
    private PlannedFloor floor;
    private Charges charges;
    private RoutesUnderTest api;

    @BeforeEach
    void open() throws Exception {
        floor = PlannedFloor.open();
        charges = new Charges(database(), tenant, () -> PlannedFloor.NINE);
        api = RoutesUnderTest.start(
                database(),
                tenant,
                () -> PlannedFloor.NINE,
                List.of(floor.person("agent1"), floor.person("boss1")),
                new DialPlanRoutes(() -> floor.company, floor.desk(), charges));
    }

    @AfterEach
    void close() {
        api.close();
        floor.close();
    }

    @Test
    void whatBecomesOfANumberIsToldWithTheRulesThatWereTried() throws Exception {
        var test = json(test("agent1", "{\"number\": \"030 123456\"}"));

        assertThat(test.path("by").asText()).isEqualTo("agent1");
        assertThat(test.path("number").asText()).isEqualTo("030123456");
        assertThat(test.path("e164").asText()).isEqualTo("+4930123456");
        assertThat(test.path("rule").asText()).isEqualTo("national");
        assertThat(test.path("sent").asText()).isEqualTo("030123456");
        assertThat(test.path("trunks")).hasToString("[\"main\",\"spare\"]");
        assertThat(test.path("cost").asText()).isEqualTo("0.086");
        assertThat(test.path("refusal").asText()).isEmpty();
        assertThat(test.path("limits")).hasToString("[\"agent1: 1 calls at once\"]");
        assertThat(test.path("tried")
                        .valueStream()
                        .map(tried -> tried.path("rule").asText()))
                .containsExactly("north", "premium", "national");
    }

    @Test
    void whyANumberDoesNotGoOutIsTold() throws Exception {
        var test = json(test("agent1", "{\"number\": \"+49900123\"}"));

        assertThat(test.path("refusal").asText())
                .isEqualTo("The rule premium wants the permission premium, which agent1 does not have");
        assertThat(test.path("sent").asText()).isEmpty();
    }

    @Test
    void anEmergencyNumberIsToldAsSuch() throws Exception {
        var test = json(test("agent1", "{\"number\": \"112\"}"));

        assertThat(test.path("emergency").booleanValue()).isTrue();
        assertThat(test.path("limits")).isEmpty();
    }

    @Test
    void aLimitThatIsReachedIsToldBeforeAnybodyDials() throws Exception {
        floor.calls("agent1", "+4930123456");

        assertThat(json(test("agent1", "{\"number\": \"+4930123456\"}"))
                        .path("refusal")
                        .asText())
                .isEqualTo(
                        "agent1 has 1 calls to outside at once, as much as dialPlan.limits.person.callsAtOnce allows");
    }

    @ParameterizedTest
    @CsvSource({"agent1, agent1", "workgroup:support, the workgroup support", "trunk:north, the trunk north"})
    void aSupervisorAsksForOthers(String as, String by) throws Exception {
        var test = json(test("boss1", "{\"number\": \"345\", \"as\": \"" + as + "\"}"));

        assertThat(test.path("by").asText()).isEqualTo(by);
    }

    @Test
    void anAgentAsksForNobodyElse() throws Exception {
        var refused = test("agent1", "{\"number\": \"345\", \"as\": \"agent2\"}");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).path("field").asText()).isEqualTo("as");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"number\": \"letters\"}                   | number",
                "{\"number\": \"\"}                          | number",
                "{}                                          | number",
                "{\"number\": \"345\", \"as\": \"nobody\"}       | as",
                "{\"number\": \"345\", \"as\": \"workgroup:x\"}  | as",
                "{\"number\": \"345\", \"as\": \"what:ever\"}    | as",
            })
    void whatCannotBeAskedIsRefusedWithTheField(String wish, String field) throws Exception {
        var refused = test("boss1", wish);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("field").asText()).isEqualTo(field);
        assertThat(json(refused).path("remedy").asText()).isNotEmpty();
    }

    @Test
    void supervisorsSeeWhatIsUsedAndWhatWasNotLetOut() throws Exception {
        floor.calls("agent1", "+4930123456");
        charges.refused(new OutsideEffect.DialRefused(
                new CallId("c-1"), OutsideId.CALLER, "+49900123", "agent1", Sentence.verbatim("no permission")));

        var usage = json(api.send("boss1", "GET", "/api/dial-plan/usage", ""));

        assertThat(usage.path("currency").asText()).isEqualTo("EUR");
        assertThat(usage.path("spent")
                        .valueStream()
                        .map(spent -> spent.path("who").asText() + " " + spent.path("callsNow")))
                .containsExactly("agent1 1", "the company 1");
        assertThat(usage.at("/refusals/0/number").asText()).isEqualTo("+49900123");
        assertThat(usage.at("/refusals/0/by").asText()).isEqualTo("agent1");
        assertThat(usage.at("/refusals/0/reason").asText()).isEqualTo("no permission");
    }

    @Test
    void agentsDoNotSeeWhatIsSpent() throws Exception {
        assertThat(api.send("agent1", "GET", "/api/dial-plan/usage", "").statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> test(String user, String wish) throws Exception {
        return api.send(user, "POST", "/api/dial-plan/test", wish);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return Wire.mapper().readTree(answer.body());
    }
}
