package org.cordboard.server.texting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.id.TenantId;
import org.cordboard.sms.text.Segments;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/// The rows of texts that the network does not have yet, as far as is known.
///
///     QUEUED → SENDING → gone (accepted, refused)
///                 ↓
///              UNKNOWN → gone (found at the network) | QUEUED (not found there)
final class OutboxTable {
    private final String tenant;
    private final PictureTable pictures;

    OutboxTable(TenantId tenant) {
        this.tenant = tenant.value();
        this.pictures = new PictureTable(tenant);
    }

    enum State {
        QUEUED,
        /// It is being handed over. Whatever is so at the start was interrupted.
        SENDING,
        /// Nobody knows whether it was handed over.
        UNKNOWN
    }

    /// @param tickets by which the network fetches the pictures
    /// @param attempts how often it was handed over, or may have been
    /// @param triedAt when that was last
    /// @param dueAt when its turn came
    record Outgoing(
            String id,
            String ours,
            String theirs,
            String words,
            List<String> tickets,
            State state,
            int attempts,
            Instant triedAt,
            Instant dueAt) {
        /// A text with pictures is charged as one, however long it is.
        int segments() {
            return tickets.isEmpty() ? Segments.of(words).count() : 1;
        }

        Outgoing with(List<String> other) {
            return new Outgoing(id, ours, theirs, words, other, state, attempts, triedAt, dueAt);
        }
    }

    /// @param next when its time comes
    void put(Handle handle, String id, TextThread thread, String words, Instant next) {
        ours(handle.createUpdate("""
                        INSERT INTO text_outbox (tenant, id, our_number, their_number, words, state, attempts, next_at,
                          tried_at, last_error)
                        VALUES (:tenant, :id, :ours, :theirs, :words, 'QUEUED', 0, :now, 0, '')
                        """))
                .bind("id", id)
                .bind("ours", thread.ours())
                .bind("theirs", thread.theirs())
                .bind("words", words)
                .bind("now", next.toEpochMilli())
                .execute();
    }

    /// Our numbers from which there is something whose time has come.
    List<String> numbersDue(Handle handle, Instant now) {
        return ours(handle.createQuery("""
                        SELECT DISTINCT our_number FROM text_outbox
                        WHERE tenant = :tenant AND state <> 'SENDING' AND next_at <= :now ORDER BY our_number
                        """))
                .bind("now", now.toEpochMilli())
                .mapTo(String.class)
                .list();
    }

    /// What goes from one of our numbers and whose time has come, in the order in which it was written.
    List<Outgoing> due(Handle handle, String from, Instant now, int limit) {
        List<Outgoing> due = ours(handle.createQuery("""
                        SELECT id, our_number, their_number, words, state, attempts, tried_at, next_at FROM text_outbox
                        WHERE tenant = :tenant AND our_number = :from AND state <> 'SENDING' AND next_at <= :now
                        ORDER BY id LIMIT :limit
                        """))
                .bind("from", from)
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map(OutboxTable::outgoing)
                .list();
        Map<String, List<String>> tickets =
                pictures.tickets(handle, due.stream().map(Outgoing::id).toList());
        return due.stream()
                .map(text -> text.with(tickets.getOrDefault(text.id(), List.of())))
                .toList();
    }

    int count(Handle handle) {
        return ours(handle.createQuery("SELECT COUNT(*) FROM text_outbox WHERE tenant = :tenant"))
                .mapTo(Integer.class)
                .one();
    }

    /// When the time of the next one comes whose time has not come yet.
    Optional<Instant> nextDue(Handle handle, Instant now) {
        return ours(handle.createQuery(
                        "SELECT MIN(next_at) FROM text_outbox WHERE tenant = :tenant AND state <> 'SENDING' AND next_at > :now"))
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /// @param fetched until when the network may fetch its pictures
    /// @return whether the text is still here
    boolean sending(Handle handle, String id, Instant now, Instant fetched) {
        pictures.open(handle, id, fetched);
        return ours(handle.createUpdate("""
                        UPDATE text_outbox SET state = 'SENDING', attempts = attempts + 1, tried_at = :now
                        WHERE tenant = :tenant AND id = :id
                        """))
                        .bind("id", id)
                        .bind("now", now.toEpochMilli())
                        .execute()
                > 0;
    }

    /// Those to a number that nobody is handing over.
    List<String> queued(Handle handle, String ours, String theirs) {
        return ours(handle.createQuery("""
                        SELECT id FROM text_outbox WHERE tenant = :tenant AND our_number = :ours AND their_number = :theirs
                          AND state = 'QUEUED' ORDER BY id
                        """))
                .bind("ours", ours)
                .bind("theirs", theirs)
                .mapTo(String.class)
                .list();
    }

    /// @return whether it is still here, and nobody was handing it over
    boolean hurry(Handle handle, String id, Instant now) {
        return ours(handle.createUpdate("""
                        UPDATE text_outbox SET next_at = :now WHERE tenant = :tenant AND id = :id AND state = 'QUEUED'
                        """))
                        .bind("id", id)
                        .bind("now", now.toEpochMilli())
                        .execute()
                > 0;
    }

    /// @return whether it was still here, and nobody was handing it over
    boolean withdraw(Handle handle, String id) {
        return ours(handle.createUpdate(
                                "DELETE FROM text_outbox WHERE tenant = :tenant AND id = :id AND state = 'QUEUED'"))
                        .bind("id", id)
                        .execute()
                > 0;
    }

    /// @return whether the text is still here
    boolean waits(Handle handle, String id, State state, Instant next, String error) {
        return ours(handle.createUpdate("""
                        UPDATE text_outbox SET state = :state, next_at = :next, last_error = :error
                        WHERE tenant = :tenant AND id = :id
                        """))
                        .bind("id", id)
                        .bind("state", state.name())
                        .bind("next", next.toEpochMilli())
                        .bind("error", error)
                        .execute()
                > 0;
    }

    /// What was being handed over when the program was ended.
    List<String> interrupted(Handle handle) {
        return ours(handle.createQuery("SELECT id FROM text_outbox WHERE tenant = :tenant AND state = 'SENDING'"))
                .mapTo(String.class)
                .list();
    }

    void remove(Handle handle, String id) {
        ours(handle.createUpdate("DELETE FROM text_outbox WHERE tenant = :tenant AND id = :id"))
                .bind("id", id)
                .execute();
    }

    private static Outgoing outgoing(ResultSet row, StatementContext context) throws SQLException {
        return new Outgoing(
                row.getString("id"),
                row.getString("our_number"),
                row.getString("their_number"),
                row.getString("words"),
                List.of(),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("tried_at")),
                Instant.ofEpochMilli(row.getLong("next_at")));
    }

    private <S extends SqlStatement<S>> S ours(S statement) {
        return statement.bind("tenant", tenant);
    }
}
