package org.cordboard.server.voicemail;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.store.Database;
import org.jdbi.v3.core.HandleCallback;

/// Changes one mailbox at a time, and tells who watches it, in the order of the changes.
final class MailboxChanges {
    private final Database database;
    private final MessageTable table;
    private final Lock order = new ReentrantLock();
    private volatile MailboxListener listener = (_, _) -> {};

    private record Changed(WorkgroupId mailbox, Rest.MailboxCounts counts) {}

    MailboxChanges(Database database, MessageTable table) {
        this.database = database;
        this.table = table;
    }

    void tell(MailboxListener told) {
        listener = told;
    }

    /// @param work one transaction; answers with the mailbox that holds something else now, if one does
    /// @return whether one does
    boolean make(HandleCallback<Optional<WorkgroupId>, RuntimeException> work) {
        order.lock();
        try {
            Optional<Changed> changed = database.write(handle -> work.withHandle(handle)
                    .map(mailbox -> new Changed(mailbox, table.counts(handle, List.of(mailbox)))));
            changed.ifPresent(now -> listener.changed(now.mailbox(), now.counts()));
            return changed.isPresent();
        } finally {
            order.unlock();
        }
    }
}
