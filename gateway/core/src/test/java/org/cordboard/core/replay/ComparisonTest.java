package org.cordboard.core.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Member;
import org.cordboard.core.company.RoutingRules;
import org.cordboard.core.company.Strategy;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");
    private static final WorkgroupId SALES = new WorkgroupId("sales");
    private static final Company COMPANY = Companies.with(
            Companies.support(
                    List.of(Member.of(new AgentId("agent1")), Member.of(new AgentId("agent2"))),
                    RoutingRules.of(Strategy.LONGEST_IDLE_AGENT),
                    new ToVoicemail(SUPPORT)),
            Companies.menu(true));

    @Test
    void topDownInsteadOfLongestIdleAgentGivesTheTopmostAllCallsThatComeOneByOne() {
        var day = open("agent1", "agent2");
        for (int call = 1; call <= 10; call++) {
            answeredCall(day, "c" + call, 4);
        }

        var compared = compare(day, Strategy.TOP_DOWN);

        assertThat(compared.recorded().get(SUPPORT).byAgent()).isEqualTo(Map.of("agent1", 5, "agent2", 5));
        assertThat(compared.asItWas().get(SUPPORT).byAgent()).isEqualTo(Map.of("agent1", 5, "agent2", 5));
        assertThat(compared.otherwise().get(SUPPORT).byAgent()).isEqualTo(Map.of("agent1", 10));
    }

    @Test
    void underTheStrategyThatItHadASimpleDayHasTheWaitsThatWereRecorded() {
        var day = open("agent1");
        day.callsSupport("first").pass(4).answers("agent1").pass(6).callsSupport("second");
        day.pass(24).agentHangsUp("agent1").pass(4).answers("agent1").pass(30).agentHangsUp("agent1");

        var compared = compare(day, Strategy.LONGEST_IDLE_AGENT);

        for (var waits : List.of(compared.recorded(), compared.asItWas(), compared.otherwise())) {
            assertThat(waits.get(SUPPORT).percentile(50)).isEqualTo(Duration.ofSeconds(4));
            assertThat(waits.get(SUPPORT).percentile(100)).isEqualTo(Duration.ofSeconds(28));
            assertThat(waits.get(SUPPORT).mean()).isEqualTo(Duration.ofSeconds(16));
        }
    }

    @Test
    void whoGaveUpGivesUpAfterTheSameTimeUnlessSomebodyAnswersBefore() {
        var day = open("agent1");
        day.callsSupport("long").pass(4).answers("agent1").pass(6).callsSupport("impatient");
        day.pass(20).hangsUp("impatient").pass(60).agentHangsUp("agent1");

        var again = compare(day, Strategy.ROUND_ROBIN).otherwise().get(SUPPORT);

        assertThat(again.left()).isEqualTo(1);
        assertThat(again.answered()).isEqualTo(1);
        assertThat(again.percentile(100)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void whoWasAtLunchIsAskedForNobody() {
        var day = open("agent1", "agent2");
        day.wantsNoCalls("agent1", "Lunch");
        answeredCall(day, "during", 4);
        day.wantsCalls("agent1");
        answeredCall(day, "after", 4);

        assertThat(compare(day, Strategy.TOP_DOWN).otherwise().get(SUPPORT).byAgent())
                .isEqualTo(Map.of("agent2", 1, "agent1", 1));
    }

    @Test
    void keysLeadThroughTheMenuToTheSameQueue() {
        var day = open("agent2");
        day.calls("c1", "100")
                .pass(3)
                .presses("c1", "2#")
                .pass(4)
                .answers("agent2")
                .pass(30)
                .agentHangsUp("agent2");

        var again = compare(day, Strategy.TOP_DOWN).otherwise();

        assertThat(again).containsOnlyKeys(SALES);
        assertThat(again.get(SALES).percentile(100)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void whomNobodyCouldAnswerCountsAsOverflowed() {
        var day = open();
        day.callsSupport("early").pass(5).hangsUp("early");

        var compared = compare(day, Strategy.RING_ALL);

        assertThat(compared.recorded().get(SUPPORT).overflowed()).isEqualTo(1);
        assertThat(compared.otherwise().get(SUPPORT).overflowed()).isEqualTo(1);
    }

    @Test
    void aWorkgroupThatIsNotNamedKeepsItsStrategy() {
        var day = open("agent1", "agent2");
        for (int call = 1; call <= 4; call++) {
            answeredCall(day, "c" + call, 4);
        }

        var compared = Comparison.of(all(day), Strategy.TOP_DOWN, Optional.of(SALES));

        assertThat(compared.orElseThrow().otherwise().get(SUPPORT).byAgent())
                .isEqualTo(Map.of("agent1", 2, "agent2", 2));
    }

    @Test
    void callersOfAnotherDayAreLeftOutButWhoIsAtWorkSinceThenIsKnown() {
        var day = open("agent1");
        answeredCall(day, "yesterday", 4);
        var from = day.now();
        answeredCall(day, "today", 4);

        var compared =
                Comparison.of(new RecordedTime(day.steps(), from, Instant.MAX), Strategy.RING_ALL, Optional.empty());

        assertThat(compared.orElseThrow().otherwise().get(SUPPORT).answered()).isEqualTo(1);
        assertThat(compared.orElseThrow().calls()).isEqualTo(1);
    }

    @Test
    void theSameDayGivesTheSameTable() {
        var day = open("agent1", "agent2");
        for (int call = 1; call <= 5; call++) {
            answeredCall(day, "c" + call, call);
        }

        var table = ComparisonTable.of(compare(day, Strategy.WEIGHTED_RANDOM));

        assertThat(table).isEqualTo(ComparisonTable.of(compare(day, Strategy.WEIGHTED_RANDOM)));
        assertThat(table)
                .contains("5 calls", "support", "recorded", "run again as it was", "weighted-random", "Assumed");
    }

    @Test
    void aDayWithoutCallersCannotBeCompared() {
        assertThat(Comparison.of(all(open("agent1")), Strategy.RING_ALL, Optional.empty()))
                .isEmpty();
    }

    private static Center open(String... agents) {
        return Center.open(COMPANY).changes(COMPANY).signsIn(agents);
    }

    private static void answeredCall(Center day, String call, int answersAfter) {
        day.callsSupport(call).pass(answersAfter);
        var agent = List.of("agent1", "agent2").stream()
                .filter(one -> day.callOf(one).value().equals(call))
                .findFirst()
                .orElseThrow();
        day.answers(agent).pass(30).agentHangsUp(agent).pass(10);
    }

    private static Comparison compare(Center day, Strategy strategy) {
        return Comparison.of(all(day), strategy, Optional.empty()).orElseThrow();
    }

    private static RecordedTime all(Center day) {
        return new RecordedTime(day.steps(), Instant.EPOCH, Instant.MAX);
    }
}
