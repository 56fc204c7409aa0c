package org.cordboard.server.texting;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.store.Database;
import org.cordboard.server.store.PageMark;
import org.cordboard.server.store.Uuid7;
import org.cordboard.sms.consent.ConsentWord;
import org.cordboard.sms.provider.IncomingText;
import org.jdbi.v3.core.Handle;

/// The threads of one company: what comes goes in, what is written goes out. Any thread; blocks.
public final class Texting {
    static final int PAGE = 50;

    private static final int AT_ONCE = 500;

    private final Database database;
    private final ThreadTable threads;
    private final TextTable texts;
    private final PictureTable pictures;
    private final Function<String, Optional<WorkgroupId>> ofNumber;
    private final Optional<Reception> reception;
    private final InstantSource clock;
    private final TextNews news = new TextNews();
    private final OutgoingTexts outgoing;
    private final ConsentDesk consents;
    private final TextWriting writing;

    /// Those who see the threads.
    public interface Readers {
        Readers NOBODY = new Readers() {
            @Override
            public void changed(String thread, int message) {}

            @Override
            public void seen(String thread, AgentId person) {}

            @Override
            public void left(String thread, WorkgroupId workgroup) {}
        };

        /// Returns at once.
        ///
        /// @param message the number of the one that is new or has changed; 0 when only the thread has
        void changed(String thread, int message);

        /// Returns at once.
        ///
        /// @param person who has seen more of the thread than before
        void seen(String thread, AgentId person);

        /// Returns at once.
        ///
        /// @param workgroup to which the thread belongs no more
        void left(String thread, WorkgroupId workgroup);
    }

    /// A thread as one person sees it, with a page of what stands in it.
    ///
    /// @param consent empty for somebody who has said nothing of being texted
    /// @param held what becomes of a text that is written now; empty when it goes out at once
    record Page(SeenThread thread, List<TextMessage> messages, Optional<Consent> consent, Optional<Held> held) {
        boolean wanted() {
            return consent.map(Consent::wanted).orElse(true);
        }
    }

    /// A thread as all see it who may.
    ///
    /// @param readers how far each of them has seen it; who has seen nothing is not among them
    record Shown(
            TextThread thread, Optional<TextMessage> latest, Map<AgentId, Integer> readers, Optional<Matter> matter) {
        SeenThread to(AgentId person) {
            return new SeenThread(thread, latest, readers.getOrDefault(person, 0), matter);
        }
    }

    /// @param ofNumber whose members answer what comes to a number of ours; empty for a number that is
    /// none
    public Texting(
            Database database, TenantId tenant, Function<String, Optional<WorkgroupId>> ofNumber, InstantSource clock) {
        this(database, tenant, ofNumber, Optional.empty(), clock);
    }

    /// @param reception what happens by itself; nothing does when empty
    public Texting(
            Database database,
            TenantId tenant,
            Function<String, Optional<WorkgroupId>> ofNumber,
            Optional<Reception> reception,
            InstantSource clock) {
        this.database = database;
        this.threads = new ThreadTable(tenant);
        this.texts = new TextTable(tenant);
        this.pictures = new PictureTable(tenant);
        this.outgoing = new OutgoingTexts(database, tenant, reception.map(Reception::levels), news, clock);
        this.consents = new ConsentDesk(database, tenant, news, clock);
        this.writing = new TextWriting(database, tenant, consents, reception, news, clock);
        this.ofNumber = ofNumber;
        this.reception = reception;
        this.clock = clock;
    }

    /// @param instead of those before
    public void onChange(Readers instead) {
        news.onChange(instead);
    }

    /// Those on their way out.
    public OutgoingTexts outgoing() {
        return outgoing;
    }

    /// @param instead of the one before
    public void onPost(TextPost instead) {
        news.onPost(instead);
    }

    /// @param instead of the one before; told when there is something to fetch
    void onPicturesAwaited(Runnable instead) {
        news.onPicturesAwaited(instead);
    }

