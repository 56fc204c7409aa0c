package org.cordboard.core.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Line;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.view.AgentStatus;
import org.cordboard.core.view.Presence;
import org.junit.jupiter.api.Test;

/// What people see of each other.
class PresenceTest {
    private final Center center =
            Center.open(Companies.withLine(new Line("201", Optional.empty(), Optional.empty(), Map.of())));

    @Test
    void everybodyIsSeenWithNameAndExtension() {
        assertThat(center.floor().presences())
                .extracting(presence -> presence.person().value())
                .containsExactly("agent1", "agent2", "agent3", "boss1");
        assertThat(presence("agent1").extension()).contains("201");
        assertThat(presence("agent1").status()).isEqualTo(AgentStatus.OFFLINE);
        assertThat(presence("boss1").extension()).isEmpty();
    }

    @Test
    void aCallIsSeenAsItGoesFromRingingToNotes() {
        center.signsIn("agent1").callsSupport("c1");
        assertThat(seen()).containsExactly(AgentStatus.OFFERED);
        center.answers("agent1");
        assertThat(seen()).containsExactly(AgentStatus.TALKING);
        center.holds("agent1");
        assertThat(seen()).containsExactly(AgentStatus.HELD);
        center.hangsUp("c1");
        assertThat(seen()).containsExactly(AgentStatus.WRAP_UP);
    }

    @Test
    void aBreakIsSeenWithItsReasonAndSinceWhen() {
        center.signsIn("agent1").pass(5).wantsNoCalls("agent1", "Lunch");

        assertThat(presence("agent1").reason()).hasToString("Lunch");
        assertThat(presence("agent1").since()).isEqualTo(center.now());
    }

    @Test
    void whatSomebodyWillDoAfterACallIsNobodysBusiness() {
        center.signsIn("agent1").callsSupport("c1").answers("agent1").wantsNoCalls("agent1", "Lunch");

        assertThat(presence("agent1").reason().isEmpty()).isTrue();
        assertThat(center.last(Effect.ShowPresence.class)).isEmpty();
    }

    @Test
    void whoWorksAtTheTelephoneOnlyIsSeenSoUntilAConsoleOpens() {
        center.worksAtTelephone("agent1");
        assertThat(presence("agent1").atTelephone()).isTrue();

        center.connects("agent1");

        assertThat(presence("agent1").atTelephone()).isFalse();
        assertThat(center.last(Effect.ShowPresence.class)).hasSize(1);
    }

    @Test
    void nothingIsShownThatHasNotChanged() {
        center.signsIn("agent1").wantsCalls("agent1");

        assertThat(center.last(Effect.ShowPresence.class)).isEmpty();
    }

    private Presence presence(String agent) {
        return center.floor().presence(new AgentId(agent));
    }

    /// As shown by the last thing that happened.
    private List<AgentStatus> seen() {
        return center.last(Effect.ShowPresence.class).stream()
                .map(show -> show.presence().status())
                .toList();
    }
}
