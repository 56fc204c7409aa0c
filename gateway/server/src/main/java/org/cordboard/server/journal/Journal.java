package org.cordboard.server.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/// Everything that happened on one company's floor, in order, with what the floor made of it. A step is written
/// before its effects are carried out. Any thread; blocks.
public final class Journal {
    private final Database database;
    private final String tenant;

    public Journal(Database database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant.value();
    }

    /// Writes all steps in one transaction, in their order. When this returns they survive a power cut; when it
    /// throws, none was written.
    ///
    /// @return the number of the last step written
    public long append(List<Step> steps) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps must not be empty");
        }
        return database.write(handle -> {
            long last = takeNumbers(handle, steps.size());
            insert(handle, steps, last - steps.size() + 1);
            return last;
        });
    }

    /// All steps that touch the call, oldest first; empty for an unknown call.
    public List<JournalEntry> ofCall(CallId call) {
        return database.read(handle -> handle.createQuery("""
                        SELECT j.seq, j.event, j.effects FROM journal_call c
                        JOIN journal j ON j.tenant = c.tenant AND j.seq = c.seq
                        WHERE c.tenant = :tenant AND c.call_id = :call
                        ORDER BY c.seq
                        """)
                .bind("tenant", tenant)
                .bind("call", call.value())
                .map(Journal::entry)
                .list());
    }

    /// The steps that follow number `seq`, oldest first, `limit` at most.
    public List<JournalEntry> after(long seq, int limit) {
        return database.read(handle -> handle.createQuery(
                        "SELECT seq, event, effects FROM journal WHERE tenant = :tenant AND seq > :seq ORDER BY seq LIMIT :limit")
                .bind("tenant", tenant)
                .bind("seq", seq)
                .bind("limit", limit)
                .map(Journal::entry)
                .list());
    }

    /// The steps since then that have brought about an effect of this kind, oldest first.
    public List<JournalEntry> since(Instant from, Class<? extends Effect> kind) {
        return database.read(handle -> handle.createQuery("""
                        SELECT seq, event, effects FROM journal
                        WHERE tenant = :tenant AND seq >= :first AND effects LIKE :kind
                        ORDER BY seq
                        """)
                .bind("tenant", tenant)
                .bind("first", firstSince(handle, from))
                .bind("kind", "%" + kind.getSimpleName() + "%")
                .map(Journal::entry)
                .list());
    }

    /// Steps are numbered in the order of time: halves what is left until the first is found, as no index tells it.
    private long firstSince(Handle handle, Instant from) {
        long first = 1;
        long end = lastNumber(handle) + 1;
        while (first < end) {
            long middle = (first + end) / 2;
            if (at(handle, middle).filter(at -> !at.isBefore(from)).isPresent()) {
                end = middle;
            } else {
                first = middle + 1;
            }
        }
        return first;
    }

    /// When the last step happened; empty before the first.
    public Optional<Instant> lastAt() {
        return database.read(handle -> at(handle, lastNumber(handle)));
    }

    private long lastNumber(Handle handle) {
        return handle.createQuery("SELECT last_seq FROM journal_head WHERE tenant = :tenant")
                .bind("tenant", tenant)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private Optional<Instant> at(Handle handle, long seq) {
        return handle.createQuery("SELECT at FROM journal WHERE tenant = :tenant AND seq = :seq")
                .bind("tenant", tenant)
                .bind("seq", seq)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /// Calls that have arrived and were not [#close]d.
    public List<CallId> openCalls() {
        return database.read(
                handle -> handle.createQuery("SELECT call_id FROM open_call WHERE tenant = :tenant ORDER BY call_id")
                        .bind("tenant", tenant)
                        .map((row, _) -> new CallId(row.getString("call_id")))
                        .list());
    }

    /// Says, within a transaction that keeps the call's record, that nothing of the call is left to do.
    public void close(Handle handle, CallId call) {
        handle.createUpdate("DELETE FROM open_call WHERE tenant = :tenant AND call_id = :call")
                .bind("tenant", tenant)
                .bind("call", call.value())
                .execute();
    }

    /// Holds the company's row until the transaction ends, which is what keeps the numbers without gaps when
    /// several write at once.
    private long takeNumbers(Handle handle, int count) {
        return handle.createQuery("""
                        INSERT INTO journal_head (tenant, last_seq) VALUES (:tenant, :count)
                        ON CONFLICT (tenant) DO UPDATE SET last_seq = journal_head.last_seq + :count
                        RETURNING last_seq
                        """)
                .bind("tenant", tenant)
                .bind("count", count)
                .mapTo(Long.class)
                .one();
    }

    private void insert(Handle handle, List<Step> steps, long first) {
        PreparedBatch entries = handle.prepareBatch(
                "INSERT INTO journal (tenant, seq, at, event, effects) VALUES (:tenant, :seq, :at, :event, :effects)");
        PreparedBatch calls =
                handle.prepareBatch("INSERT INTO journal_call (tenant, call_id, seq) VALUES (:tenant, :call, :seq)");
        PreparedBatch arrived = handle.prepareBatch(
                "INSERT INTO open_call (tenant, call_id) VALUES (:tenant, :call) ON CONFLICT DO NOTHING");
        long seq = first;
        for (Step step : steps) {
            addEntry(entries, seq, step);
            addCalls(calls, seq, TouchedCalls.by(step.event(), step.effects()));
            if (step.event() instanceof CallEvent.OfNewCall begun) {
                arrived.bind("tenant", tenant)
                        .bind("call", begun.call().value())
                        .add();
            }
            seq++;
        }
        entries.execute();
        calls.execute();
        arrived.execute();
    }

    private void addEntry(PreparedBatch entries, long seq, Step step) {
        entries.bind("tenant", tenant)
                .bind("seq", seq)
                .bind("at", step.event().at().toEpochMilli())
                .bind("event", JournalCodec.write(step.event()))
                .bind("effects", JournalCodec.write(step.journalled()))
                .add();
    }

    private void addCalls(PreparedBatch calls, long seq, Set<CallId> touched) {
        for (CallId call : touched) {
            calls.bind("tenant", tenant)
                    .bind("call", call.value())
                    .bind("seq", seq)
                    .add();
        }
    }

    private static JournalEntry entry(ResultSet row, StatementContext context) throws SQLException {
        List<Effect> effects = JournalCodec.readEffects(row.getString("effects"));
        return new JournalEntry(row.getLong("seq"), JournalCodec.readEvent(row.getString("event")), effects);
    }
}
