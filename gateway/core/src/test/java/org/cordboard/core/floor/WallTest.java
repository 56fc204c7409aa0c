package org.cordboard.core.floor;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.view.AgentStatus;
import org.cordboard.core.view.GroupNow;
import org.junit.jupiter.api.Test;

/// `agent1` and `agent2` answer Support, `agent2` and `agent3` Sales.
class WallTest {
    private final Center center = Center.open();

    @Test
    void theWallTellsWhoWaitsAndSinceWhen() {
        center.signsIn("agent1").wantsNoCalls("agent1", "Lunch").callsSupport("c1");
        var first = center.now();
        center.pass(7).callsSupport("c2");

        assertThat(group("support").waiting()).isEqualTo(2);
        assertThat(group("support").waitingSince()).contains(first);
        assertThat(group("sales").waiting()).isZero();
        assertThat(group("sales").waitingSince()).isEmpty();
    }

    @Test
    void theWallTellsWhatMembersDoInEachOfTheirGroups() {
        center.signsIn("agent1", "agent2").callsSupport("c1").answers("agent1");

        assertThat(group("support").count(AgentStatus.TALKING, AgentStatus.HELD))
                .isEqualTo(1);
        assertThat(group("support").count(AgentStatus.READY)).isEqualTo(1);
        assertThat(group("sales").count(AgentStatus.READY)).isEqualTo(1);
        assertThat(group("sales").count(AgentStatus.OFFLINE)).isEqualTo(1);
    }

    @Test
    void whoHasLoggedOutOfAGroupIsNotThereAndCanBeLoggedInAgain() {
        center.signsIn("agent2").logsOutOf("agent2", "sales");

        assertThat(group("sales").members())
                .contains(new GroupNow.GroupMember(new AgentId("agent2"), AgentStatus.OFFLINE, false));
        assertThat(group("support").count(AgentStatus.READY)).isEqualTo(1);
    }

    private GroupNow group(String id) {
        return center.floor().groups().stream()
                .filter(group -> group.workgroup().equals(new WorkgroupId(id)))
                .findFirst()
                .orElseThrow();
    }
}
