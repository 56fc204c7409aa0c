package org.cordboard.server.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Database;
import org.cordboard.server.store.Uuid7;
import org.jdbi.v3.core.Handle;

/// One company's mails: those that wait, and what became of the others. Any thread; blocks.
public final class MailOutbox {
    private static final String COLUMNS = """
            SELECT id, recipient, subject, body_text, body_html, attachment_blob, attachment_name, state, attempts,
              last_error, created_at, sender_name, reply_to, conversation, answers
            FROM mail
            """;

    private final Database database;
    private final String tenant;
    private final InstantSource clock;
    private final boolean open;
    private volatile Runnable listener = () -> {};

    public MailOutbox(Database database, TenantId tenant, InstantSource clock) {
        this(database, tenant, clock, true);
    }

    /// @param open false where no mails are sent: none is put in
    public MailOutbox(Database database, TenantId tenant, InstantSource clock, boolean open) {
        this.database = database;
        this.tenant = tenant.value();
        this.clock = clock;
        this.open = open;
    }

    /// Puts a mail in, within the caller's transaction: it goes out if and only if that commits. Say [#queued]
    /// then.
    ///
    /// @return the mail's id
    public String enqueue(Handle handle, Mail mail) {
        String id = Uuid7.next();
        if (!open) {
            return id;
        }
        long now = clock.millis();
        handle.createUpdate("""
                        INSERT INTO mail (tenant, id, recipient, subject, body_text, body_html, attachment_blob, attachment_name,
                          state, attempts, next_at, last_error, created_at, sender_name, reply_to, conversation, answers)
                        VALUES (:tenant, :id, :recipient, :subject, :text, :html, :blob, :fileName, 'PENDING', 0, :now, '', :now,
                          :sender, :replyTo, :conversation, :answers)
                        """)
                .bind("tenant", tenant)
                .bind("id", id)
                .bind("recipient", mail.recipient())
                .bind("subject", mail.subject())
                .bind("text", mail.text())
                .bind("html", mail.html())
                .bind("blob", mail.attachment().map(Mail.Attachment::blob).orElse(null))
                .bind(
                        "fileName",
                        mail.attachment().map(Mail.Attachment::fileName).orElse(null))
                .bind("now", now)
                .bind(
                        "sender",
                        mail.conversation().map(Mail.Conversation::senderName).orElse(null))
                .bind(
                        "replyTo",
                        mail.conversation().flatMap(Mail.Conversation::replyTo).orElse(null))
                .bind(
                        "conversation",
                        mail.conversation().map(Mail.Conversation::id).orElse(null))
                .bind(
                        "answers",
                        mail.conversation().flatMap(Mail.Conversation::answers).orElse(null))
                .execute();
        for (int position = 0; position < mail.pictures().size(); position++) {
            enclose(handle, id, position, mail.pictures().get(position));
        }
        return id;
    }

    private void enclose(Handle handle, String id, int position, Mail.Picture picture) {
        handle.createUpdate("""
                        INSERT INTO mail_picture (tenant, mail, position, blob, name, type)
                        VALUES (:tenant, :mail, :position, :blob, :name, :type)
                        """)
                .bind("tenant", tenant)
                .bind("mail", id)
                .bind("position", position)
                .bind("blob", picture.blob())
                .bind("name", picture.fileName())
                .bind("type", picture.type())
                .execute();
    }

    /// Tells the sender that there may be something to send.
    public void queued() {
        listener.run();
    }

    /// The latest mails, newest first, whatever became of them.
    public List<QueuedMail> latest(int limit) {
        return database.read(
                handle -> handle.createQuery(COLUMNS + " WHERE tenant = :tenant ORDER BY id DESC LIMIT :limit")
                        .bind("tenant", tenant)
                        .bind("limit", limit)
                        .map((row, _) -> mail(handle, row))
                        .list());
    }

    /// Whether a mail that still has to go out carries that blob.
    public boolean needs(Handle handle, String blob) {
        return handle.createQuery("""
                                SELECT COUNT(*) FROM mail m WHERE m.tenant = :tenant AND m.state = 'PENDING'
                                  AND (m.attachment_blob = :blob OR EXISTS (SELECT 1 FROM mail_picture p
                                    WHERE p.tenant = m.tenant AND p.mail = m.id AND p.blob = :blob))
                                """)
                        .bind("tenant", tenant)
                        .bind("blob", blob)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    void onQueued(Runnable told) {
        listener = told;
    }

    /// Waiting mails whose time has come, the longest overdue first.
    List<QueuedMail> due(Instant now, int limit) {
        return database.read(handle -> handle.createQuery(
                        COLUMNS
                                + " WHERE tenant = :tenant AND state = 'PENDING' AND next_at <= :now ORDER BY next_at, id LIMIT :limit")
                .bind("tenant", tenant)
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, _) -> mail(handle, row))
                .list());
    }

    /// When the next waiting mail is to be tried.
    Optional<Instant> nextDue() {
        return database.read(handle -> handle.createQuery(
                        "SELECT next_at FROM mail WHERE tenant = :tenant AND state = 'PENDING' ORDER BY next_at LIMIT 1")
                .bind("tenant", tenant)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
    }

    void sent(String id) {
        tried(id, QueuedMail.State.SENT, clock.instant(), "");
    }

    void tryAgain(String id, Instant at, String error) {
        tried(id, QueuedMail.State.PENDING, at, error);
    }

    void failed(String id, String error) {
        tried(id, QueuedMail.State.FAILED, clock.instant(), error);
    }

    private void tried(String id, QueuedMail.State state, Instant nextAt, String error) {
        database.change(handle -> handle.createUpdate("""
                        UPDATE mail SET state = :state, attempts = attempts + 1, next_at = :next, last_error = :error
                        WHERE tenant = :tenant AND id = :id
                        """)
                .bind("tenant", tenant)
                .bind("id", id)
                .bind("state", state.name())
                .bind("next", nextAt.toEpochMilli())
                .bind("error", error)
                .execute());
    }

    private QueuedMail mail(Handle handle, ResultSet row) throws SQLException {
        String blob = row.getString("attachment_blob");
        String fileName = row.getString("attachment_name");
        Optional<Mail.Attachment> attachment =
                Optional.ofNullable(blob).map(hash -> new Mail.Attachment(hash, fileName));
        Mail mail = new Mail(
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body_text"),
                row.getString("body_html"),
                attachment,
                pictures(handle, row.getString("id")),
                conversation(row));
        return new QueuedMail(
                row.getString("id"),
                mail,
                QueuedMail.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("last_error"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    private List<Mail.Picture> pictures(Handle handle, String mail) {
        return handle.createQuery("""
                        SELECT blob, name, type FROM mail_picture
                        WHERE tenant = :tenant AND mail = :mail ORDER BY position
                        """)
                .bind("tenant", tenant)
                .bind("mail", mail)
                .map((row, _) -> new Mail.Picture(row.getString("blob"), row.getString("name"), row.getString("type")))
                .list();
    }

    private static Optional<Mail.Conversation> conversation(ResultSet row) throws SQLException {
        String id = row.getString("conversation");
        return id == null
                ? Optional.empty()
                : Optional.of(new Mail.Conversation(
                        id,
                        row.getString("sender_name"),
                        Optional.ofNullable(row.getString("reply_to")),
                        Optional.ofNullable(row.getString("answers"))));
    }
}