    /// What is sent with a text stands otherwise than before.
    void pictureChanged(String message) {
        database.read(handle -> texts.placeOf(handle, message)).ifPresent(news::changed);
    }

    /// As [TextInbox.Handler].
    ///
    /// @throws IllegalStateException for a number of ours that belongs to no workgroup
    public Runnable take(Handle handle, IncomingText text, Instant at) {
        TextThread before = threads.between(handle, text.to(), text.from())
                .flatMap(known -> threads.hold(handle, known.id()))
                .orElseGet(() -> begun(text.to(), text.from(), at));
        TextThread thread = before.withIncoming(at);
        TextMessage message = new TextMessage(
                thread.last(),
                Uuid7.next(),
                TextMessage.Kind.IN,
                Optional.empty(),
                text.words(),
                text.pictures().stream()
                        .<Enclosure>map(place -> new Enclosure.OnItsWay(place.mediaType()))
                        .toList(),
                Optional.empty(),
                "",
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at);
        threads.put(handle, thread);
        texts.add(handle, thread, message);
        pictures.await(handle, message.id(), text.pictures(), at);
        Optional<ConsentWord> consent = text.consent().or(() -> ConsentWord.in(text.words()));
        List<TextTable.Place> stopped =
                consent.map(word -> consents.heed(handle, word, thread, at)).orElse(List.of());
        TextThread received = reception
                .map(desk -> desk.receive(handle, before, thread, text, consent, at))
                .orElse(thread);
        news.post().came(handle, received, message);
        return () -> {
            tell(before, received);
            stopped.forEach(news::changed);
            news.post().told();
            if (!text.pictures().isEmpty()) {
                news.picturesAwaited();
            }
        };
    }

    private void tell(TextThread before, TextThread now) {
        if (now.last() > before.last() + 1) {
            news.queued();
        }
        for (int number = before.last() + 1; number <= now.last(); number++) {
            news.changed(now.id(), number);
        }
        if (!now.workgroup().equals(before.workgroup())) {
            news.left(now.id(), before.workgroup());
        }
    }

    private TextThread begun(String ours, String theirs, Instant at) {
        WorkgroupId workgroup = ofNumber.apply(ours)
                .orElseThrow(() -> new IllegalStateException(
                        "The number " + ours + " belongs to no workgroup: name one under texting.numbers"));
        return TextThread.begun(Uuid7.next(), ours, theirs, workgroup, at);
    }

    /// The thread between a number of ours and another one, which is begun if there is none.
    ///
    /// @param ours one that belongs to a workgroup
    SeenThread between(AgentId person, String ours, String theirs) {
        return database.write(handle -> {
            TextThread thread = threads.between(handle, ours, theirs).orElseGet(() -> {
                TextThread begun = begun(ours, theirs, clock.instant());
                threads.put(handle, begun);
                return begun;
            });
            return shown(handle, thread).to(person);
        });
    }

    /// The newest ones, as this person sees them.
    List<SeenThread> threads(ThreadSearch search, AgentId person) {
        return database.read(handle -> threads.newest(handle, search, PAGE).stream()
                .map(thread -> shown(handle, thread).to(person))
                .toList());
    }

    /// The open threads in which this person has not seen everything, without those of others; the
    /// newest ones.
    List<String> unread(AgentId person, Collection<WorkgroupId> workgroups) {
        return database.read(handle -> threads.unread(handle, person, workgroups, AT_ONCE));
    }

    Optional<TextThread> thread(String id) {
        return database.read(handle -> threads.find(handle, id));
    }

    Optional<Shown> shown(String id) {
        return database.read(handle -> threads.find(handle, id).map(thread -> shown(handle, thread)));
    }

    private Shown shown(Handle handle, TextThread thread) {
        return new Shown(
                thread,
                texts.find(handle, thread.id(), thread.last()),
                threads.readers(handle, thread.id()),
                reception.flatMap(desk -> desk.levels().open(handle, thread)));
    }

