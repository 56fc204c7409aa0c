package org.cordboard.server.texting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.TenantId;
import org.jdbi.v3.core.Handle;

/// What can still be done with texts that were written and not handed over yet. Within a transaction;
/// blocks.
final class WaitingTexts {
    static final String REFUSED = "They asked not to be texted before this went out.";

    private final TextTable texts;
    private final OutboxTable outbox;

    WaitingTexts(TenantId tenant) {
        texts = new TextTable(tenant);
        outbox = new OutboxTable(tenant);
    }

    /// None of those goes out any more that wait for this number.
    ///
    /// @return their ids
    List<String> stop(Handle handle, String ours, String theirs) {
        List<String> stopped = outbox.queued(handle, ours, theirs);
        stopped.forEach(id -> stop(handle, id));
        return stopped;
    }

    void stop(Handle handle, String id) {
        outbox.remove(handle, id);
        texts.progress(handle, id, Progress.FAILED, REFUSED);
    }

    /// A text that waits for the morning goes out now.
    ///
    /// @return whether it still waited
    boolean hurry(Handle handle, TextMessage message, Instant now) {
        boolean waits = isHeld(message) && outbox.hurry(handle, message.id(), now);
        if (waits) {
            texts.progress(handle, message.id(), Progress.WAITING, "");
        }
        return waits;
    }

    /// A text that waits for the morning does not go out at all.
    ///
    /// @return whether it still waited
    boolean takeBack(Handle handle, TextMessage message) {
        boolean waits = isHeld(message) && outbox.withdraw(handle, message.id());
        if (waits) {
            texts.progress(handle, message.id(), Progress.TAKEN_BACK, "");
        }
        return waits;
    }

    private static boolean isHeld(TextMessage message) {
        return message.progress().equals(Optional.of(Progress.HELD));
    }
}
