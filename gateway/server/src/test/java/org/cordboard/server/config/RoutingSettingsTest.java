package org.cordboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.AnswerPoint.WithNeeds;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Member;
import org.cordboard.core.company.Needs;
import org.cordboard.core.company.ParkingRules;
import org.cordboard.core.company.RoutingRules;
import org.cordboard.core.company.SkillNeeds;
import org.cordboard.core.company.Strategy;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.WorkgroupId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingSettingsTest {
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");

    @TempDir
    private Path folder;

    private String company;

    @BeforeEach
    void theDemoCompany() throws IOException {
        company = DemoFiles.putBeside(folder);
    }

    @Test
    void membersWrittenAsPlainNamesAreAllAlikeAndTheOneReadyLongestIsAsked() throws Exception {
        var support = read(company).workgroups().get(SUPPORT);
        assertThat(support.members()).first().isEqualTo(Member.of(new AgentId("agent1")));
        assertThat(support.routing()).isEqualTo(RoutingRules.USUAL);
    }

    @Test
    void aMemberIsWrittenWithTierPositionSkillsAndWeight() throws Exception {
        var written = "members: [agent1, {agent: agent2, tier: 2, position: 3, enabled: false, skills: {german: 5}, "
                + "weight: 7}]\n    routing: {tiers: {2: 30s}}";
        var members = read(company.replaceFirst("members: \\[agent1, agent2, agent3]", written))
                .workgroups()
                .get(SUPPORT)
                .members();
        assertThat(members)
                .containsExactly(
                        Member.of(new AgentId("agent1")),
                        new Member(new AgentId("agent2"), 2, 3, false, Map.of("german", 5), 7));
    }

    @Test
    void strategyTiersAndNeedsAreRead() throws Exception {
        var routing = read(support("routing: {strategy: round-robin, tiers: {2: 30s}, ringNextAfter: 5s, "
                        + "needs: {german: 5}, prefers: {wine: 3}, priority: 60}"))
                .workgroups()
                .get(SUPPORT)
                .routing();
        assertThat(routing)
                .isEqualTo(new RoutingRules(
                        Strategy.ROUND_ROBIN,
                        new TreeMap<>(Map.of(2, Duration.ofSeconds(30))),
                        Duration.ofSeconds(5),
                        new Needs(
                                new SkillNeeds(new TreeMap<>(Map.of("german", 5)), new TreeMap<>(Map.of("wine", 3))),
                                60)));
    }

    @Test
    void callersArePutAsideAsUsualUnlessTheCompanySaysOtherwise() throws Exception {
        assertThat(read(company).parking()).isEqualTo(ParkingRules.USUAL);
        assertThat(read(parking("{backAfter: 2m}")).parking()).isEqualTo(new ParkingRules(Duration.ofMinutes(2), 10));
        assertThat(read(parking("{atMost: 3}")).parking()).isEqualTo(new ParkingRules(Duration.ofSeconds(90), 3));
    }

    @Test
    void callersWhoWouldBeAsideForTooLongOrTooManyAreNamed() {
        assertThatThrownBy(() -> read(parking("{backAfter: 2h, atMost: 0}")))
                .hasMessageContaining("parking.backAfter")
                .hasMessageContaining("parking.atMost: 0 is not within 1 and 50");
    }

    @Test
    void aChoiceSaysWhatItsCallersNeed() throws Exception {
        var choices = read(company.replace(
                        "\"1\": workgroup:support", "\"1\": {to: workgroup:support, needs: {german: 5}, priority: 9}"))
                .attendants()
                .get(new AttendantId("main"))
                .choices();
        assertThat(choices.get("1"))
                .isEqualTo(new WithNeeds(
                        new Needs(new SkillNeeds(new TreeMap<>(Map.of("german", 5)), new TreeMap<>()), 9),
                        new ToWorkgroup(SUPPORT)));
    }

    @Test
    void anUnknownStrategyIsRefusedWithItsPathAndTheNamesThereAre() {
        assertThatThrownBy(() -> read(support("routing: {strategy: ringall}")))
                .hasMessageContaining("workgroups.support.routing.strategy: 'ringall' is no strategy; write one of "
                        + "[ring-all, ring-progressively, longest-idle-agent, round-robin, top-down, least-talk-time, "
                        + "fewest-calls, weighted-random, sequential]");
    }

    @Test
    void aMisspelledKeyOfAMemberIsAnErrorThatNamesTheLine() {
        assertThatThrownBy(() -> read(company.replaceFirst("\\[agent1, agent2", "[{agent: agent1, teir: 2}, agent2")))
                .hasMessageContaining("line ")
                .hasMessageContaining("teir");
    }

    @Test
    void aTierWithoutATimeAndALevelOutOfRangeAreNamed() {
        assertThatThrownBy(() -> read(company.replaceFirst(
                        "\\[agent1, agent2", "[{agent: agent1, tier: 2, skills: {german: 11}}, agent2")))
                .hasMessageContaining("workgroups.support.members[0].tier: tier 2 never opens")
                .hasMessageContaining("workgroups.support.members[0].skills.german: 11 is not within 1 and 10");
    }

    private String parking(String rules) {
        return company.replace("browserAwayFor: 30s\n", "browserAwayFor: 30s\nparking: " + rules + "\n");
    }

    private String support(String line) {
        return company.replaceFirst("name: Support\n", "name: Support\n    " + line + "\n");
    }

    private Company read(String yaml) throws Exception {
        return CompanyDocument.read(Files.writeString(folder.resolve("company.yaml"), yaml))
                .settings()
                .company();
    }
}
