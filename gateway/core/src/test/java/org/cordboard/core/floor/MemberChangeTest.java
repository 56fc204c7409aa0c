package org.cordboard.core.floor;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordboard.core.company.Company;
import org.cordboard.core.company.Strategy;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.view.AgentStatus;
import org.cordboard.core.view.QueueBoard;
import org.junit.jupiter.api.Test;

/// Members, people and strategies that change while calls go on.
final class MemberChangeTest {
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");

    private final Company before = Companies.small();
    private final Changed to = new Changed(before);
    private final Center center = Center.open(before);

    @Test
    void aCallerWhoWaitsIsOfferedToAMemberWhoIsAdded() {
        center.signsIn("agent1", "agent3").wantsNoCalls("agent1", "Lunch").callsSupport("c1");

        center.changes(to.withMembers("agent1", "agent3"));

        assertThat(center.callOf("agent3")).isEqualTo(new CallId("c1"));
    }

    @Test
    void callersKeepTheirPlacesWhenMembersChange() {
        center.signsIn("agent1", "agent3")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1")
                .pass(1)
                .callsSupport("c2");

        center.changes(to.withMembers("agent1", "agent2"));

        assertThat(center.board("support").waiting())
                .extracting(QueueBoard.Waiting::call)
                .containsExactly(new CallId("c1"), new CallId("c2"));
    }

    @Test
    void anAgentWhoIsTakenOutOfTheWorkgroupFinishesItsCall() {
        center.signsIn("agent1", "agent2").callsSupport("c1").answers("agent1");

        center.changes(to.withMembers("agent2"));

        assertThat(center.status("agent1")).isEqualTo(AgentStatus.TALKING);
        center.pass(30).hangsUp("c1");
        assertThat(center.ended("c1")).contains(Cause.CALLER_HUNG_UP);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.WRAP_UP);
    }

    @Test
    void aDisabledMemberIsOfferedNoMoreCallsOfTheWorkgroup() {
        center.signsIn("agent1", "agent2");

        center.changes(to.disabled("agent1")).callsSupport("c1").callsSupport("c2");

        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
        assertThat(center.callOf("agent2")).isEqualTo(new CallId("c1"));
        assertThat(center.board("support").waitingInAll()).isEqualTo(2);
    }

    @Test
    void whatRingsAtADisabledMemberGoesOnRinging() {
        center.signsIn("agent1").callsSupport("c1");

        center.changes(to.disabled("agent1"));

        assertThat(center.status("agent1")).isEqualTo(AgentStatus.OFFERED);
        center.answers("agent1");
        assertThat(center.hears("c1")).isEqualTo("agent1");
    }

    @Test
    void aCallerWhomNoMemberIsLeftForGoesOnWhenTheLastRingingHasEnded() {
        center.signsIn("agent1").callsSupport("c1").changes(to.withMembers("agent2"));

        center.declines("agent1");

        assertThat(center.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void anEnabledMemberTakesPartAgain() {
        center.changes(to.disabled("agent1")).signsIn("agent1", "agent2").wantsNoCalls("agent2", "Lunch");
        center.callsSupport("c1");

        center.changes(before);

        assertThat(center.callOf("agent1")).isEqualTo(new CallId("c1"));
    }

    @Test
    void aPersonWhoIsRemovedFinishesTheCallAndIsSignedOutThen() {
        center.signsIn("agent1", "agent2").callsSupport("c1").answers("agent1");

        center.changes(to.without("agent1")).pass(60);

        assertThat(center.status("agent1")).isEqualTo(AgentStatus.TALKING);
        center.hangsUp("c1");
        assertThat(center.last(AgentEffect.DismissConsole.class)).hasSize(1);
        assertThat(center.floor().knows(new AgentId("agent1"))).isFalse();
    }

    @Test
    void aPersonWhoIsRemovedWithoutACallIsSignedOutAtOnce() {
        center.signsIn("agent1", "agent2");

        center.changes(to.without("agent1"));

        assertThat(center.last(AgentEffect.DismissConsole.class)).hasSize(1);
        assertThat(center.floor().knows(new AgentId("agent1"))).isFalse();
    }

    @Test
    void aCallerWhoRingsAtAPersonWhoIsRemovedIsOfferedToTheOthers() {
        center.signsIn("agent1", "agent2").callsSupport("c1");

        center.changes(to.without("agent1"));

        assertThat(center.callOf("agent2")).isEqualTo(new CallId("c1"));
    }

    @Test
    void aPersonWhoIsPutBackDuringTheLastCallStays() {
        center.signsIn("agent1", "agent2").callsSupport("c1").answers("agent1").changes(to.without("agent1"));

        center.changes(before).hangsUp("c1");

        assertThat(center.status("agent1")).isEqualTo(AgentStatus.WRAP_UP);
    }

    @Test
    void callsCountOnWhenTheStrategyChanges() {
        center.changes(to.with(to.group(SUPPORT).with(Changed.rules(Strategy.FEWEST_CALLS))))
                .signsIn("agent1", "agent2");
        center.callsSupport("c1").answers("agent1").hangsUp("c1").endsWrapUp("agent1");

        center.changes(to.with(to.group(SUPPORT).with(Changed.rules(Strategy.TOP_DOWN))));
        center.changes(to.with(to.group(SUPPORT).with(Changed.rules(Strategy.FEWEST_CALLS))))
                .callsSupport("c2");

        assertThat(center.callOf("agent2")).isEqualTo(new CallId("c2"));
    }

    @Test
    void theTurnGoesOnWhereItWasWhenWhoWasAskedLastIsTakenOut() {
        center.changes(to.roundRobin("agent1", "agent2", "agent3")).signsIn("agent1", "agent2", "agent3");
        center.callsSupport("c1").answers("agent1").hangsUp("c1").endsWrapUp("agent1");
        center.callsSupport("c2").answers("agent2").hangsUp("c2").endsWrapUp("agent2");

        center.changes(to.roundRobin("agent1", "agent3")).callsSupport("c3");

        assertThat(center.callOf("agent3")).isEqualTo(new CallId("c3"));
    }

    @Test
    void aTierThatIsGivenAnEarlierTimeOpensThen() {
        center.signsIn("agent1", "agent3").wantsNoCalls("agent1", "Lunch");
        center.changes(to.secondTierAfter(60)).callsSupport("c1").pass(10);

        center.changes(to.secondTierAfter(15)).pass(4);
        assertThat(center.status("agent3")).isEqualTo(AgentStatus.READY);
        center.pass(1);

        assertThat(center.callOf("agent3")).isEqualTo(new CallId("c1"));
    }

    @Test
    void aNewStrategyRingsAtAllOthersToo() {
        center.signsIn("agent1", "agent2").callsSupport("c1");

        center.changes(to.with(to.group(SUPPORT).with(Changed.rules(Strategy.RING_ALL))));

        assertThat(center.status("agent1")).isEqualTo(AgentStatus.OFFERED);
        assertThat(center.status("agent2")).isEqualTo(AgentStatus.OFFERED);
    }
}
