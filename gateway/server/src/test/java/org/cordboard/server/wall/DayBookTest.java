package org.cordboard.server.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cordboard.core.effect.CallEffect.WriteRecord;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.wall.DayFigures;
import org.cordboard.core.wall.WallRules;
import org.cordboard.server.callrecord.CallRecords;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.Test;

/// In Berlin, where the day of the test began at 23:00 UTC.
final class DayBookTest extends OnBothStores {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");
    private static final Instant MIDNIGHT = Instant.parse("2030-01-01T23:00:00Z");

    private final HandClock clock = new HandClock(MIDNIGHT.plus(1, ChronoUnit.HOURS));

    @Test
    void afterARestartTheDayIsAsItWas() {
        var records = new CallRecords(database(), tenant, new Journal(database(), tenant));
        records.store(answered("yesterday", MIDNIGHT.minusMillis(1)));
        records.store(answered("today", MIDNIGHT));
        var book = new DayBook(records::endedSince, BERLIN, clock);

        book.add(answered("later", clock.instant()));

        assertThat(book.figures(SUPPORT, WallRules.USUAL)).isEqualTo(new DayFigures(2, 2, 0, 0));
    }

    @Test
    void aRecordThatWasReadWithTheOthersCountsOnce() {
        var records = new CallRecords(database(), tenant, new Journal(database(), tenant));
        var book = new DayBook(records::endedSince, BERLIN, clock);
        records.store(answered("today", clock.instant()));

        book.add(answered("today", clock.instant()));
        book.add(answered("today", clock.instant()));

        assertThat(book.figures(SUPPORT, WallRules.USUAL).answered()).isEqualTo(1);
    }

    @Test
    void anotherDayBeginsWithNothing() {
        var records = new CallRecords(database(), tenant, new Journal(database(), tenant));
        var book = new DayBook(records::endedSince, BERLIN, clock);
        book.add(answered("today", clock.instant()));

        assertThat(book.began()).isEqualTo(MIDNIGHT);

        clock.forward(Duration.ofHours(23));

        assertThat(book.began()).isEqualTo(MIDNIGHT.plus(1, ChronoUnit.DAYS));
        assertThat(book.figures(SUPPORT, WallRules.USUAL)).isEqualTo(new DayFigures(0, 0, 0, 0));
    }

    private static WriteRecord answered(String call, Instant endedAt) {
        return new WriteRecord(
                new CallId(call),
                "100",
                new Caller("+4930111", "", Caller.Origin.PHONE),
                endedAt,
                Optional.of(endedAt),
                endedAt,
                Duration.ofSeconds(3),
                Optional.of(SUPPORT),
                Optional.of(new AgentId("agent1")),
                Cause.AGENT_HUNG_UP);
    }
}
