package org.cordboard.server.texting;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.store.Database;
import org.cordboard.server.store.Uuid7;
import org.cordboard.server.writing.NotWrittenException;
import org.cordboard.server.writing.NotWrittenException.Why;
import org.cordboard.sms.consent.ConsentWord;
import org.cordboard.sms.provider.DeliveryReport;
import org.cordboard.sms.provider.IncomingText;
import org.cordboard.sms.provider.OutgoingText;
import org.cordboard.sms.text.Segments;
import org.jdbi.v3.core.Handle;

/// The threads of one company: what comes goes in, what is written goes out. Any thread; blocks.
public final class Texting {
    static final int PAGE = 50;

    private static final int AT_ONCE = 500;

    private final Database database;
    private final ThreadTable threads;
    private final OutboxTable outbox;
    private final ConsentTable consents;
    private final Function<String, Optional<WorkgroupId>> ofNumber;
    private final InstantSource clock;
    private volatile Readers readers = _ -> {};
    private volatile Runnable queued = () -> {};

    /// Those who see the threads.
    @FunctionalInterface
    public interface Readers {
        /// @param thread in which something is new; returns at once
        void changed(String thread);
    }

    /// A thread, with the newest page of what stands in it.
    record Page(TextThread thread, List<TextMessage> messages, boolean wanted) {}

    /// @param ofNumber whose members answer what comes to a number of ours; empty for a number that is
    /// none
    public Texting(
            Database database, TenantId tenant, Function<String, Optional<WorkgroupId>> ofNumber, InstantSource clock) {
        this.database = database;
        this.threads = new ThreadTable(tenant);
        this.outbox = new OutboxTable(tenant);
        this.consents = new ConsentTable(tenant);
        this.ofNumber = ofNumber;
        this.clock = clock;
    }

    /// @param instead of those before
    public void onChange(Readers instead) {
        readers = instead;
    }

    /// @param instead of the one before; told when there is something to hand over
    void onQueued(Runnable instead) {
        queued = instead;
    }

    /// As [TextInbox.Handler].
    ///
    /// @throws IllegalStateException for a number of ours that belongs to no workgroup
    public Runnable take(Handle handle, IncomingText text, Instant at) {
        TextThread thread = threads.between(handle, text.to(), text.from())
                .map(known -> known.with(TextThread.State.OPEN, known.assignee(), at))
                .orElseGet(() -> begun(text.to(), text.from(), at))
                .withOneMore(at);
        threads.put(handle, thread);
        threads.add(
                handle,
                thread,
                new TextMessage(
                        thread.last(),
                        Uuid7.next(),
                        TextMessage.Kind.IN,
                        Optional.empty(),
                        text.words(),
                        Optional.empty(),
                        "",
                        0,
                        Optional.empty(),
                        at));
        text.consent().or(() -> ConsentWord.in(text.words())).ifPresent(word -> heed(handle, word, thread, at));
        return () -> readers.changed(thread.id());
    }

    private void heed(Handle handle, ConsentWord word, TextThread thread, Instant at) {
        if (word != ConsentWord.HELP) {
            consents.put(
                    handle, thread.ours(), thread.theirs(), word == ConsentWord.START, "texted " + word.name(), at);
        }
    }

    private TextThread begun(String ours, String theirs, Instant at) {
        WorkgroupId workgroup = ofNumber.apply(ours)
                .orElseThrow(() -> new IllegalStateException(
                        "The number " + ours + " belongs to no workgroup: name one under texting.numbers"));
        return new TextThread(
                Uuid7.next(), ours, theirs, workgroup, TextThread.State.OPEN, Optional.empty(), 0, at, at);
    }

    /// Threads of these workgroups in this state, the newest first.
    List<TextThread> threads(Collection<WorkgroupId> workgroups, TextThread.State state) {
        return database.read(handle -> threads.newest(handle, workgroups, state, PAGE));
    }

    Optional<TextThread> thread(String id) {
        return database.read(handle -> threads.find(handle, id));
    }

    /// @param before the number of the oldest message of the page before
    Optional<Page> page(String id, int before) {
        return database.read(handle -> threads.find(handle, id)
                .map(thread -> new Page(
                        thread,
                        threads.before(handle, id, before, PAGE),
                        !consents.refused(handle, thread.ours(), thread.theirs()))));
    }

