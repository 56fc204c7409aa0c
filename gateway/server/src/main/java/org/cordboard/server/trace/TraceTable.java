package org.cordboard.server.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.store.Database;
import org.cordboard.server.wire.Wire;
import org.jdbi.v3.core.statement.StatementContext;

/// The traces on disk. Any thread; blocks.
final class TraceTable {
    private final Database database;
    private final String tenant;

    /// @param flag who wants it, if anybody does
    /// @param until when it goes
    record Row(boolean failed, Optional<Rest.TraceFlag> flag, Instant keptAt, Instant until, Rest.Trace trace) {}

    TraceTable(Database database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant.value();
    }

    Optional<Row> find(CallId call) {
        return database.read(handle -> handle.createQuery(
                        "SELECT failed, flagged_by, flagged_at, kept_at, kept_until, trace FROM call_trace WHERE tenant = :tenant AND call_id = :call")
                .bind("tenant", tenant)
                .bind("call", call.value())
                .map(TraceTable::row)
                .findOne());
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        String by = row.getString("flagged_by");
        return new Row(
                row.getInt("failed") != 0,
                by == null ? Optional.empty() : Optional.of(new Rest.TraceFlag(by, row.getLong("flagged_at"))),
                Instant.ofEpochMilli(row.getLong("kept_at")),
                Instant.ofEpochMilli(row.getLong("kept_until")),
                read(row.getString("trace")));
    }

    private static Rest.Trace read(String json) {
        try {
            return Wire.mapper().readValue(json, Rest.Trace.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Replaces what was there of the call.
    void put(CallId call, Row row) {
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO call_trace (tenant, call_id, failed, flagged_by, flagged_at, kept_at, kept_until, trace)
                        VALUES (:tenant, :call, :failed, :by, :flagged, :at, :until, :trace)
                        ON CONFLICT (tenant, call_id) DO UPDATE SET
                          failed = excluded.failed, flagged_by = excluded.flagged_by, flagged_at = excluded.flagged_at,
                          kept_at = excluded.kept_at, kept_until = excluded.kept_until, trace = excluded.trace
                        """)
                .bind("tenant", tenant)
                .bind("call", call.value())
                .bind("failed", row.failed() ? 1 : 0)
                .bind("by", row.flag().map(Rest.TraceFlag::by).orElse(null))
                .bind("flagged", row.flag().map(Rest.TraceFlag::at).orElse(null))
                .bind("at", row.keptAt().toEpochMilli())
                .bind("until", row.until().toEpochMilli())
                .bind("trace", Wire.write(row.trace()))
                .execute());
    }

    void remove(CallId call) {
        database.change(
                handle -> handle.createUpdate("DELETE FROM call_trace WHERE tenant = :tenant AND call_id = :call")
                        .bind("tenant", tenant)
                        .bind("call", call.value())
                        .execute());
    }

    /// Removes what has been kept long enough, and of those that nobody flagged all but the latest.
    void purge(Instant now, int unflaggedAtMost) {
        database.change(handle -> {
            handle.createUpdate("DELETE FROM call_trace WHERE tenant = :tenant AND kept_until <= :now")
                    .bind("tenant", tenant)
                    .bind("now", now.toEpochMilli())
                    .execute();
            handle.createUpdate("""
                            DELETE FROM call_trace WHERE tenant = :tenant AND flagged_by IS NULL AND call_id NOT IN (
                              SELECT call_id FROM call_trace WHERE tenant = :tenant AND flagged_by IS NULL
                              ORDER BY kept_at DESC, call_id DESC LIMIT :most)
                            """)
                    .bind("tenant", tenant)
                    .bind("most", unflaggedAtMost)
                    .execute();
        });
    }
}
