package org.cordboard.core.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordboard.core.effect.CallEffect.WriteRecord;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.wall.WallRules.Warning;
import org.junit.jupiter.api.Test;

/// Answered within 20 s is in time, given up within 5 s counts for nothing.
class DayTallyTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final Caller GRACE = new Caller("+4930111", "", Caller.Origin.PHONE);

    private final DayTally day = new DayTally();

    @Test
    void theServiceLevelIsOfThoseWhoWereAnsweredAndThoseWhoGaveUp() {
        day.add(answered(0));
        day.add(answered(20_000));
        day.add(answered(20_001));
        day.add(gaveUp(5_001));

        var figures = day.figures(WallRules.USUAL);

        assertThat(figures).isEqualTo(new DayFigures(3, 2, 1, 0));
        assertThat(figures.serviceLevel()).hasValue(50);
    }

    @Test
    void whoHangsUpAtOnceCountsForNothing() {
        day.add(answered(1_000));
        day.add(gaveUp(5_000));

        assertThat(day.figures(WallRules.USUAL)).isEqualTo(new DayFigures(1, 1, 0, 1));
        assertThat(day.figures(WallRules.USUAL).serviceLevel()).hasValue(100);
    }

    @Test
    void beforeTheFirstCallerThereIsNoServiceLevel() {
        assertThat(day.figures(WallRules.USUAL).serviceLevel()).isEmpty();
    }

    @Test
    void aHundredMeansAll() {
        for (int call = 0; call < 999; call++) {
            day.add(answered(1_000));
        }
        day.add(answered(60_000));

        assertThat(day.figures(WallRules.USUAL).serviceLevel()).hasValue(99);
    }

    @Test
    void aChangedRuleCountsForTheWholeDay() {
        day.add(answered(25_000));
        var patient = new WallRules(
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty());

        assertThat(day.figures(patient).inTime()).isEqualTo(1);
    }

    @Test
    void whoLeftAMessageHasNeitherBeenAnsweredNorGivenUp() {
        day.add(record(Optional.empty(), 60_000, "100", Cause.MESSAGE_LEFT, "support"));

        assertThat(day.figures(WallRules.USUAL)).isEqualTo(new DayFigures(0, 0, 0, 0));
    }

    @Test
    void callsThatSomebodyOfTheHouseMadeAndThoseAtAnOwnLineDoNotCount() {
        assertThat(DayTally.counts(answered(0))).isTrue();
        assertThat(DayTally.counts(record(Optional.of(NOON), 0, GRACE.number(), Cause.AGENT_HUNG_UP, "support")))
                .isFalse();
        assertThat(DayTally.counts(record(Optional.of(NOON), 0, "201", Cause.AGENT_HUNG_UP, "person:agent1")))
                .isFalse();
    }

    @Test
    void aWarningComesWhereAFigureIsBeyondItsLimitAndNotAtIt() {
        day.add(answered(1_000));
        day.add(answered(60_000));
        var rules = new WallRules(
                Duration.ofSeconds(20),
                Duration.ofSeconds(5),
                OptionalInt.of(3),
                Optional.of(Duration.ofSeconds(90)),
                OptionalInt.of(50));
        var today = day.figures(rules);

        assertThat(rules.warnings(3, Duration.ofSeconds(90), today)).isEmpty();
        assertThat(rules.warnings(4, Duration.ofSeconds(91), today))
                .containsExactly(Warning.WAITING, Warning.LONGEST_WAIT);
        day.add(answered(60_000));
        assertThat(rules.warnings(0, Duration.ZERO, day.figures(rules))).containsExactly(Warning.SERVICE_LEVEL);
    }

    private static WriteRecord answered(long waitedMillis) {
        return record(Optional.of(NOON), waitedMillis, "100", Cause.AGENT_HUNG_UP, "support");
    }

    private static WriteRecord gaveUp(long waitedMillis) {
        return record(Optional.empty(), waitedMillis, "100", Cause.CALLER_HUNG_UP, "support");
    }

    private static WriteRecord record(
            Optional<Instant> answeredAt, long waitedMillis, String dialled, Cause cause, String workgroup) {
        return new WriteRecord(
                new CallId("c1"),
                dialled,
                GRACE,
                NOON,
                answeredAt,
                NOON,
                Duration.ofMillis(waitedMillis),
                Optional.of(new WorkgroupId(workgroup)),
                Optional.of(new AgentId("agent1")),
                cause);
    }
}
