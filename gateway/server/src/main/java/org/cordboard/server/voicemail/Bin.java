package org.cordboard.server.voicemail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.mail.MailOutbox;
import org.cordboard.server.store.Database;
import org.jdbi.v3.core.Handle;

/// Puts messages into the bin whose time is over, and empties it.
final class Bin {
    private final Database database;
    private final String tenant;
    private final Blobs blobs;
    private final MailOutbox outbox;
    private final Function<WorkgroupId, Mailbox> mailboxes;
    private final MailboxChanges changes;

    Bin(
            Database database,
            TenantId tenant,
            Blobs blobs,
            MailOutbox outbox,
            Function<WorkgroupId, Mailbox> mailboxes,
            MailboxChanges changes) {
        this.database = database;
        this.tenant = tenant.value();
        this.blobs = blobs;
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.changes = changes;
    }

    void takeHeard(Instant now) {
        for (WorkgroupId mailbox : database.read(this::withHeard)) {
            Optional<Duration> kept = mailboxes.apply(mailbox).rules().keepHeardFor();
            kept.ifPresent(time -> changes.make(handle -> take(handle, mailbox, now.minus(time), now)));
        }
    }

    private List<WorkgroupId> withHeard(Handle handle) {
        return handle.createQuery("""
                        SELECT DISTINCT workgroup FROM voicemail
                        WHERE tenant = :tenant AND deleted_at IS NULL AND saved_at IS NULL AND heard_at IS NOT NULL
                        ORDER BY workgroup
                        """)
                .bind("tenant", tenant)
                .mapTo(String.class)
                .map(WorkgroupId::new)
                .list();
    }

    private Optional<WorkgroupId> take(Handle handle, WorkgroupId mailbox, Instant heardBefore, Instant now) {
        int taken = handle.createUpdate("""
                        UPDATE voicemail SET deleted_at = :now
                        WHERE tenant = :tenant AND workgroup = :mailbox AND deleted_at IS NULL AND saved_at IS NULL
                          AND heard_at <= :before
                        """)
                .bind("tenant", tenant)
                .bind("mailbox", mailbox.value())
                .bind("now", now.toEpochMilli())
                .bind("before", heardBefore.toEpochMilli())
                .execute();
        return taken > 0 ? Optional.of(mailbox) : Optional.empty();
    }

    int purge(Instant before) {
        int purged = 0;
        for (String blob : database.read(handle -> deletedSounds(handle, before))) {
            purged += database.write(handle -> outbox.needs(handle, blob) ? 0 : purge(handle, blob, before));
            if (!blob.isEmpty() && !database.<Boolean>read(handle -> isNeeded(handle, blob))) {
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

    /// Copies share their sound.
    private boolean isNeeded(Handle handle, String blob) {
        return hasMessages(handle, blob) || outbox.needs(handle, blob);
    }

    boolean hasMessages(Handle handle, String blob) {
        return handle.createQuery("SELECT COUNT(*) FROM voicemail WHERE tenant = :tenant AND blob = :blob")
                        .bind("tenant", tenant)
                        .bind("blob", blob)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private void deleteSound(String blob) {
        try {
            blobs.delete(blob);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
