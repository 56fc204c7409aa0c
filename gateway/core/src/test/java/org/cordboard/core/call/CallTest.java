package org.cordboard.core.call;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.CallId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.scenario.Center;
import org.junit.jupiter.api.Test;

class CallTest {
    private final Call call = new Call(
            new CallEvent.CallArrived(Instant.EPOCH, new CallId("c1"), "200", Center.callerOf("c1")), new Outbox());

    @Test
    void aCallThatHasEndedCannotGoOn() {
        call.become(new CallState.Ended(Cause.CALLER_HUNG_UP));
        assertThatThrownBy(() -> call.become(new CallState.Greeted(null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("call c1 cannot go from Ended to Greeted");
    }

    @Test
    void aCallCannotRingAtAnAgentBeforeItWaits() {
        assertThatThrownBy(() -> call.become(new CallState.WithAgent(null, null)))
                .hasMessage("call c1 cannot go from Arriving to WithAgent");
    }
}
