package org.cordboard.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.AnswerPoint.WithNeeds;
import org.cordboard.core.company.Member;
import org.cordboard.core.company.Needs;
import org.cordboard.core.company.RoutingRules;
import org.cordboard.core.company.SkillNeeds;
import org.cordboard.core.company.Strategy;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.AgentStatus;
import org.junit.jupiter.api.Test;

/// Number 100 and then key 1 leads to Support for callers with needs, 200 for those without.
class RoutingScenariosTest {
    private static final AnswerPoint VOICEMAIL = new ToVoicemail(new WorkgroupId("support"));

    @Test
    void inTurnEachMemberIsAskedBeforeTheFirstIsAskedAgain() {
        var center = support(Strategy.ROUND_ROBIN, "agent1", "agent2", "agent3").signsIn("agent3", "agent2", "agent1");
        var asked = Stream.of("c1", "c2", "c3", "c4").map(call -> {
            center.callsSupport(call);
            var agent = center.last(AgentEffect.OfferToAgent.class).getFirst().agent();
            center.hangsUp(call);
            return agent.value();
        });
        assertThat(asked).containsExactly("agent1", "agent2", "agent3", "agent1");
    }

    @Test
    void topDownBeginsAtTheTopForEveryCaller() {
        var center = support(Strategy.TOP_DOWN, "agent2", "agent1").signsIn("agent1", "agent2");
        center.callsSupport("c1").hangsUp("c1").callsSupport("c2");
        assertThat(center.callOf("agent2").value()).isEqualTo("c2");
    }

    @Test
    void sequentiallyACallerGoesOnDownTheListAlthoughTheFirstIsReadyAgain() {
        var center = support(Strategy.SEQUENTIAL, "agent1", "agent2", "agent3").signsIn("agent1", "agent2", "agent3");
        center.callsSupport("c1").declines("agent1").wantsCalls("agent1").declines("agent2");
        assertThat(center.callOf("agent3").value()).isEqualTo("c1");
        assertThat(center.callsSupport("c2").callOf("agent1").value()).isEqualTo("c2");
    }

    @Test
    void whoHasHadTheFewestCallsIsAskedFirst() {
        var center = support(Strategy.FEWEST_CALLS, "agent1", "agent2").signsIn("agent1", "agent2");
        center.callsSupport("c1").answers("agent1").agentHangsUp("agent1");
        center.callsSupport("c2").answers("agent2").agentHangsUp("agent2");
        center.callsSupport("c3").answers("agent1").pass(1).agentHangsUp("agent1");
        assertThat(center.callsSupport("c4").callOf("agent2").value()).isEqualTo("c4");
    }

    @Test
    void aCallOnHoldIsOneCallAndHoldingCountsAsTalkTime() {
        var center = support(Strategy.LEAST_TALK_TIME, "agent1", "agent2").signsIn("agent1", "agent2");
        center.callsSupport("c1").answers("agent1").pass(5).holds("agent1").pass(60);
        center.resumes("agent1").bridged("agent1").agentHangsUp("agent1");
        center.callsSupport("c2").answers("agent2").pass(64).agentHangsUp("agent2");
        assertThat(center.callsSupport("c3").callOf("agent2").value()).isEqualTo("c3");
        assertThat(center.last(Effect.Decided.class)).last().asString().contains("In calls for 64 s, the least of 2");
    }

    @Test
    void whoComesBackAfterANightBeginsWithNoCalls() {
        var center = support(Strategy.FEWEST_CALLS, "agent1", "agent2").signsIn("agent1", "agent2");
        center.callsSupport("c1").answers("agent1").agentHangsUp("agent1");
        center.signsOut("agent1").pass(4 * 3600).signsIn("agent1");
        center.signsOut("agent2").pass(60).signsIn("agent2");
        assertThat(center.callsSupport("c2").callOf("agent1").value()).isEqualTo("c2");
    }

    @Test
    void aSecondTierIsAskedOnlyAfterItsWait() {
        var center = support(rules(Strategy.TOP_DOWN, Needs.NONE), member("agent1", 1), member("agent2", 2));
        center.signsIn("agent1", "agent2").wantsNoCalls("agent1", "Lunch").callsSupport("c1");
        assertThat(center.pass(29).status("agent2")).isEqualTo(AgentStatus.READY);
        assertThat(center.pass(1).callOf("agent2").value()).isEqualTo("c1");
    }

