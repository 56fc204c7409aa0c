package org.cordboard.core.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.view.AgentStatus;
import org.junit.jupiter.api.Test;

class FloorTest {
    private final Center center = Center.open();

    @Test
    void aCallerGoesThroughMenuAndQueueToAnAgentWhoHangsUp() {
        center.signsIn("agent1").calls("c1", "100").presses("c1", "1#");
        assertThat(center.hears("c1")).isEqualTo("welcome");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.OFFERED);

        center.pass(4).answers("agent1");
        assertThat(center.hears("c1")).isEqualTo("agent1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.TALKING);

        center.pass(60).agentHangsUp("agent1");
        var record = center.record("c1").orElseThrow();
        assertThat(record.cause()).isEqualTo(Cause.AGENT_HUNG_UP);
        assertThat(record.waited()).isEqualTo(Duration.ofSeconds(4));
        assertThat(record.agent())
                .hasValueSatisfying(agent -> assertThat(agent.value()).isEqualTo("agent1"));
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.WRAP_UP);
        assertThat(center.pass(20).status("agent1")).isEqualTo(AgentStatus.READY);
        assertThat(center.timersRunning()).isZero();
    }

    @Test
    void aCallerWhomNobodyIsSignedInForLeavesAMessage() {
        center.calls("c1", "100").presses("c1", "1#");
        assertThat(center.hears("c1")).isEqualTo("mailbox");

        center.promptEnds("c1").pass(8).hangsUp("c1");
        assertThat(center.ended("c1")).as("ended before the message is safe").isEmpty();

        center.recordingStored("c1", Duration.ofSeconds(8));
        assertThat(center.ended("c1")).contains(Cause.MESSAGE_LEFT);
        assertThat(center.last(CallEffect.DeliverMessage.class)).hasSize(1);
        assertThat(center.timersRunning()).isZero();
    }

    @Test
    void anUnknownNumberIsRefusedWithARecord() {
        center.calls("c1", "555");
        assertThat(center.last()).hasSize(3);
        assertThat(center.last(CallEffect.RefuseCall.class))
                .singleElement()
                .extracting(CallEffect.RefuseCall::cause)
                .isEqualTo(Cause.NO_SUCH_NUMBER);
        assertThat(center.ended("c1")).contains(Cause.NO_SUCH_NUMBER);
    }

    @Test
    void everyStepOfARoutedCallIsExplained() {
        center.signsIn("agent1").calls("c1", "100").presses("c1", "1#");
        assertThat(center.all(Effect.Decided.class))
                .extracting(decided -> decided.decision() + ": " + decided.reason())
                .containsExactly(
                        "Go to the menu Main: The caller dialled 100",
                        "Go to the queue of Support: The caller pressed 1 in the menu Main, at try 1 of 3",
                        "Offer to agent1: Ready for 1 s, the longest of 1 ready members of Support; the caller has waited 0 s, the longest of 1");
    }

    @Test
    void aClosedFloorEndsAllCallsAndRefusesNewOnes() {
        center.signsIn("agent1")
                .callsSupport("c1")
                .answers("agent1")
                .callsSupport("c2")
                .calls("c3", "100");
        center.does(new Event.FloorClosed(center.now()));
        assertThat(center.ended("c1")).contains(Cause.GATEWAY_STOPPED);
        assertThat(center.ended("c2")).contains(Cause.GATEWAY_STOPPED);
        assertThat(center.ended("c3")).contains(Cause.GATEWAY_STOPPED);
        assertThat(center.calls("c4", "100").last(CallEffect.RefuseCall.class)).hasSize(1);
    }

    @Test
    void aMessageThatIsRecordedWhenTheFloorClosesIsKept() {
        center.calls("c1", "900").promptEnds("c1").pass(5).does(new Event.FloorClosed(center.now()));
        assertThat(center.last(CallEffect.HangUp.class)).hasSize(1);
        assertThat(center.ended("c1")).isEmpty();
        center.recordingStored("c1", Duration.ofSeconds(5));
        assertThat(center.ended("c1")).contains(Cause.MESSAGE_LEFT);
    }
}
