package org.cordboard.server.voicemail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.mail.MailOutbox;
import org.cordboard.server.store.Database;
import org.cordboard.server.store.Uuid7;
import org.jdbi.v3.core.Handle;

/// Tells the next one about messages that nobody hears. How far each message has gone stands in its row, and
/// changes in the transaction that makes the copy and the mails: a step is gone once, also when the program ends
/// between two. A copy that was made here is not passed on again, so that nothing goes round in circles.
final class Escalations {
    private static final String STILL_UNHEARD = """
            tenant = :tenant AND heard_at IS NULL AND deleted_at IS NULL
              AND (copy_of IS NULL OR forwarded_by IS NOT NULL)
              AND NOT EXISTS (
                SELECT 1 FROM voicemail told
                WHERE told.tenant = voicemail.tenant AND told.copy_of = voicemail.id AND told.forwarded_by IS NULL
                  AND (told.heard_at IS NOT NULL OR told.deleted_at IS NOT NULL))
            """;

    private final Database database;
    private final String tenant;
    private final MessageTable table;
    private final MailboxChanges changes;
    private final MailOutbox outbox;
    private final Function<WorkgroupId, Mailbox> mailboxes;
    private final MessageMail mail;

    private record Due(String id, Instant arrivedAt, int gone) {}

    Escalations(
            Database database,
            TenantId tenant,
            MessageTable table,
            MailboxChanges changes,
            MailOutbox outbox,
            Function<WorkgroupId, Mailbox> mailboxes,
            MessageMail mail) {
        this.database = database;
        this.tenant = tenant.value();
        this.table = table;
        this.changes = changes;
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.mail = mail;
    }

    void escalate(Instant now) {
        for (WorkgroupId mailbox : database.read(this::withUnheard)) {
            List<EscalationStep> steps = mailboxes.apply(mailbox).rules().escalation();
            if (!steps.isEmpty()) {
                database.read(handle -> due(handle, mailbox, steps, now)).forEach(due -> escalate(due, steps, now));
            }
        }
    }

    private void escalate(Due due, List<EscalationStep> steps, Instant now) {
        for (int gone = due.gone(); gone < steps.size(); gone++) {
            int number = gone;
            EscalationStep step = steps.get(gone);
            if (due.arrivedAt().plus(step.after()).isAfter(now)) {
                return;
            }
            changes.make(handle -> go(handle, due.id(), number, step, now));
        }
        outbox.queued();
    }

    private List<WorkgroupId> withUnheard(Handle handle) {
        return handle.createQuery("""
                        SELECT DISTINCT workgroup FROM voicemail
                        WHERE tenant = :tenant AND heard_at IS NULL AND deleted_at IS NULL ORDER BY workgroup
                        """)
                .bind("tenant", tenant)
                .mapTo(String.class)
                .map(WorkgroupId::new)
                .list();
    }

    private List<Due> due(Handle handle, WorkgroupId mailbox, List<EscalationStep> steps, Instant now) {
        Instant arrived = now.minus(steps.getFirst().after());
        return handle.createQuery(
                        "SELECT id, COALESCE(copied_at, at) AS arrived, escalated FROM voicemail WHERE "
                                + STILL_UNHEARD
                                + " AND workgroup = :mailbox AND escalated < :steps AND COALESCE(copied_at, at) <= :arrived ORDER BY id")
                .bind("tenant", tenant)
                .bind("mailbox", mailbox.value())
                .bind("steps", steps.size())
                .bind("arrived", arrived.toEpochMilli())
                .map((row, _) -> new Due(
                        row.getString("id"), Instant.ofEpochMilli(row.getLong("arrived")), row.getInt("escalated")))
                .list();
    }

    /// @return the mailbox that got a copy
    private Optional<WorkgroupId> go(Handle handle, String id, int gone, EscalationStep step, Instant now) {
        int mine = handle.createUpdate("UPDATE voicemail SET escalated = escalated + 1 WHERE " + STILL_UNHEARD
                        + " AND id = :id AND escalated = :gone")
                .bind("tenant", tenant)
                .bind("id", id)
                .bind("gone", gone)
                .execute();
        if (mine == 0) {
            return Optional.empty();
        }
        Message message = table.find(handle, id).orElseThrow();
        if (step.mailbox().isEmpty()) {
            outbox.enqueue(handle, mail.unheard(message, step.to()));
            return Optional.empty();
        }
        WorkgroupId to = step.mailbox().get();
        var how = new Message.Copy(id, message.mailbox(), now, Optional.empty(), "");
        Message copy = message.copiedTo(to, Uuid7.next(), how);
        table.insert(handle, "escalation-" + id + "-" + gone, copy);
        mailboxes.apply(to).mailTo().forEach(address -> outbox.enqueue(handle, mail.of(copy, address)));
        return Optional.of(to);
    }
}