    @Test
    void aLowerTierGoesFirstAlsoWhenAHigherOneIsOpen() {
        var center = support(rules(Strategy.LONGEST_IDLE_AGENT, Needs.NONE), member("agent1", 1), member("agent2", 2));
        center.signsIn("agent2", "agent1").wantsNoCalls("agent1", "Lunch").wantsNoCalls("agent2", "Lunch");
        center.callsSupport("c1").pass(40).wantsCalls("agent1");
        assertThat(center.callOf("agent1").value()).isEqualTo("c1");
    }

    @Test
    void onlyWhoHasTheRequiredSkillIsAsked() {
        var center = needing(required("german", 5), skilled("agent1", "german", 4), skilled("agent2", "german", 5));
        center.signsIn("agent1", "agent2").calls("c1", "100").presses("c1", "1#");
        assertThat(center.callOf("agent2").value()).isEqualTo("c1");
    }

    @Test
    void aCallerWhomOnlySomebodyAwayCouldTakeOverflowsAtOnceAndTheReasonSaysSo() {
        var center = needing(required("german", 5), skilled("agent1", "wine", 4), skilled("agent2", "german", 5));
        center.signsIn("agent1").calls("c1", "100").presses("c1", "1#");
        assertThat(center.hears("c1")).isEqualTo("mailbox");
        assertThat(center.last(Effect.Decided.class))
                .extracting(told -> told.reason().toString())
                .contains("None of the 1 members of Support with german at level 5 is signed in");
    }

    @Test
    void aCallerWhoNeedsWhatNobodyHasReadyHoldsUpNobodyBehind() {
        var center = needing(required("german", 5), skilled("agent1", "wine", 4), skilled("agent2", "german", 5));
        center.signsIn("agent1", "agent2")
                .wantsNoCalls("agent2", "Lunch")
                .calls("c1", "100")
                .presses("c1", "1#");
        assertThat(center.callsSupport("c2").callOf("agent1").value()).isEqualTo("c2");
        assertThat(center.board("support").waitingInAll()).isEqualTo(2);
    }

    @Test
    void whoHasMoreOfThePreferredSkillsIsAskedFirst() {
        var prefers = new Needs(new SkillNeeds(new TreeMap<>(), new TreeMap<>(Map.of("wine", 5))), 0);
        var center = needing(prefers, skilled("agent1", "wine", 2), skilled("agent2", "wine", 9));
        center.signsIn("agent1", "agent2").calls("c1", "100").presses("c1", "1#");
        assertThat(center.callOf("agent2").value()).isEqualTo("c1");
    }

    @Test
    void aPriorityCountsAsSoManySecondsOfWaiting() {
        var center = needing(new Needs(SkillNeeds.NONE, 60), Member.of(new AgentId("agent1")));
        center.signsIn("agent1")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("first")
                .pass(59);
        center.calls("ahead", "100").presses("ahead", "1#").pass(1).wantsCalls("agent1");
        assertThat(center.callOf("agent1").value()).isEqualTo("ahead");
        assertThat(center.last(Effect.Decided.class)).last().asString().contains("a score of 61 and the highest of 2");
    }

