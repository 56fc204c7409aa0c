package org.cordboard.core.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.core.view.AgentStatus.OFFERED;
import static org.cordboard.core.view.AgentStatus.READY;
import static org.cordboard.core.view.AgentStatus.TALKING;

import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.AgentEffect.Wish;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.sentence.Sentence;
import org.junit.jupiter.api.Test;

/// `agent1` and `agent2` answer Support, `agent2` and `agent3` Sales.
class PullsTest {
    private final Center center = Center.open();

    private Center takes(String agent, String call) {
        return center.does(new AgentEvent.PullRequested(center.now(), new AgentId(agent), new CallId(call)));
    }

    private void refused(String agent, String reason) {
        assertThat(center.last(AgentEffect.WishRefused.class))
                .extracting(Object::toString)
                .containsExactly(new AgentEffect.WishRefused(new AgentId(agent), Wish.PULL, Sentence.verbatim(reason))
                        .toString());
    }

    @Test
    void aMemberTakesACallerWhoseTurnItIsNot() {
        center.signsIn("agent1")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1")
                .callsSupport("c2");
        takes("agent1", "c2");

        assertThat(center.last(Effect.Decided.class))
                .extracting(told -> told.decision().toString())
                .contains("agent1 takes the caller");
        center.bridged("agent1");
        assertThat(center.hears("c2")).isEqualTo("agent1");
        assertThat(center.status("agent1")).isEqualTo(TALKING);
        assertThat(center.board("support").waiting()).hasSize(1);
    }

    @Test
    void aCallerWhoRingsAtSomebodyElseIsTakenFromThere() {
        center.signsIn("agent1").callsSupport("c1");
        assertThat(center.status("agent1")).isEqualTo(OFFERED);
        center.signsIn("agent2");
        takes("agent2", "c1").bridged("agent2");

        assertThat(center.status("agent1")).isEqualTo(READY);
        assertThat(center.hears("c1")).isEqualTo("agent2");
    }

    @Test
    void whatRingsAlreadyIsAnsweredByThat() {
        center.signsIn("agent1").callsSupport("c1");
        takes("agent1", "c1").bridged("agent1");

        assertThat(center.status("agent1")).isEqualTo(TALKING);
    }

    @Test
    void whoeverIsNoMemberTakesNobody() {
        center.signsIn("agent1", "agent3").wantsNoCalls("agent1", "Lunch").callsSupport("c1");
        takes("agent3", "c1");

        refused("agent3", "You are no member of Support");
    }

    @Test
    void whoeverTalksTakesNobodyElse() {
        center.signsIn("agent1").callsSupport("c1").answers("agent1").callsSupport("c2");
        takes("agent1", "c2");

        refused("agent1", "Finish your own call first");
    }

    @Test
    void aCallerWhoWasAnsweredMeanwhileIsNotTaken() {
        center.signsIn("agent1", "agent2").callsSupport("c1").answers("agent1");
        takes("agent2", "c1");

        refused("agent2", "The caller does not wait any more");
    }
}
