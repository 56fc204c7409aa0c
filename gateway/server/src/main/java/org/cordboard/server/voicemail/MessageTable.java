package org.cordboard.server.voicemail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.store.PageMark;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/// The rows of one company's messages that are not in the bin, unless it is said otherwise.
final class MessageTable {
    private static final String SELECT = """
            SELECT id, call_id, workgroup, caller_number, caller_name, origin, at, length_millis, blob, heard_at, saved_at,
              copy_of, copied_from, copied_at, forwarded_by, forwarded_by_name, comment, asked_at, tries
            FROM voicemail WHERE tenant = :tenant AND deleted_at IS NULL
            """;

    private final String tenant;

    MessageTable(TenantId tenant) {
        this.tenant = tenant.value();
    }

    /// @param source names what the message is made of; a second message of the same source is left out
    /// @return whether the message is new
    boolean insert(Handle handle, String source, Message message) {
        Optional<Message.Copy> copy = message.copy();
        Optional<Message.Sender> sender = copy.flatMap(Message.Copy::by);
        Optional<Message.MissedCallback> callback = message.missedCallback();
        return bound(handle.createUpdate("""
                INSERT INTO voicemail (tenant, id, recording_id, call_id, workgroup, caller_number, caller_name, origin, at,
                  length_millis, blob, copy_of, copied_from, copied_at, forwarded_by, forwarded_by_name, comment, asked_at, tries)
                VALUES (:tenant, :id, :source, :call, :workgroup, :number, :name, :origin, :at,
                  :length, :blob, :copyOf, :copiedFrom, :copiedAt, :sender, :senderName, :comment, :askedAt, :tries)
                ON CONFLICT (tenant, recording_id) DO NOTHING
                """))
                        .bind("id", message.id())
                        .bind("source", source)
                        .bind("call", message.call())
                        .bind("workgroup", message.mailbox().value())
                        .bind("number", message.caller().number())
                        .bind("name", message.caller().name())
                        .bind("origin", message.caller().origin().name())
                        .bind("at", message.at().toEpochMilli())
                        .bind("length", message.length().toMillis())
                        .bind("blob", message.blob().orElse(""))
                        .bind("copyOf", copy.map(Message.Copy::of).orElse(null))
                        .bind(
                                "copiedFrom",
                                copy.map(from -> from.from().value()).orElse(null))
                        .bind(
                                "copiedAt",
                                copy.map(made -> made.at().toEpochMilli()).orElse(null))
                        .bind("sender", sender.map(by -> by.id().value()).orElse(null))
                        .bind("senderName", sender.map(Message.Sender::name).orElse(null))
                        .bind("comment", copy.map(Message.Copy::comment).orElse(""))
                        .bind(
                                "askedAt",
                                callback.map(asked -> asked.askedAt().toEpochMilli())
                                        .orElse(null))
                        .bind(
                                "tries",
                                callback.map(Message.MissedCallback::tries).orElse(0))
                        .execute()
                > 0;
    }

    Optional<Message> find(Handle handle, String id) {
        return bound(handle.createQuery(SELECT + " AND id = :id"))
                .bind("id", id)
                .map(MessageTable::message)
                .findOne();
    }

    /// Those that came last first.
    List<Message> list(Handle handle, Collection<WorkgroupId> mailboxes, int limit) {
        return bound(
                        handle.createQuery(
                                SELECT
                                        + " AND workgroup IN (<mailboxes>) ORDER BY COALESCE(copied_at, at) DESC, id DESC LIMIT :limit"))
                .bindList("mailboxes", values(mailboxes))
                .bind("limit", limit)
                .map(MessageTable::message)
                .list();
    }

    /// Those with sound, which came last first.
    List<Message> ofCaller(
            Handle handle, Collection<WorkgroupId> mailboxes, Collection<String> numbers, PageMark before, int limit) {
        return bound(before.bind(handle.createQuery(SELECT + """
                         AND caller_number IN (<numbers>) AND workgroup IN (<mailboxes>) AND length_millis > 0
                          AND (at, id) < (:markAt, :mark)
                        ORDER BY at DESC, id DESC LIMIT :limit
                        """)))
                .bindList("numbers", numbers)
                .bindList("mailboxes", values(mailboxes))
                .bind("limit", limit)
                .map(MessageTable::message)
                .list();
    }

    Rest.MailboxCounts counts(Handle handle, Collection<WorkgroupId> mailboxes) {
        return bound(handle.createQuery("""
                        SELECT COALESCE(SUM(CASE WHEN heard_at IS NULL THEN 1 ELSE 0 END), 0) AS unheard,
                          COALESCE(SUM(CASE WHEN heard_at IS NOT NULL AND saved_at IS NULL THEN 1 ELSE 0 END), 0) AS heard,
                          COALESCE(SUM(CASE WHEN saved_at IS NOT NULL THEN 1 ELSE 0 END), 0) AS saved
                        FROM voicemail WHERE tenant = :tenant AND deleted_at IS NULL AND workgroup IN (<mailboxes>)
                        """))
                .bindList("mailboxes", values(mailboxes))
                .map((row, _) ->
                        new Rest.MailboxCounts(row.getInt("unheard"), row.getInt("heard"), row.getInt("saved")))
                .one();
    }

