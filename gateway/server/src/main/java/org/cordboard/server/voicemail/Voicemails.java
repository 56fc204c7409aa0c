package org.cordboard.server.voicemail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.mail.MailOutbox;
import org.cordboard.server.store.Database;
import org.cordboard.server.store.Uuid7;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The messages in the mailboxes of one company's workgroups. Any thread; blocks.
public final class Voicemails {
    private static final int LISTED = 500;
    private static final String COLUMNS =
            "SELECT id, call_id, workgroup, caller_number, caller_name, origin, at, length_millis, heard_at FROM voicemail WHERE tenant = :tenant AND deleted_at IS NULL ";

    private final Database database;
    private final String tenant;
    private final Blobs blobs;
    private final MailOutbox outbox;
    private final Function<WorkgroupId, Mailbox> mailboxes;
    private final ZoneId zone;

    /// @param blobs where the sounds lie, used for nothing else than messages
    /// @param mailboxes answers for every workgroup, also for one that is no more
    /// @param zone in which mails say when a message was left
    public Voicemails(
            Database database,
            TenantId tenant,
            Blobs blobs,
            MailOutbox outbox,
            Function<WorkgroupId, Mailbox> mailboxes,
            ZoneId zone) {
        this.database = database;
        this.tenant = tenant.value();
        this.blobs = blobs;
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.zone = zone;
    }

    /// Puts the message into the mailbox, and its mails into the outbox, in one transaction. A recording is
    /// delivered once, however often this is called.
    ///
    /// @param at when the message was left
    /// @return whether it was delivered by this call
    public boolean deliver(CallEffect.DeliverMessage message, Instant at) {
        Mailbox mailbox = mailboxes.apply(message.workgroup());
        boolean delivered = database.write(handle -> {
            boolean isNew = insert(handle, message, at);
            if (isNew) {
                mailbox.mailTo()
                        .forEach(to -> outbox.enqueue(handle, MessageMail.of(message, mailbox.name(), at, zone, to)));
            }
            return isNew;
        });
        outbox.queued();
        return delivered;
    }

    /// Mailboxes in which there is a message.
    public List<WorkgroupId> mailboxes() {
        return database.read(handle -> handle.createQuery(
                        "SELECT DISTINCT workgroup FROM voicemail WHERE tenant = :tenant AND deleted_at IS NULL ORDER BY workgroup")
                .bind("tenant", tenant)
                .mapTo(String.class)
                .map(WorkgroupId::new)
                .list());
    }

    /// The messages of these workgroups, newest first, 500 at most.
    public List<Rest.Voicemail> list(Collection<WorkgroupId> workgroups) {
        if (workgroups.isEmpty()) {
            return List.of();
        }
        return database.read(handle -> handle.createQuery(
                        COLUMNS + "AND workgroup IN (<workgroups>) ORDER BY at DESC, id DESC LIMIT :limit")
                .bind("tenant", tenant)
                .bindList("workgroups", values(workgroups))
                .bind("limit", LISTED)
                .map(this::voicemail)
                .list());
    }

    public Optional<Rest.Voicemail> find(String id) {
        return database.read(handle -> handle.createQuery(COLUMNS + "AND id = :id")
                .bind("tenant", tenant)
                .bind("id", id)
                .map(this::voicemail)
                .findOne());
    }

    /// How many messages of these workgroups nobody has heard.
    public int unheard(Collection<WorkgroupId> workgroups) {
        if (workgroups.isEmpty()) {
            return 0;
        }
        return database.read(handle -> handle.createQuery(
                        "SELECT COUNT(*) FROM voicemail WHERE tenant = :tenant AND deleted_at IS NULL AND heard_at IS NULL AND workgroup IN (<workgroups>)")
                .bind("tenant", tenant)
                .bindList("workgroups", values(workgroups))
                .mapTo(Integer.class)
                .one());
    }

    /// Marks the message as heard, for all members of the workgroup.
    ///
    /// @return whether that changed anything
    public boolean markHeard(String id, Instant at) {
        return database.write(handle -> handle.createUpdate(
                                "UPDATE voicemail SET heard_at = :at WHERE tenant = :tenant AND id = :id AND heard_at IS NULL")
                        .bind("tenant", tenant)
                        .bind("id", id)
                        .bind("at", at.toEpochMilli())
                        .execute())
                > 0;
    }

    /// The file that holds the message's sound: WAV, 8 kHz, mono, 16 bit. Empty when there is no such message.
    public Optional<Path> sound(String id) {
        return database.read(handle -> blob(handle, id)).map(blobs::path);
    }

