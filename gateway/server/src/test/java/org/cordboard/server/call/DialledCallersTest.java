package org.cordboard.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Route;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.AgentId;
import org.junit.jupiter.api.Test;

/// What the floor decides about callers who are called, by an agent or because they asked for it.
class DialledCallersTest extends CallInHand {
    private static final AgentId AGENT = new AgentId("agent1");

    @Test
    void aPartedCallerIsHungUpOnAndTheCallIsKept() {
        carryOut(new CallEffect.PartCaller(CALL));

        assertThat(diary.entries).containsExactly("caller ended", "caller confirmed", "caller's leg closed");
        assertThat(calls.count()).isOne();
        assertThat(calls.isCaller(CALL, caller)).isFalse();
    }

    @Test
    void aCallerWhoIsCalledBackTakesTheCallersPlace() {
        carryOut(new CallEffect.PartCaller(CALL), new CallEffect.DialCaller(CALL, "5550142", RING, Route.AS_RANKED));
        dialled.getFirst().onAnswered(diary.leg("new leg"), "");
        carryOut(new CallEffect.StopPrompts(CALL));
        dialled.getFirst().onKey('5');
        dialled.getFirst().onHungUp(() -> diary.entries.add("confirmed"));
        carryOut(record());

        assertThat(posted)
                .containsExactly(
                        new CallEvent.CallerAnswered(NOW, CALL),
                        new CallEvent.DigitPressed(NOW, CALL, '5'),
                        new CallEvent.CallerHungUp(NOW, CALL, Cause.CALLER_HUNG_UP));
        assertThat(diary.entries)
                .endsWith("new leg hears nothing", "side 1 hung up", "confirmed", "new leg closed", "gone");
    }

    @Test
    void anAgentHearsTheNetworkOfWhomItDials() {
        carryOut(new CallEffect.PartCaller(CALL), new CallEffect.DialCaller(CALL, "5550142", RING, Route.AS_RANKED));
        dialled.getFirst().onHeard(diary.leg("new leg"));
        carryOut(new CallEffect.HearCaller(CALL, AGENT));

        assertThat(posted).containsExactly(new CallEvent.CallerHeard(NOW, CALL));
        assertThat(diary.entries).endsWith("agent's leg is joined with new leg");
    }

    @Test
    void aCallerWhoCannotBeReachedFailsTheEffect() {
        carryOut(new CallEffect.PartCaller(CALL), new CallEffect.DialCaller(CALL, "5550142", RING, Route.AS_RANKED));
        dialled.getFirst().onFailed(OutsideEnd.NO_ANSWER, "Nobody answered within 20 s");

        assertThat(posted)
                .containsExactly(new CallEvent.EffectFailed(
                        NOW, CALL, "DialCaller", "Nobody answered within 20 s", Cause.CALLER_LOST, Optional.empty()));
    }

    @Test
    void theEndOfACallStopsTheRingingAtTheCaller() {
        carryOut(
                new CallEffect.PartCaller(CALL),
                new CallEffect.DialCaller(CALL, "5550142", RING, Route.AS_RANKED),
                record());
        dialled.getFirst().onAnswered(diary.leg("new leg"), "");

        assertThat(diary.entries).endsWith("side 1 hung up", "gone", "new leg closed");
        assertThat(posted).isEmpty();
    }
}
