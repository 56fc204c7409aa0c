package org.cordboard.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.cordboard.core.company.CompanyCheck;
import org.cordboard.core.event.Cause;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 42, 20_300_101})
    void noInvariantBreaksWithSeed(long seed) {
        var report = Simulation.run(2_000, seed);
        assertThat(report.broken()).as(report.toString()).isEmpty();
    }

    @Test
    void noInvariantBreaksWithAFreshSeed() {
        var report = Simulation.run(2_000, ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
        System.out.println(report);
        assertThat(report.broken()).as(report.toString()).isEmpty();
    }

    @RepeatedTest(40)
    void noWayThroughSchedulesAndOverflowEndsInSilence() {
        var seed = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        assertThat(CompanyCheck.check(AnyCompany.create(new Chance(seed))))
                .as("company of seed %d", seed)
                .isEmpty();
        var report = Simulation.run(60, seed);
        assertThat(report.broken()).as(report.toString()).isEmpty();
        assertThat(report.ended().values().stream().mapToInt(Integer::intValue).sum())
                .as("calls of seed %d that ended", seed)
                .isEqualTo(60);
    }

    @Test
    void everyCallEndsOnce() {
        var report = Simulation.run(2_000, 7);
        assertThat(report.ended().values().stream().mapToInt(Integer::intValue).sum())
                .as(report.toString())
                .isEqualTo(2_000);
    }

    @Test
    void theSameSeedGivesTheSameEffects() {
        assertThat(Simulation.run(500, 3).fingerprint())
                .isEqualTo(Simulation.run(500, 3).fingerprint());
    }

    @Test
    void anotherSeedGivesOtherEffects() {
        assertThat(Simulation.run(500, 3).fingerprint())
                .isNotEqualTo(Simulation.run(500, 4).fingerprint());
    }

    @Test
    void callsEndForManyReasons() {
        assertThat(Simulation.run(2_000, 5).ended())
                .containsKeys(
                        Cause.AGENT_HUNG_UP,
                        Cause.CALLER_HUNG_UP,
                        Cause.CALLER_LOST,
                        Cause.MESSAGE_LEFT,
                        Cause.NO_MESSAGE_LEFT,
                        Cause.MESSAGE_FAILED,
                        Cause.NO_SUCH_NUMBER);
    }

    @Test
    void aNegativeNumberOfCallsIsRefused() {
        assertThatThrownBy(() -> Simulation.run(-1, 1)).hasMessage("calls must not be negative, was -1");
    }

    @Test
    void aBrokenInvariantIsReportedWithTheCommandThatRepeatsIt() {
        var report = new Report(
                100, 9, Map.of(), 17, Duration.ofHours(2), 0.5, 1, List.of("agent a is offered two calls after x"));
        assertThat(report.toString())
                .contains("broken invariants: 1")
                .contains("at step 17: agent a is offered two calls after x")
                .contains("./cordboard simulate --calls 100 --seed 9");
    }
}