    /// Puts the message into the bin, from which [#restore] brings it back.
    ///
    /// @return whether there was such a message
    public boolean delete(String id, Instant at) {
        return database.write(handle -> handle.createUpdate(
                                "UPDATE voicemail SET deleted_at = :at WHERE tenant = :tenant AND id = :id AND deleted_at IS NULL")
                        .bind("tenant", tenant)
                        .bind("id", id)
                        .bind("at", at.toEpochMilli())
                        .execute())
                > 0;
    }

    /// The workgroup in whose bin the message lies; empty for one that is not there.
    public Optional<WorkgroupId> inBinOf(String id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT workgroup FROM voicemail WHERE tenant = :tenant AND id = :id AND deleted_at IS NOT NULL")
                .bind("tenant", tenant)
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(WorkgroupId::new));
    }

    /// Brings a deleted message back.
    ///
    /// @return whether it was in the bin
    public boolean restore(String id) {
        return database.write(handle -> handle.createUpdate(
                                "UPDATE voicemail SET deleted_at = NULL WHERE tenant = :tenant AND id = :id AND deleted_at IS NOT NULL")
                        .bind("tenant", tenant)
                        .bind("id", id)
                        .execute())
                > 0;
    }

    /// Empties the bin of what was deleted before `before`, with the sounds. A sound that a mail still needs,
    /// and its message, wait for the next time.
    ///
    /// @return how many messages went
    public int purge(Instant before) {
        int purged = 0;
        for (String blob : database.read(handle -> deletedSounds(handle, before))) {
            purged += database.write(handle -> outbox.needs(handle, blob) ? 0 : purge(handle, blob, before));
            if (!database.<Boolean>read(handle -> isNeeded(handle, blob))) {
                deleteSound(blob);
            }
        }
        return purged;
    }

    private List<String> deletedSounds(Handle handle, Instant before) {
        return handle.createQuery(
                        "SELECT DISTINCT blob FROM voicemail WHERE tenant = :tenant AND deleted_at < :before ORDER BY blob")
                .bind("tenant", tenant)
                .bind("before", before.toEpochMilli())
                .mapTo(String.class)
                .list();
    }

    private int purge(Handle handle, String blob, Instant before) {
        return handle.createUpdate(
                        "DELETE FROM voicemail WHERE tenant = :tenant AND blob = :blob AND deleted_at < :before")
                .bind("tenant", tenant)
                .bind("blob", blob)
                .bind("before", before.toEpochMilli())
                .execute();
    }

    private Optional<String> blob(Handle handle, String id) {
        return handle.createQuery("SELECT blob FROM voicemail WHERE tenant = :tenant AND id = :id")
                .bind("tenant", tenant)
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    private boolean isNeeded(Handle handle, String blob) {
        int messages = handle.createQuery("SELECT COUNT(*) FROM voicemail WHERE tenant = :tenant AND blob = :blob")
                .bind("tenant", tenant)
                .bind("blob", blob)
                .mapTo(Integer.class)
                .one();
        return messages > 0 || outbox.needs(handle, blob);
    }

    private void deleteSound(String blob) {
        try {
            blobs.delete(blob);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean insert(Handle handle, CallEffect.DeliverMessage message, Instant at) {
        return handle.createUpdate("""
                                INSERT INTO voicemail (tenant, id, recording_id, call_id, workgroup, caller_number, caller_name, origin,
                                  at, length_millis, blob)
                                VALUES (:tenant, :id, :recording, :call, :workgroup, :number, :name, :origin, :at, :length, :blob)
                                ON CONFLICT (tenant, recording_id) DO NOTHING
                                """)
                        .bind("tenant", tenant)
                        .bind("id", Uuid7.next())
                        .bind("recording", message.recording().id().value())
                        .bind("call", message.call().value())
                        .bind("workgroup", message.workgroup().value())
                        .bind("number", message.caller().number())
                        .bind("name", message.caller().name())
                        .bind("origin", message.caller().origin().name())
                        .bind("at", at.toEpochMilli())
                        .bind("length", message.recording().length().toMillis())
                        .bind("blob", message.recording().blob())
                        .execute()
                > 0;
    }

    private Rest.Voicemail voicemail(ResultSet row, StatementContext context) throws SQLException {
        String workgroup = row.getString("workgroup");
        boolean heard = row.getObject("heard_at") != null;
        return new Rest.Voicemail(
                row.getString("id"),
                row.getString("call_id"),
                workgroup,
                mailboxes.apply(new WorkgroupId(workgroup)).name(),
                row.getString("caller_number"),
                row.getString("caller_name"),
                row.getString("origin"),
                row.getLong("at"),
                row.getLong("length_millis"),
                heard);
    }

    private static List<String> values(Collection<WorkgroupId> workgroups) {
        return workgroups.stream().map(WorkgroupId::value).toList();
    }
}
