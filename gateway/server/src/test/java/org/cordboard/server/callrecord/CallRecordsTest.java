package org.cordboard.server.callrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.server.store.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CallRecordsTest extends OnBothStores {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");
    private static final WorkgroupId SALES = new WorkgroupId("sales");

    private CallRecords records;

    @BeforeEach
    void open() {
        records = new CallRecords(database(), tenant, new Journal(database(), tenant));
    }

    @Test
    void aRecordComesBackWithAllItHolds() {
        var record = new CallEffect.WriteRecord(
                new CallId("c-1"),
                "5550100",
                new Caller("+15550123", "Zoë", Caller.Origin.WEB),
                NINE,
                Optional.of(NINE.plusSeconds(20)),
                NINE.plusSeconds(80),
                Duration.ofMillis(12_345),
                Optional.of(SUPPORT),
                Optional.of(new AgentId("ada")),
                Cause.AGENT_HUNG_UP);

        records.store(record);

        long nine = NINE.toEpochMilli();
        var summary = new Rest.CallSummary(
                "c-1",
                "+15550123",
                "Zoë",
                "WEB",
                "5550100",
                "support",
                "ada",
                nine,
                nine + 20_000,
                nine + 80_000,
                12_345,
                "AGENT_HUNG_UP",
                null,
                List.of());
        assertThat(latest(10)).containsExactly(summary);
        assertThat(records.find(new CallId("c-1"))).contains(summary);
    }

    @Test
    void aCallWithoutWorkgroupAndAgentHasNeither() {
        records.store(record("c-1", NINE, Optional.empty()));

        assertThat(latest(10)).singleElement().satisfies(summary -> {
            assertThat(summary.workgroup()).isNull();
            assertThat(summary.agent()).isNull();
            assertThat(summary.answeredAt()).isNull();
        });
    }

    @Test
    void theFirstRecordOfACallStands() {
        records.store(record("c-1", NINE, Optional.of(SUPPORT)));
        records.store(record("c-1", NINE.plusSeconds(5), Optional.of(SALES)));

        assertThat(latest(10)).extracting(Rest.CallSummary::workgroup).containsExactly("support");
    }

    @Test
    void theNewestCallsComeFirstAndNoMoreThanAskedFor() {
        records.store(record("c-1", NINE, Optional.empty()));
        records.store(record("c-3", NINE.plusSeconds(2), Optional.empty()));
        records.store(record("c-2", NINE.plusSeconds(1), Optional.empty()));

        assertThat(latest(2)).extracting(Rest.CallSummary::id).containsExactly("c-3", "c-2");
    }

    @Test
    void anotherCompanySeesNothing() {
        records.store(record("c-1", NINE, Optional.of(SUPPORT)));
        var other = new TenantId(Uuid7.next());

        assertThat(new CallHistory(database(), other).page(Searches.latest(10))).isEmpty();
    }

    private List<Rest.CallSummary> latest(int limit) {
        return new CallHistory(database(), tenant).page(Searches.latest(limit));
    }

    private static CallEffect.WriteRecord record(String call, Instant arrivedAt, Optional<WorkgroupId> workgroup) {
        return new CallEffect.WriteRecord(
                new CallId(call),
                "5550100",
                new Caller("", "", Caller.Origin.PHONE),
                arrivedAt,
                Optional.empty(),
                arrivedAt.plusSeconds(9),
                Duration.ZERO,
                workgroup,
                Optional.empty(),
                Cause.CALLER_HUNG_UP);
    }
}
