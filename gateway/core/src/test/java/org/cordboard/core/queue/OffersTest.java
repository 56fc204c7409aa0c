package org.cordboard.core.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.Member;
import org.cordboard.core.company.Needs;
import org.cordboard.core.company.RoutingRules;
import org.cordboard.core.company.Strategy;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.view.AgentStatus;
import org.junit.jupiter.api.Test;

class OffersTest {
    private final Center center = Center.open();

    @Test
    void theMemberWhoIsReadyLongestIsOfferedTheCall() {
        center.signsIn("agent2", "agent1").callsSupport("c1");
        assertThat(center.status("agent2")).isEqualTo(AgentStatus.OFFERED);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void theCallerWhoWaitsLongestIsServedFirst() {
        center.signsIn("agent1")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1")
                .pass(1)
                .callsSupport("c2")
                .wantsCalls("agent1");
        assertThat(center.callOf("agent1").value()).isEqualTo("c1");
    }

    @Test
    void aMemberOfTwoQueuesIsOfferedTheCallerWhoWaitsLongestInEither() {
        center.signsIn("agent2")
                .wantsNoCalls("agent2", "Lunch")
                .calls("c1", "300")
                .pass(1)
                .callsSupport("c2")
                .wantsCalls("agent2");
        assertThat(center.callOf("agent2").value()).isEqualTo("c1");
        assertThat(center.all(AgentEffect.OfferToAgent.class)).hasSize(1);
    }

    @Test
    void theDeskOfTheOfferedAgentSaysWhoCallsWhichNumberAndSinceWhen() {
        center.signsIn("agent1").callsSupport("c1");
        var call = center.desk("agent1").call().orElseThrow();
        assertThat(call.caller()).isEqualTo(Center.callerOf("c1"));
        assertThat(call.dialled()).isEqualTo("200");
        assertThat(call.workgroup()).isEqualTo("Support");
        assertThat(call.waitingSince()).isEqualTo(center.now());
        assertThat(center.desk("agent1").until()).contains(center.now().plusSeconds(15));
    }

    @Test
    void anOfferThatRingsOutMakesTheAgentNotReadyAndGoesOnToTheNext() {
        center.signsIn("agent1", "agent2").callsSupport("c1").pass(15);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.NOT_READY);
        assertThat(center.desk("agent1").reason()).hasToString("Missed a call");
        assertThat(center.last(AgentEffect.WithdrawOffer.class)).hasSize(1);
        assertThat(center.callOf("agent2").value()).isEqualTo("c1");
    }

    @Test
    void anOfferThatRingsOutWithNobodyElseReadyKeepsTheCallerAtTheHead() {
        center.signsIn("agent1")
                .callsSupport("c1")
                .pass(1)
                .callsSupport("c2")
                .pass(15)
                .wantsCalls("agent1");
        assertThat(center.callOf("agent1").value()).isEqualTo("c1");
    }

    @Test
    void aDeclinedOfferMakesTheAgentNotReadyAndGoesOnToTheNext() {
        center.signsIn("agent1", "agent2").callsSupport("c1").declines("agent1");
        assertThat(center.desk("agent1").reason()).hasToString("Declined a call");
        assertThat(center.callOf("agent2").value()).isEqualTo("c1");
    }

    @Test
    void anAgentWhoChoseNotReadyWhileItRingsKeepsThatReasonWhenItRingsOut() {
        center.signsIn("agent1")
                .callsSupport("c1")
                .wantsNoCalls("agent1", "Lunch")
                .pass(15);
        assertThat(center.desk("agent1").reason()).hasToString("Lunch");
    }

    @Test
    void aCallerWhoHangsUpWhileRingingLeavesNoAgentBusy() {
        center.signsIn("agent1").callsSupport("c1").hangsUp("c1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
        assertThat(center.last(AgentEffect.WithdrawOffer.class)).hasSize(1);
        assertThat(center.ended("c1")).contains(Cause.CALLER_HUNG_UP);
        assertThat(center.timersRunning()).isZero();
    }

    @Test
    void anAgentWhoseCallerHungUpWhileRingingKeepsThePlaceAmongTheReady() {
        center.signsIn("agent1", "agent2")
                .pass(30)
                .callsSupport("c1")
                .pass(3)
                .hangsUp("c1")
                .callsSupport("c2");
        assertThat(center.callOf("agent1").value()).isEqualTo("c2");
    }

    @Test
    void anAnswerThatComesAfterTheCallerHungUpChangesNothing() {
        center.signsIn("agent1").callsSupport("c1");
        var call = center.callOf("agent1");
        center.hangsUp("c1").does(new AgentEvent.OfferAccepted(center.now(), new AgentId("agent1"), call));
        assertThat(center.last()).isEmpty();
    }

    @Test
    void anOfferThatCannotBeShownGoesToTheNextAgent() {
        center.signsIn("agent1", "agent2").callsSupport("c1").fails("c1", AgentEffect.OfferToAgent.class);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.NOT_READY);
        assertThat(center.callOf("agent2").value()).isEqualTo("c1");
    }

    @Test
    void aMemberMayMissAsManyCallsInARowAsTheWorkgroupAllows() {
        var rules =
                new RoutingRules(Strategy.LONGEST_IDLE_AGENT, new TreeMap<>(), Duration.ofSeconds(10), Needs.NONE, 3);
        var members = List.of(Member.of(new AgentId("agent1")));
        var support = Companies.support(members, rules, new ToVoicemail(new WorkgroupId("support")));
        var center = Center.open(Companies.with(support, Companies.menu(true))).signsIn("agent1");

        center.callsSupport("c1").pass(16).pass(15);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.OFFERED);
        center.answers("agent1").agentHangsUp("agent1");

        center.callsSupport("c2").pass(16).pass(15).pass(15);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.NOT_READY);
        assertThat(center.desk("agent1").reason()).hasToString("Missed 3 calls in a row");
    }

    @Test
    void moreTimeForTheNotesIsAsMuchAsTheWorkgroupGivesOnceMore() {
        var center = Center.open()
                .signsIn("agent1")
                .callsSupport("c1")
                .answers("agent1")
                .agentHangsUp("agent1");
        center.pass(15).does(new AgentEvent.WrapUpExtended(center.now(), new AgentId("agent1")));
        center.pass(24);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.WRAP_UP);
        assertThat(center.pass(1).status("agent1")).isEqualTo(AgentStatus.READY);
    }
}
