package org.cordboard.server.texting;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.store.Database;
import org.cordboard.server.writing.NotWrittenException;
import org.cordboard.server.writing.NotWrittenException.Why;
import org.cordboard.sms.provider.OutgoingText;
import org.jdbi.v3.core.Handle;

/// What people write: to customers, and notes to their colleagues. Any thread; blocks.
public final class TextWriting {
    private final Database database;
    private final ThreadTable threads;
    private final TextTable texts;
    private final ThreadWriter writer;
    private final ConsentDesk consents;
    private final Optional<Reception> reception;
    private final TextNews news;
    private final InstantSource clock;

    TextWriting(
            Database database,
            TenantId tenant,
            ConsentDesk consents,
            Optional<Reception> reception,
            TextNews news,
            InstantSource clock) {
        this.database = database;
        this.threads = new ThreadTable(tenant);
        this.texts = new TextTable(tenant);
        this.writer = new ThreadWriter(tenant);
        this.consents = consents;
        this.reception = reception;
        this.news = news;
        this.clock = clock;
    }

    /// Writes to the other side of a thread; what was written by the same wish before is not written again.
    ///
    /// @param given can be empty where there are pictures
    /// @param sent kept as a blob before
    /// @param wish made by whoever asks, one for each text
    /// @param atOnce even in quiet hours
    /// @throws NotWrittenException told to the author in words; nothing is kept
    TextMessage say(
            AgentId author,
            TextThread thread,
            String given,
            List<TextPicture> sent,
            Optional<String> wish,
            boolean atOnce)
            throws NotWrittenException {
        Optional<TextMessage> before =
                wish.flatMap(known -> database.read(handle -> texts.ofWish(handle, thread.id(), known)));
        if (before.isPresent()) {
            return before.get();
        }
        PictureRules.checkTogether(sent);
        String words = fitting(given, sent);
        if (!database.<Boolean>read(handle -> consents.wanted(handle, thread))) {
            throw ConsentDesk.notWanted(thread);
        }
        TextMessage message = database.write(handle -> once(
                handle,
                thread,
                wish,
                () -> add(handle, author, thread.id(), TextMessage.Kind.OUT, words, sent, atOnce)));
        said(thread, message);
        return message;
    }

    /// The same, within the caller's transaction. Say [#said] once that has been committed.
    ///
    /// @throws NotWrittenException told to the author in words; nothing was written
    public TextMessage say(Handle handle, AgentId author, TextThread thread, String given, List<TextPicture> sent)
            throws NotWrittenException {
        PictureRules.checkTogether(sent);
        String words = fitting(given, sent);
        consents.check(handle, thread);
        return add(handle, author, thread.id(), TextMessage.Kind.OUT, words, sent, false);
    }

    /// A text of ours has been written: it is handed over, and consoles are told.
    public void said(TextThread thread, TextMessage message) {
        news.queued();
        news.changed(thread.id(), message.number());
    }

    /// Writes to the colleagues who see a thread.
    ///
    /// @param wish made by whoever asks, one for each note: what was kept by the same one before is not kept again
    /// @throws NotWrittenException told to the author in words; nothing is kept
    TextMessage note(AgentId author, TextThread thread, String given, Optional<String> wish)
            throws NotWrittenException {
        String words = fitting(given);
        TextMessage message = database.write(handle -> once(
                handle,
                thread,
                wish,
                () -> add(handle, author, thread.id(), TextMessage.Kind.NOTE, words, List.of(), false)));
        news.changed(thread.id(), message.number());
        return message;
    }

    private TextMessage once(Handle handle, TextThread thread, Optional<String> wish, Supplier<TextMessage> writing) {
        if (wish.isEmpty()) {
            return writing.get();
        }
        threads.hold(handle, thread.id());
        return texts.ofWish(handle, thread.id(), wish.get()).orElseGet(() -> {
            TextMessage message = writing.get();
            texts.keepWish(handle, message.id(), wish.get());
            return message;
        });
    }

    private static String fitting(String given, List<TextPicture> sent) throws NotWrittenException {
        return sent.isEmpty() || given != null && !given.isBlank() ? fitting(given) : "";
    }

    private static String fitting(String given) throws NotWrittenException {
        String words = given == null ? "" : given.strip();
        if (words.isEmpty()) {
            throw new NotWrittenException(
                    Why.NOT_FIT, Sentence.of("There are no words"), Sentence.of("Write something"));
        }
        if (words.length() > OutgoingText.LONGEST) {
            throw new NotWrittenException(
                    Why.NOT_FIT,
                    Sentence.of("The text has {0} characters", words.length()),
                    Sentence.of("Write at most {0}, and the rest in a second text", OutgoingText.LONGEST));
        }
        return words;
    }

    private TextMessage add(
            Handle handle,
            AgentId author,
            String id,
            TextMessage.Kind kind,
            String words,
            List<TextPicture> sent,
            boolean atOnce) {
        Instant now = clock.instant();
        TextThread thread = threads.hold(handle, id).orElseThrow();
        if (kind == TextMessage.Kind.NOTE) {
            return writer.note(handle, thread.withNote(now), Optional.of(author), words, Optional.empty(), now);
        }
        Optional<Held> held = atOnce ? Optional.empty() : reception.flatMap(desk -> desk.held(handle, thread, now));
        Instant goesOut = held.map(Held::until).orElse(now);
        reception.map(Reception::levels).ifPresent(levels -> levels.answered(handle, thread, author, goesOut));
        return writer.text(
                handle,
                thread.withAnswer(author, now),
                new ThreadWriter.Text(Optional.of(author), words, words, sent, Optional.empty(), held),
                now);
    }
}