    int unheard(Handle handle, Collection<WorkgroupId> mailboxes) {
        return bound(handle.createQuery("""
                        SELECT COUNT(*) FROM voicemail WHERE tenant = :tenant AND deleted_at IS NULL AND heard_at IS NULL
                          AND workgroup IN (<mailboxes>)
                        """))
                .bindList("mailboxes", values(mailboxes))
                .mapTo(Integer.class)
                .one();
    }

    /// Mailboxes in which there is a message.
    List<WorkgroupId> mailboxes(Handle handle) {
        return bound(
                        handle.createQuery(
                                "SELECT DISTINCT workgroup FROM voicemail WHERE tenant = :tenant AND deleted_at IS NULL ORDER BY workgroup"))
                .mapTo(String.class)
                .map(WorkgroupId::new)
                .list();
    }

    /// Also of a message in the bin.
    ///
    /// @return empty for no message, and for one without a sound
    Optional<String> blob(Handle handle, String id) {
        return bound(handle.createQuery(
                        "SELECT blob FROM voicemail WHERE tenant = :tenant AND id = :id AND blob <> ''"))
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    Optional<WorkgroupId> inBinOf(Handle handle, String id) {
        return bound(
                        handle.createQuery(
                                "SELECT workgroup FROM voicemail WHERE tenant = :tenant AND id = :id AND deleted_at IS NOT NULL"))
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(WorkgroupId::new);
    }

    Optional<WorkgroupId> markHeard(Handle handle, String id, Instant at) {
        return update(handle, "SET heard_at = :at", "heard_at IS NULL AND deleted_at IS NULL", id, at);
    }

    /// Whoever saves a message has heard it.
    Optional<WorkgroupId> save(Handle handle, String id, Instant at) {
        return update(
                handle,
                "SET saved_at = :at, heard_at = COALESCE(heard_at, :at)",
                "saved_at IS NULL AND deleted_at IS NULL",
                id,
                at);
    }

    /// The message counts as heard just now, so that it does not go to the bin at once.
    Optional<WorkgroupId> unsave(Handle handle, String id, Instant at) {
        return update(
                handle, "SET saved_at = NULL, heard_at = :at", "saved_at IS NOT NULL AND deleted_at IS NULL", id, at);
    }

    Optional<WorkgroupId> delete(Handle handle, String id, Instant at) {
        return update(handle, "SET deleted_at = :at", "deleted_at IS NULL", id, at);
    }

    /// What was heard counts as heard just now, so that it does not go back to the bin at once.
    Optional<WorkgroupId> restore(Handle handle, String id, Instant at) {
        return update(
                handle,
                "SET deleted_at = NULL, heard_at = CASE WHEN heard_at IS NULL THEN NULL ELSE :at END",
                "deleted_at IS NOT NULL",
                id,
                at);
    }

    private Optional<WorkgroupId> update(Handle handle, String change, String unless, String id, Instant at) {
        return bound(handle.createQuery(
                        "UPDATE voicemail %s WHERE tenant = :tenant AND id = :id AND %s RETURNING workgroup"
                                .formatted(change, unless)))
                .bind("id", id)
                .bind("at", at.toEpochMilli())
                .mapTo(String.class)
                .findOne()
                .map(WorkgroupId::new);
    }

    private <S extends SqlStatement<S>> S bound(S statement) {
        return statement.bind("tenant", tenant);
    }

    private static Message message(ResultSet row, StatementContext context) throws SQLException {
        String blob = row.getString("blob");
        return new Message(
                row.getString("id"),
                row.getString("call_id"),
                new WorkgroupId(row.getString("workgroup")),
                new Caller(
                        row.getString("caller_number"),
                        row.getString("caller_name"),
                        Caller.Origin.valueOf(row.getString("origin"))),
                Instant.ofEpochMilli(row.getLong("at")),
                Duration.ofMillis(row.getLong("length_millis")),
                blob.isEmpty() ? Optional.empty() : Optional.of(blob),
                row.getObject("heard_at") != null,
                row.getObject("saved_at") != null,
                copy(row),
                missedCallback(row));
    }

    private static Optional<Message.Copy> copy(ResultSet row) throws SQLException {
        String of = row.getString("copy_of");
        String by = row.getString("forwarded_by");
        String byName = row.getString("forwarded_by_name");
        return of == null
                ? Optional.empty()
                : Optional.of(new Message.Copy(
                        of,
                        new WorkgroupId(row.getString("copied_from")),
                        Instant.ofEpochMilli(row.getLong("copied_at")),
                        Optional.ofNullable(by).map(id -> new Message.Sender(new AgentId(id), byName)),
                        row.getString("comment")));
    }

    private static Optional<Message.MissedCallback> missedCallback(ResultSet row) throws SQLException {
        return row.getObject("asked_at") == null
                ? Optional.empty()
                : Optional.of(
                        new Message.MissedCallback(Instant.ofEpochMilli(row.getLong("asked_at")), row.getInt("tries")));
    }

    private static List<String> values(Collection<WorkgroupId> mailboxes) {
        return mailboxes.stream().map(WorkgroupId::value).toList();
    }
}
