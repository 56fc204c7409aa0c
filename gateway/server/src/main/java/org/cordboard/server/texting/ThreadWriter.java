package org.cordboard.server.texting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Uuid7;
import org.cordboard.sms.text.Segments;
import org.jdbi.v3.core.Handle;

/// Writes texts of ours and notes into threads, and the texts into the outbox. Within a transaction
/// that
/// holds the thread; blocks.
final class ThreadWriter {
    private final ThreadTable threads;
    private final TextTable texts;
    private final OutboxTable outbox;
    private final PictureTable pictures;

    ThreadWriter(TenantId tenant) {
        threads = new ThreadTable(tenant);
        texts = new TextTable(tenant);
        outbox = new OutboxTable(tenant);
        pictures = new PictureTable(tenant);
    }

    /// @param author empty for the program itself
    /// @param shown in the thread
    /// @param sent to the other side
    /// @param held when it waits for the morning
    record Text(
            Optional<AgentId> author,
            String shown,
            String sent,
            List<TextPicture> pictures,
            Optional<TextMessage.Cause> cause,
            Optional<Held> held) {
        /// A text with pictures is charged as one, however long it is.
        private int charged() {
            return pictures.isEmpty() ? Segments.of(sent).count() : 1;
        }
    }

    /// @param more the thread with the text
    TextMessage text(Handle handle, TextThread more, Text text, Instant now) {
        TextMessage message = new TextMessage(
                more.last(),
                Uuid7.next(),
                TextMessage.Kind.OUT,
                text.author(),
                text.shown(),
                text.pictures().stream().<Enclosure>map(Enclosure.Here::new).toList(),
                Optional.of(text.held().isPresent() ? Progress.HELD : Progress.WAITING),
                "",
                text.charged(),
                Optional.empty(),
                text.cause(),
                text.held(),
                now);
        add(handle, more, message);
        pictures.put(handle, message.id(), text.pictures());
        outbox.put(
                handle,
                message.id(),
                more,
                text.sent(),
                text.held().map(Held::until).orElse(now));
        return message;
    }

    /// @param more the thread with the note
    /// @param author empty for the program itself
    TextMessage note(
            Handle handle,
            TextThread more,
            Optional<AgentId> author,
            String words,
            Optional<TextMessage.Cause> cause,
            Instant now) {
        TextMessage message = new TextMessage(
                more.last(),
                Uuid7.next(),
                TextMessage.Kind.NOTE,
                author,
                words,
                List.of(),
                Optional.empty(),
                "",
                0,
                Optional.empty(),
                cause,
                Optional.empty(),
                now);
        add(handle, more, message);
        return message;
    }

    private void add(Handle handle, TextThread more, TextMessage message) {
        threads.put(handle, more);
        texts.add(handle, more, message);
    }
}
