package org.cordboard.server.texting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/// The rows of one company's threads, and how far people have read them.
final class ThreadTable {
    private static final String THREAD = """
            SELECT t.id, t.our_number, t.their_number, t.workgroup, t.state, t.assignee, t.last_number, t.last_in,
              t.waiting_since, t.snoozed_until, t.opened_at, t.changed_at
            FROM text_thread t WHERE t.tenant = :tenant
            """;
    private static final String UNREAD = """
            SELECT t.id FROM text_thread t
              LEFT JOIN text_read r ON r.tenant = t.tenant AND r.thread = t.id AND r.person = :person
            WHERE t.tenant = :tenant AND t.workgroup IN (<workgroups>) AND t.state = 'OPEN'
              AND (t.assignee IS NULL OR t.assignee = :person) AND t.last_in > COALESCE(r.number, 0)
            ORDER BY t.changed_at DESC LIMIT :limit
            """;
    private static final String HOLDS = """
             AND (t.their_number LIKE :number OR t.their_number IN (
                SELECT n.number FROM contact c JOIN contact_number n ON n.tenant = c.tenant AND n.contact = c.id
                WHERE c.tenant = :tenant AND c.search LIKE :words ESCAPE '!')
              OR EXISTS (SELECT 1 FROM text_message m
                WHERE m.tenant = t.tenant AND m.thread = t.id AND LOWER(m.words) LIKE :words ESCAPE '!'))
            """;

    private final String tenant;

    ThreadTable(TenantId tenant) {
        this.tenant = tenant.value();
    }

    Optional<TextThread> find(Handle handle, String id) {
        return ours(handle.createQuery(THREAD + " AND t.id = :id"))
                .bind("id", id)
                .map(ThreadTable::thread)
                .findOne();
    }

    /// The same, and nobody else changes it before the transaction is over.
    Optional<TextThread> hold(Handle handle, String id) {
        // With PostgreSQL others would go on beside us.
        ours(handle.createUpdate(
                        "UPDATE text_thread SET last_number = last_number WHERE tenant = :tenant AND id = :id"))
                .bind("id", id)
                .execute();
        return find(handle, id);
    }

    Optional<TextThread> between(Handle handle, String ours, String theirs) {
        return ours(handle.createQuery(THREAD + " AND t.our_number = :ours AND t.their_number = :theirs"))
                .bind("ours", ours)
                .bind("theirs", theirs)
                .map(ThreadTable::thread)
                .findOne();
    }

    /// Those in which something stands, the newest first.
    List<TextThread> newest(Handle handle, ThreadSearch search, int limit) {
        if (search.workgroups().isEmpty()) {
            return List.of();
        }
        var query = ours(handle.createQuery(THREAD + " AND t.workgroup IN (<workgroups>) AND t.last_number > 0"
                        + (search.state().isPresent() ? " AND t.state = :state" : "")
                        + (search.words().isEmpty() ? "" : HOLDS)
                        + " ORDER BY t.changed_at DESC, t.id LIMIT :limit"))
                .bindList("workgroups", values(search.workgroups()))
                .bind("limit", limit);
        search.state().ifPresent(state -> query.bind("state", state.name()));
        if (!search.words().isEmpty()) {
            query.bind("number", search.number()).bind("words", search.like());
        }
        return query.map(ThreadTable::thread).list();
    }