    /// The newest messages of a thread, the oldest of them first.
    public List<TextMessage> latest(Handle handle, String thread, int most) {
        return texts.before(handle, thread, Integer.MAX_VALUE, most);
    }

    public Optional<TextMessage> message(Handle handle, String thread, int number) {
        return texts.find(handle, thread, number);
    }

    public Optional<TextThread> thread(Handle handle, String id) {
        return threads.find(handle, id);
    }

    /// Those of a message; empty for one that is none.
    public String words(Handle handle, String id) {
        return texts.message(handle, id).map(TextMessage::words).orElse("");
    }

    /// Whether the other side wants texts, as far as is known.
    public boolean wanted(Handle handle, TextThread thread) {
        return consents.wanted(handle, thread);
    }

    /// What people write.
    public TextWriting writing() {
        return writing;
    }

    /// What is known of who wants texts.
    ConsentDesk consents() {
        return consents;
    }

    /// What customers have wanted that texted for the first time from the first time on, and before
    /// the second.
    List<Matter> matters(Instant from, Instant to) {
        return reception
                .map(desk -> database.read(handle -> desk.levels().begun(handle, from, to)))
                .orElse(List.of());
    }

    Optional<TextMessage> message(String thread, int number) {
        return database.read(handle -> texts.find(handle, thread, number));
    }

    /// @param before the number of the oldest message of the page before
    Optional<Page> page(String id, AgentId person, int before) {
        return database.read(handle -> threads.find(handle, id)
                .map(thread -> new Page(
                        shown(handle, thread).to(person),
                        texts.before(handle, id, before, PAGE),
                        consents.find(handle, thread),
                        reception.flatMap(desk -> desk.held(handle, thread, clock.instant())))));
    }

    /// What stands in threads of these workgroups with somebody, newest first.
    ///
    /// @param numbers all that he or she has
    /// @param before where the page before ended
    List<CustomerText> ofCustomer(
            Collection<String> numbers, Collection<WorkgroupId> workgroups, PageMark before, int limit) {
        return numbers.isEmpty() || workgroups.isEmpty()
                ? List.of()
                : database.read(handle -> texts.ofCustomer(handle, numbers, workgroups, before, limit));
    }

    /// @return how the person sees the thread now
    SeenThread change(String id, AgentId person, BiFunction<TextThread, Instant, TextThread> change) {
        SeenThread changed = database.write(handle -> {
            TextThread thread = change.apply(threads.hold(handle, id).orElseThrow(), clock.instant());
            threads.put(handle, thread);
            reception.map(Reception::levels).ifPresent(levels -> {
                levels.moved(handle, thread);
                if (thread.state() == TextThread.State.CLOSED) {
                    levels.closed(handle, thread, clock.instant());
                }
            });
            return shown(handle, thread).to(person);
        });
        news.changed(id, 0);
        return changed;
    }

    /// Members of another workgroup answer from now on.
    ///
    /// @param assignee who looks after it there
    SeenThread handOver(TextThread thread, AgentId person, WorkgroupId workgroup, Optional<AgentId> assignee) {
        SeenThread changed = change(thread.id(), person, (known, now) -> known.of(workgroup, assignee, now));
        news.left(thread.id(), thread.workgroup());
        return changed;
    }

    /// The person has seen a thread up to a message.
    SeenThread read(String id, AgentId person, int number) {
        boolean further = database.write(handle -> {
            TextThread thread = threads.find(handle, id).orElseThrow();
            return threads.read(handle, id, person, Math.min(number, thread.last()));
        });
        if (further) {
            news.seen(id, person);
        }
        return shown(id).orElseThrow().to(person);
    }

    /// Opens snoozed threads again whose time has come.
    public void wake() {
        List<TextThread> awake = database.write(handle -> {
            List<TextThread> due = threads.awake(handle, clock.instant());
            due.forEach(
                    thread -> threads.put(handle, thread.in(TextThread.State.OPEN, Optional.empty(), clock.instant())));
            return due;
        });
        awake.forEach(thread -> news.changed(thread.id(), 0));
    }
}
