package org.cordboard.server.callrecord;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.callnote.Words;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/// The records of one company's calls (CDRs), one for each call that has ended. Any thread; blocks.
public final class CallRecords {
    static final String COLUMNS = """
            SELECT call_id, dialled, caller_number, caller_name, origin, arrived_at, answered_at, ended_at, waited_millis,
                   workgroup, agent, cause
            FROM call_record
            """;

    private final Database database;
    private final Journal journal;
    private final String tenant;

    public CallRecords(Database database, TenantId tenant, Journal journal) {
        this.database = database;
        this.journal = journal;
        this.tenant = tenant.value();
    }

    /// Keeps the record and closes the call in the journal. A call's first record stands; keeping it again
    /// changes nothing.
    public void store(CallEffect.WriteRecord record) {
        database.change(handle -> {
            insert(handle, record);
            insertWords(handle, record.caller());
            journal.close(handle, record.call());
        });
    }

    /// The records of the calls that have ended since then, in no particular order.
    public List<CallEffect.WriteRecord> endedSince(Instant from) {
        return database.read(
                handle -> ours(handle.createQuery(COLUMNS + " WHERE tenant = :tenant AND ended_at >= :from"))
                        .bind("from", from.toEpochMilli())
                        .map(CallRecords::record)
                        .list());
    }

    public Optional<Rest.CallSummary> find(CallId call) {
        return database.read(handle -> ours(handle.createQuery(COLUMNS + " WHERE tenant = :tenant AND call_id = :call"))
                .bind("call", call.value())
                .map(CallRecords::summary)
                .findOne());
    }

    private Query ours(Query query) {
        return query.bind("tenant", tenant);
    }

    private void insert(Handle handle, CallEffect.WriteRecord record) {
        handle.createUpdate("""
                        INSERT INTO call_record (tenant, call_id, dialled, caller_number, caller_name, origin,
                          arrived_at, answered_at, ended_at, waited_millis, workgroup, agent, cause)
                        VALUES (:tenant, :call, :dialled, :number, :name, :origin,
                          :arrived, :answered, :ended, :waited, :workgroup, :agent, :cause)
                        ON CONFLICT (tenant, call_id) DO NOTHING
                        """)
                .bind("tenant", tenant)
                .bind("call", record.call().value())
                .bind("dialled", record.dialled())
                .bind("number", record.caller().number())
                .bind("name", record.caller().name())
                .bind("origin", record.caller().origin().name())
                .bind("arrived", record.arrivedAt().toEpochMilli())
                .bind("answered", record.answeredAt().map(Instant::toEpochMilli).orElse(null))
                .bind("ended", record.endedAt().toEpochMilli())
                .bind("waited", record.waited().toMillis())
                .bind("workgroup", record.workgroup().map(WorkgroupId::value).orElse(null))
                .bind("agent", record.agent().map(AgentId::value).orElse(null))
                .bind("cause", record.cause().name())
                .execute();
    }

    /// By which the calls of this caller are found.
    private void insertWords(Handle handle, Caller caller) {
        Set<String> words = new LinkedHashSet<>(Words.of(caller.name()));
        words.addAll(Words.ofNumber(caller.number()));
        words.forEach(word -> handle.createUpdate("""
                        INSERT INTO caller_word (tenant, word, caller_number, caller_name)
                        VALUES (:tenant, :word, :number, :name)
                        ON CONFLICT (tenant, word, caller_number, caller_name) DO NOTHING
                        """)
                .bind("tenant", tenant)
                .bind("word", word)
                .bind("number", caller.number())
                .bind("name", caller.name())
                .execute());
    }

    private static CallEffect.WriteRecord record(ResultSet row, StatementContext context) throws SQLException {
        Rest.CallSummary summary = summary(row, context);
        return new CallEffect.WriteRecord(
                new CallId(summary.id()),
                summary.dialled(),
                new Caller(summary.callerNumber(), summary.callerName(), Caller.Origin.valueOf(summary.origin())),
                Instant.ofEpochMilli(summary.arrivedAt()),
                Optional.ofNullable(summary.answeredAt()).map(Instant::ofEpochMilli),
                Instant.ofEpochMilli(summary.endedAt()),
                Duration.ofMillis(summary.waitedMillis()),
                Optional.ofNullable(summary.workgroup()).map(WorkgroupId::new),
                Optional.ofNullable(summary.agent()).map(AgentId::new),
                Cause.valueOf(summary.cause()));
    }

    static Rest.CallSummary summary(ResultSet row, StatementContext context) throws SQLException {
        long answered = row.getLong("answered_at");
        Long answeredAt = row.wasNull() ? null : answered;
        return new Rest.CallSummary(
                row.getString("call_id"),
                row.getString("caller_number"),
                row.getString("caller_name"),
                row.getString("origin"),
                row.getString("dialled"),
                row.getString("workgroup"),
                row.getString("agent"),
                row.getLong("arrived_at"),
                answeredAt,
                row.getLong("ended_at"),
                row.getLong("waited_millis"),
                row.getString("cause"),
                null,
                List.of());
    }
}
