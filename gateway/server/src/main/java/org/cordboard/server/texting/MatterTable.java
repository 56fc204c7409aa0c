package org.cordboard.server.texting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/// The rows of what customers want of one company.
final class MatterTable {
    private static final String MATTER = """
            SELECT thread, begun_at, workgroup, answer_due, answered_at, answered_by, answer_millis, resolve_due, closed_at,
              resolve_millis
            FROM text_matter WHERE tenant = :tenant
            """;

    private final String tenant;

    MatterTable(TenantId tenant) {
        this.tenant = tenant.value();
    }

    /// The one of a thread that is not closed.
    Optional<Matter> open(Handle handle, String thread) {
        return ours(handle.createQuery(MATTER + " AND thread = :thread AND closed_at IS NULL"))
                .bind("thread", thread)
                .map(MatterTable::matter)
                .findOne();
    }

    /// Those that have begun from the first time on, and before the second.
    List<Matter> begun(Handle handle, Instant from, Instant to) {
        return ours(handle.createQuery(MATTER + " AND begun_at >= :from AND begun_at < :to ORDER BY begun_at"))
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .map(MatterTable::matter)
                .list();
    }

    void put(Handle handle, Matter matter) {
        ours(handle.createUpdate("""
                        INSERT INTO text_matter (tenant, thread, begun_at, workgroup, answer_due, answered_at, answered_by,
                          answer_millis, resolve_due, closed_at, resolve_millis)
                        VALUES (:tenant, :thread, :begun, :workgroup, :answerDue, :answered, :by, :answer, :resolveDue,
                          :closed, :resolution)
                        ON CONFLICT (tenant, thread, begun_at) DO UPDATE SET workgroup = excluded.workgroup,
                          answer_due = excluded.answer_due, answered_at = excluded.answered_at,
                          answered_by = excluded.answered_by, answer_millis = excluded.answer_millis,
                          resolve_due = excluded.resolve_due, closed_at = excluded.closed_at,
                          resolve_millis = excluded.resolve_millis
                        """))
                .bind("thread", matter.thread())
                .bind("begun", matter.begunAt().toEpochMilli())
                .bind("workgroup", matter.workgroup().value())
                .bind("answerDue", millis(matter.answerDue()))
                .bind("answered", millis(matter.answeredAt()))
                .bind("by", matter.answeredBy().map(AgentId::value).orElse(null))
                .bind("answer", matter.answer().map(Duration::toMillis).orElse(null))
                .bind("resolveDue", millis(matter.resolveDue()))
                .bind("closed", millis(matter.closedAt()))
                .bind("resolution", matter.resolution().map(Duration::toMillis).orElse(null))
                .execute();
    }

    private static Long millis(Optional<Instant> at) {
        return at.map(Instant::toEpochMilli).orElse(null);
    }

    private static Matter matter(ResultSet row, StatementContext context) throws SQLException {
        return new Matter(
                row.getString("thread"),
                Instant.ofEpochMilli(row.getLong("begun_at")),
                new WorkgroupId(row.getString("workgroup")),
                ThreadTable.time(row, "answer_due"),
                ThreadTable.time(row, "answered_at"),
                Optional.ofNullable(row.getString("answered_by")).map(AgentId::new),
                length(row, "answer_millis"),
                ThreadTable.time(row, "resolve_due"),
                ThreadTable.time(row, "closed_at"),
                length(row, "resolve_millis"));
    }

    private static Optional<Duration> length(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
    }

    private <S extends SqlStatement<S>> S ours(S statement) {
        return statement.bind("tenant", tenant);
    }
}
