package org.cordboard.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.event.AgentEvent.CustomModeBegan;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.Test;

final class CustomModesTest extends OnBothStores {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final ScheduleId OFFICE = new ScheduleId("office");

    @Test
    void whatWasSwitchedIsKeptWithAndWithoutAnEnd() {
        var forever = began("office", Optional.empty());
        var forAnHour = began("shop", Optional.of(NOON.plusSeconds(3600)));
        modes().put(forever);
        modes().put(forAnHour);
        assertThat(modes().all()).containsExactly(forever, forAnHour);
    }

    @Test
    void theLatestSwitchCounts() {
        modes().put(began("office", Optional.empty()));
        var later = began("office", Optional.of(NOON.plusSeconds(60)));
        modes().put(later);
        assertThat(modes().all()).containsExactly(later);
    }

    @Test
    void whatWasSwitchedBackIsForgotten() {
        modes().put(began("office", Optional.empty()));
        modes().delete(OFFICE);
        assertThat(modes().all()).isEmpty();
    }

    @Test
    void anotherCompanysSwitchesAreNotSeen() {
        modes().put(began("office", Optional.empty()));
        assertThat(new CustomModes(database(), new TenantId("another")).all()).isEmpty();
    }

    private CustomModes modes() {
        return new CustomModes(database(), tenant);
    }

    private static CustomModeBegan began(String schedule, Optional<Instant> until) {
        return new CustomModeBegan(NOON, new AgentId("boss1"), new ScheduleId(schedule), until);
    }
}
