package org.cordboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.dialplan.DialPlan;
import org.cordboard.core.dialplan.Home;
import org.cordboard.core.dialplan.Pattern;
import org.cordboard.core.dialplan.Rate;
import org.cordboard.core.dialplan.Rule;
import org.cordboard.core.dialplan.Translation;
import org.cordboard.core.id.AgentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialPlanSettingsTest {
    private static final String WHOLE = """

            dialPlan:
              country: DE
              area: "30"
              emergency: ["115"]
              currency: EUR
              permissions: [near, far]
              rules:
                - {id: north, pattern: 3XX, trunks: [north]}
                - id: national
                  pattern: +49.
                  strip: 3
                  prepend: "0"
                  trunks: [main, spare]
                  permission: near
                  cost: {perMinute: 0.012, step: 1s, connect: 0.05}
              grants:
                roles: {agent: [near]}
                people: {agent1: [far]}
                workgroups: {support: [near]}
                trunks: {north: [near]}
              limits:
                person: {callsAtOnce: 2, callsPerHour: 30}
                company: {spendPerDay: 50, longest: 2h}
            """;

    @TempDir
    private Path folder;

    private String company;

    @BeforeEach
    void theDemoCompany() throws IOException {
        company = DemoFiles.putBeside(folder);
    }

    private CompanyDocument read(String plan) throws Exception {
        return CompanyDocument.read(Files.writeString(folder.resolve("company.yaml"), company + plan));
    }

    private static DialPlan plan(CompanyDocument document) {
        return document.settings().company().dialPlan();
    }

    @Test
    void aPlanIsReadAsItIsWritten() throws Exception {
        DialPlan plan = plan(read(WHOLE));

        assertThat(plan.home()).isEqualTo(new Home("DE", "30"));
        assertThat(plan.emergency()).contains("110", "112", "115");
        assertThat(plan.rules().get(1))
                .isEqualTo(new Rule(
                        "national",
                        new Pattern("+49."),
                        new Translation(Translation.Form.E164, 3, "0"),
                        List.of("main", "spare"),
                        Optional.of("near"),
                        Optional.of(new Rate(new BigDecimal("0.012"), Duration.ofSeconds(1), new BigDecimal("0.05")))));
        assertThat(plan.grants().people()).containsEntry(new AgentId("agent1"), List.of("far"));
        assertThat(plan.limits().company().longest()).contains(Duration.ofHours(2));
    }

    @Test
    void whatIsWrittenAgainReadsTheSame() throws Exception {
        CompanyDocument document = read(WHOLE);

        CompanyDocument again = document.with(document.tree());

        assertThat(again).isEqualTo(document);
        assertThat(plan(again)).isEqualTo(plan(document));
    }

    @Test
    void aCompanyWithoutAPlanSaysNothingOfOne() throws Exception {
        CompanyDocument document = read("");

        assertThat(plan(document)).isEqualTo(DialPlan.NONE);
        assertThat(document.yaml()).doesNotContain("dialPlan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pattern: 3XX, trunks|pattern: 3QX, trunks|rules.north.pattern: 3QX: 'Q' stands for nothing; write digits",
                "strip: 3|strip: 0|rules.national.prepend: the + would stand behind it; write strip: 1",
                "prepend: \"0\"|prepend: \"0a\"|rules.national.prepend: '0a' cannot be dialled; write digits",
                "trunks: [north]}|trunks: [North]}|rules.north.trunks: 'North' is no name of a trunk; write a name",
                "permission: near|permission: nera|rules.national.permission: there is no permission 'nera'; name one of",
                "step: 1s|step: 2h|rules.national.cost.step: 7200 s is not within 1 s and 1 h; write 1s to 1h",
                "currency: EUR|currency: euro|currency: 'euro' is no currency; write its three letters",
                "roles: {agent|roles: {agents|grants.roles.agents: there is no such role; name one of",
                "people: {agent1|people: {agent9|grants.people.agent9: there is no person 'agent9'; name one of",
                "callsAtOnce: 2|callsAtOnce: 0|limits.person.callsAtOnce: 0 is not within 1 and 100000; write a number",
                "longest: 2h|longest: 1s|limits.company.longest: 1 s is not within 1 min and 24 h; write 1m to 24h",
                "country: DE|country: XX|country: there is no country 'XX'; write two letters",
                "id: national|id: north|rules.north: there are two rules of this id; give each rule an id of its own"
            })
    void aFaultNamesTheRuleAndTheRemedy(String from, String to, String words) {
        String plan = WHOLE.replace(from, to);
        assertThat(plan).isNotEqualTo(WHOLE);
        assertThatThrownBy(() -> read(plan)).hasMessageContaining("dialPlan." + words);
    }

    @Test
    void aRuleThatIsNeverReachedIsNamed() {
        String plan = WHOLE.replace(
                "    - {id: north, pattern: 3XX, trunks: [north]}",
                "    - {id: all, pattern: X.}\n    - {id: north, pattern: 3XX, trunks: [north]}");

        assertThatThrownBy(() -> read(plan))
                .hasMessageContaining("dialPlan.rules.north.pattern: no number ever comes to this rule");
    }

    @Test
    void aRuleThatTurnsAnEmergencyNumberIntoAnotherIsNamed() {
        String plan = WHOLE.replace("pattern: 3XX, trunks: [north]", "pattern: 1XX, strip: 1");

        assertThatThrownBy(() -> read(plan))
                .hasMessageContaining(
                        "dialPlan.rules.north.pattern: it catches the emergency number 110 and would send another; write");
    }

    @Test
    void anExtensionThatIsAnEmergencyNumberIsNamed() {
        company = company.replace("extension: \"201\"", "extension: \"112\"");

        assertThatThrownBy(() -> read(WHOLE))
                .hasMessageContaining("people.agent1.line.extension: 112 is an emergency number");
    }
}
