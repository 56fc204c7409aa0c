package org.cordboard.core.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.Needs;
import org.cordboard.core.event.CallEvent.CallArrived;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.view.QueueBoard.Promises;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaitsTest {
    private static final Instant NINE = Instant.parse("2030-01-01T09:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Waits waits = new Waits();

    /// The queue stands beside the floor and knows nothing of how waits are foretold; it counts for itself which of
    /// the promises were kept. A tenth of its callers never give up, and only they are counted.
    @ParameterizedTest
    @EnumSource
    void fourOfFivePromisesAreKept(QueueOracle.Kind kind) {
        var outcome = new QueueOracle(kind, 7).run(Duration.ofDays(10));
        System.out.printf("%-24s %s%n", kind, outcome);
        assertThat(outcome.keptInHundred()).isBetween(kind.least(), kind.most());
    }

    @Test
    void aPromiseIsKeptWhenTheCallerIsAnsweredInTime() {
        waits.promised(ticket(1), NINE, 1, MINUTE);
        waits.promised(ticket(2), NINE, 2, MINUTE);
        waits.answered(ticket(1), NINE.plusSeconds(50), 2, true);
        waits.answered(ticket(2), NINE.plusSeconds(90), 2, true);
        assertThat(waits.promises()).isEqualTo(new Promises(2, 1, 80, 10));
    }

    @Test
    void whoGivesUpIsCountedWhenSomebodyBehindIsAnswered() {
        waits.promised(ticket(1), NINE, 1, MINUTE);
        waits.gaveUp(ticket(1), true);
        waits.promised(ticket(2), NINE, 1, MINUTE);
        assertThat(waits.promises()).isEqualTo(Promises.NONE);
        waits.answered(ticket(2), NINE.plusSeconds(80), 2, true);
        assertThat(waits.promises()).isEqualTo(new Promises(2, 0, 80, 20));
    }

    @Test
    void whoGivesUpAsTheLastIsCountedWhenAnAgentIsReady() {
        waits.promised(ticket(1), NINE, 1, MINUTE);
        waits.gaveUp(ticket(1), true);
        waits.lineIsEmpty(NINE.plusSeconds(30));
        assertThat(waits.promises()).isEqualTo(new Promises(1, 1, 80, -30));
    }

    @Test
    void somebodyBehindWhoGivesUpIsNotCountedWhenSomebodyAheadIsAnswered() {
        waits.promised(ticket(2), NINE, 2, MINUTE);
        waits.gaveUp(ticket(2), true);
        waits.answered(ticket(1), NINE.plusSeconds(10), 2, true);
        assertThat(waits.promises()).isEqualTo(Promises.NONE);
    }

    @Test
    void whenNobodyWorksAnyMoreOnlyPromisesThatAreBrokenAlreadyCount() {
        waits.promised(ticket(1), NINE, 1, MINUTE);
        waits.promised(ticket(2), NINE.plusSeconds(60), 2, MINUTE);
        waits.nobodyWorks(NINE.plusSeconds(70));
        waits.answered(ticket(1), NINE.plusSeconds(9000), 2, true);
        waits.answered(ticket(2), NINE.plusSeconds(9000), 2, true);
        assertThat(waits.promises()).isEqualTo(new Promises(1, 0, 80, 10));
    }

    @Test
    void withNobodyAtWorkNothingIsForetoldAndNothingIsMeasured() {
        for (int i = 1; i <= 20; i++) {
            waits.answered(ticket(i), NINE.plusSeconds(30 * i), 0, true);
        }
        assertThat(waits.expect(NINE, 1, 0)).isEmpty();
        assertThat(waits.expect(NINE, 1, 2)).isEmpty();
    }

    static Ticket ticket(long ordinal) {
        var arrival = new CallArrived(
                NINE, new CallId("c" + ordinal), "200", new Caller("+49" + ordinal, "", Caller.Origin.PHONE));
        return new Ticket(
                new Call(arrival, new Outbox()),
                Companies.supportWith(new ToVoicemail(new WorkgroupId("support"))),
                NINE,
                ordinal,
                Needs.NONE);
    }
}
