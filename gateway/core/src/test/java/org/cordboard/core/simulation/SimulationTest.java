package org.cordboard.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.cordboard.core.company.CompanyCheck;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.CallId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 42, 20_300_101})
    void noInvariantBreaksWithSeed(long seed) {
        var report = Simulation.run(new Plan(2_000, seed));
        assertThat(report.broken()).as(report.toString()).isEmpty();
    }

    @Test
    void noInvariantBreaksWithAFreshSeed() {
        var report = Simulation.run(new Plan(2_000, ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)));
        System.out.println(report);
        assertThat(report.broken()).as(report.toString()).isEmpty();
    }

    @RepeatedTest(40)
    void noWayThroughSchedulesAndOverflowEndsInSilence() {
        var seed = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        assertThat(CompanyCheck.check(AnyCompany.create(new Chance(seed))))
                .as("company of seed %d", seed)
                .isEmpty();
        var report = Simulation.run(new Plan(60, seed));
        assertThat(report.broken()).as(report.toString()).isEmpty();
        assertThat(report.ended().values().stream().mapToInt(Integer::intValue).sum())
                .as("calls of seed %d that ended", seed)
                .isEqualTo(60);
    }

    @Test
    void everyCallEndsOnce() {
        var report = Simulation.run(new Plan(2_000, 7));
        assertThat(report.ended().values().stream().mapToInt(Integer::intValue).sum())
                .as(report.toString())
                .isEqualTo(2_000);
    }

    @Test
    void theSameSeedGivesTheSameEffects() {
        assertThat(Simulation.run(new Plan(500, 3)).fingerprint())
                .isEqualTo(Simulation.run(new Plan(500, 3)).fingerprint());
    }

    @Test
    void anotherSeedGivesOtherEffects() {
        assertThat(Simulation.run(new Plan(500, 3)).fingerprint())
                .isNotEqualTo(Simulation.run(new Plan(500, 4)).fingerprint());
    }

    @Test
    void callsEndForManyReasons() {
        assertThat(Simulation.run(new Plan(2_000, 5)).ended())
                .containsKeys(
                        Cause.AGENT_HUNG_UP,
                        Cause.CALLER_HUNG_UP,
                        Cause.CALLER_LOST,
                        Cause.MESSAGE_LEFT,
                        Cause.NO_MESSAGE_LEFT,
                        Cause.MESSAGE_FAILED,
                        Cause.NO_SUCH_NUMBER);
    }

    @RepeatedTest(40)
    void aDialPlanThatIsDrawnHasNoFault() {
        var seed = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        var chance = new Chance(seed);
        var company = SimulatedDialPlan.in(SimulatedCompany.create(chance), chance);
        assertThat(CompanyCheck.check(company))
                .as("company of seed %d", seed)
                .noneMatch(problem -> problem.path().startsWith("dialPlan"));
    }

    @Test
    void callsOfTelephonesAndOfOtherSystemsGoOutAndAreRefusedChargedAndPassedOn() {
        var expected = Set.of(
                "Phone DialOutside",
                "Phone DialRefused",
                "Phone KeepCharge",
                "Phone BecomeCaller",
                "Tie DialOutside",
                "Tie DialRefused",
                "Tie JoinOutside");
        var became = new HashSet<String>();
        for (int seed = 1; seed <= 300 && !became.containsAll(expected); seed++) {
            var origins = new HashMap<CallId, String>();
            Simulation.runWith(new Plan(500, seed), (floor, event) -> {
                if (event instanceof CallEvent.CallArrived arrived) {
                    origins.put(arrived.call(), arrived.origin().getClass().getSimpleName());
                }
                var effects = floor.on(event);
                effects.stream()
                        .filter(OutsideEffect.class::isInstance)
                        .map(OutsideEffect.class::cast)
                        .forEach(effect -> became.add(origins.getOrDefault(effect.call(), "Agent") + " "
                                + effect.getClass().getSimpleName()));
                return effects;
            });
        }
        assertThat(became).containsAll(expected);
    }

    @Test
    void aNegativeNumberOfCallsIsRefused() {
        assertThatThrownBy(() -> new Plan(-1, 1)).hasMessage("calls must not be negative, was -1");
    }

    @Test
    void aDayOfACenterBreaksNoInvariant() {
        var report = Simulation.run(new Plan(2_000, 11, OptionalInt.of(50)));
        assertThat(report.broken()).as(report.toString()).isEmpty();
        assertThat(report.ended().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(2_000);
    }

    @Test
    void theCompanyOfACenterIsOneThatAFloorCanWorkWith() {
        assertThat(CompanyCheck.check(Simulation.company(new Plan(1, 12, OptionalInt.of(500)))))
                .isEmpty();
    }

    @Test
    void howOftenEverythingIsCheckedChangesNothing() {
        var often = Simulation.run(new Plan(300, 8, OptionalInt.empty(), 1));
        var seldom = Simulation.run(new Plan(300, 8, OptionalInt.empty(), 1_000));
        assertThat(seldom.fingerprint()).isEqualTo(often.fingerprint());
    }

    @Test
    void theRecordedEventsAreThoseThatTheFloorTookIn() {
        var plan = new Plan(200, 6, OptionalInt.of(20));
        var events = new ArrayList<Event>();
        var report = Simulation.run(plan, events::add);
        assertThat(events).hasSize((int) report.events());

        var floor = new Floor(Simulation.company(plan));
        var fingerprint = new Fingerprint();
        events.forEach(event -> floor.on(event).forEach(fingerprint::add));
        assertThat(fingerprint.value()).isEqualTo(report.fingerprint());
    }
}
