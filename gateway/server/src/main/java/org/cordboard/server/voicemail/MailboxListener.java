package org.cordboard.server.voicemail;

import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;

/// Wants to know what waits in mailboxes, as message-waiting lamps do (RFC 3842).
@FunctionalInterface
public interface MailboxListener {
    /// The mailbox holds something else than before. Called once for each change, in the order of the changes;
    /// must not block for long nor change a mailbox.
    void changed(WorkgroupId mailbox, Rest.MailboxCounts counts);
}
