package org.cordboard.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.AgentStatus;
import org.junit.jupiter.api.Test;

class AgentsTest {
    private final Agents agents = new Agents(Companies.small(), new Outbox(), (_, _) -> {});
    private final Agent agent = agents.find(new AgentId("agent1")).orElseThrow();

    @Test
    void everybodyBeginsOffline() {
        assertThat(agents.all()).extracting(any -> any.state().status()).containsOnly(AgentStatus.OFFLINE);
    }

    @Test
    void anAgentWhoIsOfflineCannotTakeNotes() {
        assertThatThrownBy(() -> agents.become(agent, new AgentState.WrapUp(Instant.EPOCH, null, null, null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("agent agent1 cannot go from OFFLINE to WRAP_UP");
    }

    @Test
    void anAgentWhoIsReadyCannotTalkWithoutAnOffer() {
        agents.become(agent, new AgentState.NotReady(Instant.EPOCH, Sentence.verbatim("Connecting")));
        agents.become(agent, new AgentState.Ready(Instant.EPOCH));
        assertThatThrownBy(() -> agents.become(agent, new AgentState.Talking(Instant.EPOCH, null)))
                .hasMessage("agent agent1 cannot go from READY to TALKING");
    }
}