    /// The open threads in which the other side has written what this person has not seen, and that are
    /// nobody else's.
    List<String> unread(Handle handle, AgentId person, Collection<WorkgroupId> workgroups, int limit) {
        if (workgroups.isEmpty()) {
            return List.of();
        }
        return ours(handle.createQuery(UNREAD))
                .bindList("workgroups", values(workgroups))
                .bind("person", person.value())
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /// Snoozed threads whose time is over.
    List<TextThread> awake(Handle handle, Instant now) {
        return ours(handle.createQuery(THREAD + " AND t.state = 'SNOOZED' AND t.snoozed_until <= :now"))
                .bind("now", now.toEpochMilli())
                .map(ThreadTable::thread)
                .list();
    }

    void put(Handle handle, TextThread thread) {
        ours(handle.createUpdate("""
                        INSERT INTO text_thread (tenant, id, our_number, their_number, workgroup, state, assignee,
                          last_number, last_in, waiting_since, snoozed_until, opened_at, changed_at)
                        VALUES (:tenant, :id, :ours, :theirs, :workgroup, :state, :assignee, :last, :lastIn, :waiting,
                          :snoozed, :opened, :changed)
                        ON CONFLICT (tenant, id) DO UPDATE SET workgroup = excluded.workgroup, state = excluded.state,
                          assignee = excluded.assignee, last_number = excluded.last_number, last_in = excluded.last_in,
                          waiting_since = excluded.waiting_since, snoozed_until = excluded.snoozed_until,
                          opened_at = excluded.opened_at, changed_at = excluded.changed_at
                        """))
                .bind("id", thread.id())
                .bind("ours", thread.ours())
                .bind("theirs", thread.theirs())
                .bind("workgroup", thread.workgroup().value())
                .bind("state", thread.state().name())
                .bind("assignee", thread.assignee().map(AgentId::value).orElse(null))
                .bind("last", thread.last())
                .bind("lastIn", thread.lastIn())
                .bind(
                        "waiting",
                        thread.waitingSince().map(Instant::toEpochMilli).orElse(null))
                .bind(
                        "snoozed",
                        thread.snoozedUntil().map(Instant::toEpochMilli).orElse(null))
                .bind("opened", thread.openedAt().toEpochMilli())
                .bind("changed", thread.changedAt().toEpochMilli())
                .execute();
    }

    /// That it is closed is told once in each closed period.
    ///
    /// @return whether it was not told yet
    boolean tellClosed(Handle handle, String id, long period) {
        return ours(handle.createUpdate("""
                        UPDATE text_thread SET told_closed = :period
                        WHERE tenant = :tenant AND id = :id AND (told_closed IS NULL OR told_closed <> :period)
                        """))
                        .bind("id", id)
                        .bind("period", period)
                        .execute()
                > 0;
    }

    /// Up to which message people have seen a thread; who has seen nothing is not among them.
    Map<AgentId, Integer> readers(Handle handle, String thread) {
        return ours(handle.createQuery(
                        "SELECT person, number FROM text_read WHERE tenant = :tenant AND thread = :thread"))
                .bind("thread", thread)
                .map((row, _) -> Map.entry(new AgentId(row.getString("person")), row.getInt("number")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// @return whether that is further than before
    boolean read(Handle handle, String thread, AgentId person, int number) {
        return ours(handle.createUpdate("""
                        INSERT INTO text_read (tenant, thread, person, number)
                        VALUES (:tenant, :thread, :person, :number)
                        ON CONFLICT (tenant, thread, person) DO UPDATE SET number = excluded.number
                        WHERE text_read.number < excluded.number
                        """))
                        .bind("thread", thread)
                        .bind("person", person.value())
                        .bind("number", number)
                        .execute()
                > 0;
    }

    private static List<String> values(Collection<WorkgroupId> workgroups) {
        return workgroups.stream().map(WorkgroupId::value).toList();
    }

    private static TextThread thread(ResultSet row, StatementContext context) throws SQLException {
        return new TextThread(
                row.getString("id"),
                row.getString("our_number"),
                row.getString("their_number"),
                new WorkgroupId(row.getString("workgroup")),
                TextThread.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("assignee")).map(AgentId::new),
                row.getInt("last_number"),
                row.getInt("last_in"),
                time(row, "waiting_since"),
                time(row, "snoozed_until"),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                Instant.ofEpochMilli(row.getLong("changed_at")));
    }

    static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private <S extends SqlStatement<S>> S ours(S statement) {
        return statement.bind("tenant", tenant);
    }
}