    /// Writes to the other side of a thread.
    ///
    /// @throws NotWrittenException told to the author in words; nothing is kept
    TextMessage say(AgentId author, TextThread thread, String given) throws NotWrittenException {
        String words = given == null ? "" : given.strip();
        if (words.isEmpty()) {
            throw new NotWrittenException(Why.NOT_FIT, "There are no words", "Write something");
        }
        if (words.length() > OutgoingText.LONGEST) {
            throw new NotWrittenException(
                    Why.NOT_FIT,
                    "The text has %d characters".formatted(words.length()),
                    "Write at most %d, and the rest in a second text".formatted(OutgoingText.LONGEST));
        }
        if (database.read(handle -> consents.refused(handle, thread.ours(), thread.theirs()))) {
            throw new NotWrittenException(
                    Why.NOBODY_THERE,
                    thread.theirs() + " has asked not to be texted",
                    "Wait until they text START, or call");
        }
        TextMessage message = add(author, thread.id(), TextMessage.Kind.OUT, words);
        queued.run();
        readers.changed(thread.id());
        return message;
    }

    private TextMessage add(AgentId author, String id, TextMessage.Kind kind, String words) {
        return database.write(handle -> {
            Instant now = clock.instant();
            TextThread thread = threads.find(handle, id).orElseThrow();
            TextThread more =
                    thread.with(thread.state(), thread.assignee(), now).withOneMore(now);
            boolean out = kind == TextMessage.Kind.OUT;
            TextMessage message = new TextMessage(
                    more.last(),
                    Uuid7.next(),
                    kind,
                    Optional.of(author),
                    words,
                    out ? Optional.of(Progress.WAITING) : Optional.empty(),
                    "",
                    out ? Segments.of(words).count() : 0,
                    Optional.empty(),
                    now);
            threads.put(handle, more);
            threads.add(handle, more, message);
            if (out) {
                outbox.put(handle, message.id(), more, words, now);
            }
            return message;
        });
    }

    /// What the network tells of a text of ours, whenever it does; what it has told before counts no
    /// more than once.
    ///
    /// @param id our own, of the message
    /// @return whether there is such a message
    public boolean report(String id, DeliveryReport report, Function<Integer, String> words) {
        Optional<String> thread = database.write(handle -> {
            Optional<TextMessage> known = threads.message(handle, id);
            boolean news = known.flatMap(TextMessage::progress)
                    .filter(before -> before.isBefore(report.delivery()))
                    .isPresent();
            if (news) {
                String trouble =
                        report.error().isPresent() ? words.apply(report.error().getAsInt()) : "";
                threads.report(handle, id, report, trouble);
            }
            known.ifPresent(_ -> outbox.remove(handle, id));
            return known.flatMap(_ -> threads.threadOf(handle, id));
        });
        thread.ifPresent(readers::changed);
        return thread.isPresent();
    }

    /// It will not be sent.
    void failed(String id, String trouble) {
        settled(id, handle -> {
            threads.progress(handle, id, Progress.FAILED, trouble);
            outbox.remove(handle, id);
        });
    }

    /// The network says that the other side wants no texts.
    void optedOut(OutboxTable.Outgoing text, String trouble) {
        settled(text.id(), handle -> {
            consents.put(handle, text.ours(), text.theirs(), false, "told by the network", clock.instant());
            threads.progress(handle, text.id(), Progress.FAILED, trouble);
            outbox.remove(handle, text.id());
        });
    }

    /// It is tried again, or looked up, later; unless the network has told meanwhile that it has it.
    void waits(String id, OutboxTable.State state, Instant next, String error) {
        Progress progress = state == OutboxTable.State.UNKNOWN ? Progress.UNKNOWN : Progress.WAITING;
        settled(id, handle -> {
            if (outbox.waits(handle, id, state, next, error)) {
                threads.progress(handle, id, progress, error);
            }
        });
    }

    private void settled(String id, org.jdbi.v3.core.HandleConsumer<RuntimeException> work) {
        Optional<String> thread = database.write(handle -> {
            work.useHandle(handle);
            return threads.threadOf(handle, id);
        });
        thread.ifPresent(readers::changed);
    }

    List<OutboxTable.Outgoing> due(Instant now, int limit) {
        return database.read(handle -> outbox.due(handle, now, limit));
    }

    Optional<Instant> nextDue() {
        return database.read(outbox::nextDue);
    }

    void sending(String id) {
        database.change(handle -> outbox.sending(handle, id, clock.instant()));
    }

    /// What was being handed over when the program was ended is looked up.
    void takeUpInterrupted() {
        List<String> interrupted = database.read(outbox::interrupted);
        Instant now = clock.instant();
        interrupted.forEach(
                id -> waits(id, OutboxTable.State.UNKNOWN, now, "The program was ended while it was handed over"));
    }

    /// A text of ours that the network has and whose end is not known.
    ///
    /// @param network its id there
    record OnItsWay(String id, String network) {}

    List<OnItsWay> onTheirWay(Instant from, Instant until) {
        return database.read(handle -> threads.onTheirWay(handle, from, until, AT_ONCE));
    }

    boolean isOurs(String network) {
        return database.read(handle -> threads.knows(handle, network));
    }
}