    @Test
    void aMemberWhoIsNotEnabledIsOfferedNothing() {
        var center = support(
                RoutingRules.USUAL,
                new Member(new AgentId("agent1"), 1, 1, false, Map.of(), 1),
                Member.of(new AgentId("agent2")));
        center.signsIn("agent1");
        assertThat(center.callsSupport("c1").hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void whenAllRingTheFirstToAnswerHasTheCallAndTheOthersAreToldWhoAndStayReady() {
        var center = support(Strategy.RING_ALL, "agent1", "agent2", "agent3").signsIn("agent1", "agent2", "agent3");
        center.callsSupport("c1").pass(3).accepts("agent2");
        assertThat(center.last(AgentEffect.WithdrawOffer.class))
                .extracting(Object::toString)
                .containsExactly(
                        new AgentEffect.WithdrawOffer(
                                        new AgentId("agent1"), new CallId("c1"), Sentence.verbatim("agent2 answered"))
                                .toString(),
                        new AgentEffect.WithdrawOffer(
                                        new AgentId("agent3"), new CallId("c1"), Sentence.verbatim("agent2 answered"))
                                .toString());
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
        assertThat(center.bridged("agent2").hears("c1")).isEqualTo("agent2");
    }

    @Test
    void ofTwoWhoClickAtOnceTheSecondChangesNothing() {
        var center = support(Strategy.RING_ALL, "agent1", "agent2")
                .signsIn("agent1", "agent2")
                .callsSupport("c1");
        var late = new AgentEvent.OfferAccepted(center.now(), new AgentId("agent1"), new CallId("c1"));
        center.accepts("agent2").does(late);
        assertThat(center.last()).isEmpty();
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void whenAllRingAndNobodyAnswersItGoesOnRingingAndNobodyIsMadeNotReady() {
        var center = support(Strategy.RING_ALL, "agent1", "agent2")
                .signsIn("agent1", "agent2")
                .callsSupport("c1");
        center.pass(100);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.OFFERED);
        assertThat(center.status("agent2")).isEqualTo(AgentStatus.OFFERED);
    }

    @Test
    void whoBecomesReadyWhileAllRingJoinsIn() {
        var center =
                support(Strategy.RING_ALL, "agent1", "agent2").signsIn("agent1").callsSupport("c1");
        assertThat(center.pass(5).signsIn("agent2").callOf("agent2").value()).isEqualTo("c1");
    }

    @Test
    void whenOneOfAllDeclinesTheOthersGoOnRinging() {
        var center = support(Strategy.RING_ALL, "agent1", "agent2")
                .signsIn("agent1", "agent2")
                .callsSupport("c1");
        center.declines("agent1");
        assertThat(center.desk("agent1").reason()).hasToString("Declined a call");
        assertThat(center.answers("agent2").hears("c1")).isEqualTo("agent2");
    }

    @Test
    void aCallerWhoHangsUpWhileAllRingLeavesNobodyBusy() {
        var center = support(Strategy.RING_ALL, "agent1", "agent2")
                .signsIn("agent1", "agent2")
                .callsSupport("c1");
        center.hangsUp("c1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
        assertThat(center.status("agent2")).isEqualTo(AgentStatus.READY);
        assertThat(center.timersRunning()).isZero();
    }

    @Test
    void aConsoleThatShowsNothingLeavesTheOthersRinging() {
        var center = support(Strategy.RING_ALL, "agent1", "agent2")
                .signsIn("agent1", "agent2")
                .callsSupport("c1");
        center.fails("c1", AgentEffect.OfferToAgent.class);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.NOT_READY);
        assertThat(center.status("agent2")).isEqualTo(AgentStatus.OFFERED);
    }

    @Test
    void aCallerWhoseWaitIsOverWhileAllRingGoesOnWhenTheLastConsoleHasStopped() {
        var center = support(Strategy.RING_ALL, "agent1").signsIn("agent1").callsSupport("c1");
        assertThat(center.pass(300).hears("c1")).isEqualTo("mailbox");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void progressivelyOneConsoleMoreRingsAfterEachPause() {
        var center = support(Strategy.RING_PROGRESSIVELY, "agent1", "agent2", "agent3")
                .signsIn("agent1", "agent2", "agent3")
                .callsSupport("c1");
        assertThat(center.pass(9).status("agent2")).isEqualTo(AgentStatus.READY);
        assertThat(center.pass(1).status("agent2")).isEqualTo(AgentStatus.OFFERED);
        assertThat(center.status("agent3")).isEqualTo(AgentStatus.READY);
        assertThat(center.pass(10).status("agent3")).isEqualTo(AgentStatus.OFFERED);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.OFFERED);
        assertThat(center.answers("agent3").status("agent1")).isEqualTo(AgentStatus.READY);
    }

    private static Center support(Strategy strategy, String... members) {
        return support(
                rules(strategy, Needs.NONE),
                Arrays.stream(members).map(AgentId::new).map(Member::of).toArray(Member[]::new));
    }

    private static Center support(RoutingRules rules, Member... members) {
        return Center.open(Companies.with(Companies.support(List.of(members), rules, VOICEMAIL), Companies.menu(true)));
    }

    private static Center needing(Needs needs, Member... members) {
        var point = new WithNeeds(needs, new ToWorkgroup(new WorkgroupId("support")));
        return Center.open(Companies.with(
                Companies.support(List.of(members), RoutingRules.USUAL, VOICEMAIL),
                Companies.menuTo(Map.of("1", point))));
    }

    private static RoutingRules rules(Strategy strategy, Needs needs) {
        return new RoutingRules(
                strategy, new TreeMap<>(Map.of(2, Duration.ofSeconds(30))), Duration.ofSeconds(10), needs);
    }

    private static Needs required(String skill, int level) {
        return new Needs(new SkillNeeds(new TreeMap<>(Map.of(skill, level)), new TreeMap<>()), 0);
    }

    private static Member member(String agent, int tier) {
        return new Member(new AgentId(agent), tier, 1, true, Map.of(), 1);
    }

    private static Member skilled(String agent, String skill, int level) {
        return new Member(new AgentId(agent), 1, 1, true, Map.of(skill, level), 1);
    }
}
