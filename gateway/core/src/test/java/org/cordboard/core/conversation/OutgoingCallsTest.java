package org.cordboard.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.Route;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.view.AgentStatus;
import org.junit.jupiter.api.Test;

/// Calls that agents make.
class OutgoingCallsTest {
    private static final Caller ZOE = new Caller("5550123", "Zoë", Caller.Origin.PHONE);
    private static final CallId CALL = new CallId("c1");

    private final Center center = Center.open().signsIn("agent1");

    @Test
    void theAgentHearsTheTelephoneRingAndIsJoinedWithWhoeverAnswers() {
        calls("agent1");
        assertThat(center.last(CallEffect.DialCaller.class))
                .containsExactly(new CallEffect.DialCaller(CALL, "5550123", Duration.ofSeconds(60), Route.AS_RANKED));
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.CONNECTING);
        assertThat(center.desk("agent1").call().orElseThrow().callback()).isTrue();

        center.pass(7).does(new CallEvent.CallerAnswered(center.now(), CALL)).bridged("agent1");

        assertThat(center.hears("c1")).isEqualTo("agent1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.TALKING);
        center.pass(30).hangsUp("c1");
        var record = center.record("c1").orElseThrow();
        assertThat(record.cause()).isEqualTo(Cause.CALLER_HUNG_UP);
        assertThat(record.caller()).isEqualTo(ZOE);
        assertThat(record.waited()).as("nobody has waited").isZero();
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.WRAP_UP);
    }

    @Test
    void theAgentHearsWhatTheNetworkPlays() {
        calls("agent1").does(new CallEvent.CallerHeard(center.now(), CALL));
        assertThat(center.last(CallEffect.HearCaller.class))
                .containsExactly(new CallEffect.HearCaller(CALL, new AgentId("agent1")));

        center.does(new CallEvent.CallerAnswered(center.now(), CALL)).bridged("agent1");

        assertThat(center.hears("c1")).isEqualTo("agent1");
    }

    @Test
    void whoIsNotReachedLeavesTheAgentAsBefore() {
        calls("agent1").fails("c1", CallEffect.DialCaller.class);
        assertThat(center.ended("c1")).contains(Cause.NOT_REACHED);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
        assertThat(center.timersRunning()).isZero();
    }

    @Test
    void aNetworkThatTellsNothingEndsTheCallAfterAWhile() {
        calls("agent1").pass(70);
        assertThat(center.ended("c1")).contains(Cause.NOT_REACHED);
    }

    @Test
    void theAgentHangsUpBeforeAnybodyAnswers() {
        calls("agent1").agentHangsUp("agent1");
        assertThat(center.ended("c1")).contains(Cause.AGENT_HUNG_UP);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void itCanBeDoneDuringABreakWhichThenGoesOn() {
        center.wantsNoCalls("agent1", "Lunch");
        calls("agent1").fails("c1", CallEffect.DialCaller.class);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.NOT_READY);
    }

    @Test
    void whoeverIsInACallMakesNoOther() {
        center.callsSupport("c0").accepts("agent1").bridged("agent1");
        calls("agent1");
        assertThat(center.ended("c1")).contains(Cause.NOT_REACHED);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.TALKING);
        assertThat(center.hears("c0")).isEqualTo("agent1");
    }

    @Test
    void whoeverIsNotAtWorkMakesNone() {
        calls("agent2");
        assertThat(center.ended("c1")).contains(Cause.NOT_REACHED);
        assertThat(center.all(CallEffect.DialCaller.class)).isEmpty();
    }

    @Test
    void aLostConsoleEndsTheCallThatStillRings() {
        calls("agent1").losesConsole("agent1");
        assertThat(center.ended("c1")).contains(Cause.NOT_REACHED);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.RECOVERING);
    }

    @Test
    void aClosingGatewayEndsTheCallAndBeginsNone() {
        calls("agent1").does(new Event.FloorClosed(center.now()));
        assertThat(center.ended("c1")).contains(Cause.GATEWAY_STOPPED);
        center.does(requested("c2", "agent1"));
        assertThat(center.ended("c2")).contains(Cause.GATEWAY_STOPPED);
    }

    @Test
    void anAnswerThatComesTooLateChangesNothing() {
        calls("agent1").agentHangsUp("agent1").does(new CallEvent.CallerAnswered(center.now(), CALL));
        assertThat(center.last(Effect.class)).isEmpty();
    }

    private Center calls(String agent) {
        return center.does(requested("c1", agent));
    }

    private Event requested(String call, String agent) {
        return new CallEvent.CallRequested(
                center.now(), new CallId(call), new AgentId(agent), ZOE, new WorkgroupId("support"));
    }
}
