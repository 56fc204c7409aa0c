package org.cordboard.server.texting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.store.Database;
import org.cordboard.server.store.PageMark;
import org.cordboard.server.store.Uuid7;
import org.cordboard.server.writing.NotWrittenException;
import org.cordboard.server.writing.NotWrittenException.Why;
import org.cordboard.sms.consent.ConsentWord;
import org.cordboard.sms.provider.DeliveryReport;
import org.cordboard.sms.provider.IncomingText;
import org.cordboard.sms.provider.OutgoingText;
import org.jdbi.v3.core.Handle;

/// The threads of one company: what comes goes in, what is written goes out. Any thread; blocks.
public final class Texting {
    static final int PAGE = 50;

    /// How long the network may fetch what goes out with a text, after it was told of it.
    static final Duration FETCHED_WITHIN = Duration.ofHours(24);

    private static final int AT_ONCE = 500;

    private final Database database;
    private final ThreadTable threads;
    private final TextTable texts;
    private final PictureTable pictures;
    private final OutboxTable outbox;
    private final ConsentTable consents;
    private final Function<String, Optional<WorkgroupId>> ofNumber;
    private final ThreadWriter writer;
    private final WaitingTexts waitingTexts;
    private final Optional<Reception> reception;
    private final InstantSource clock;
    private volatile Readers readers = Readers.NOBODY;
    private volatile Runnable queued = () -> {};
    private volatile Runnable awaited = () -> {};
    private volatile TextPost post = TextPost.NOBODY;

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
    record Page(SeenThread thread, List<TextMessage> messages, Optional<Consent> consent) {
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
        this.outbox = new OutboxTable(tenant);
        this.consents = new ConsentTable(tenant);
        this.ofNumber = ofNumber;
        this.writer = new ThreadWriter(tenant);
        this.waitingTexts = new WaitingTexts(tenant);
        this.reception = reception;
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

    /// @param instead of the one before
    public void onPost(TextPost instead) {
        post = instead;
    }

    /// @param instead of the one before; told when there is something to fetch
    void onPicturesAwaited(Runnable instead) {
        awaited = instead;
    }

    /// What is sent with a text stands otherwise than before.
    void pictureChanged(String message) {
        database.read(handle -> texts.placeOf(handle, message)).ifPresent(this::tell);
    }

    /// What the network may fetch by a ticket now.
    Optional<TextPicture> byTicket(String ticket) {
        return database.read(handle -> pictures.byTicket(handle, ticket, clock.instant()));
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
                consent.map(word -> heed(handle, word, thread, at)).orElse(List.of());
        TextThread received = reception
                .map(desk -> desk.receive(handle, before, thread, text, consent, at))
                .orElse(thread);
        post.came(handle, received, message);
        return () -> {
            tell(before, received);
            stopped.forEach(this::tell);
            post.told();
            if (!text.pictures().isEmpty()) {
                awaited.run();
            }
        };
    }

    private void tell(TextThread before, TextThread now) {
        if (now.last() > before.last() + 1) {
            queued.run();
        }
        for (int number = before.last() + 1; number <= now.last(); number++) {
            readers.changed(now.id(), number);
        }
        if (!now.workgroup().equals(before.workgroup())) {
            readers.left(now.id(), before.workgroup());
        }
    }

    private List<TextTable.Place> heed(Handle handle, ConsentWord word, TextThread thread, Instant at) {
        return word == ConsentWord.HELP
                ? List.of()
                : keep(
                        handle,
                        thread,
                        new Consent(
                                word == ConsentWord.START, Consent.Teller.TEXTED, Optional.empty(), word.name(), at));
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
        return !consents.refused(handle, thread.ours(), thread.theirs());
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
                        consents.find(handle, thread.ours(), thread.theirs()))));
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

    /// Writes to the other side of a thread.
    ///
    /// @param given can be empty where there are pictures
    /// @param sent kept as a blob before
    /// @throws NotWrittenException told to the author in words; nothing is kept
    TextMessage say(AgentId author, TextThread thread, String given, List<TextPicture> sent)
            throws NotWrittenException {
        return say(author, thread, given, sent, Optional.empty(), false);
    }

    /// The same; what was written by the same wish before is not written again.
    ///
    /// @param wish made by whoever asks, one for each text
    /// @param atOnce even in quiet hours
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
        if (!database.<Boolean>read(handle -> wanted(handle, thread))) {
            throw notWanted(thread);
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
        if (!wanted(handle, thread)) {
            throw notWanted(thread);
        }
        return add(handle, author, thread.id(), TextMessage.Kind.OUT, words, sent, false);
    }

    /// A text of ours has been written: it is handed over, and consoles are told.
    public void said(TextThread thread, TextMessage message) {
        queued.run();
        readers.changed(thread.id(), message.number());
    }

    private static NotWrittenException notWanted(TextThread thread) {
        return new NotWrittenException(
                Why.NOBODY_THERE,
                Sentence.of("{0} has asked not to be texted", thread.theirs()),
                Sentence.of("Wait until they text START, or call"));
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
        readers.changed(thread.id(), message.number());
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
        Optional<Instant> until =
                atOnce ? Optional.empty() : reception.flatMap(desk -> desk.heldUntil(handle, thread, now));
        reception
                .map(Reception::levels)
                .ifPresent(levels -> levels.answered(handle, thread, author, until.orElse(now)));
        return writer.text(
                handle,
                thread.withAnswer(author, now),
                new ThreadWriter.Text(Optional.of(author), words, words, sent, Optional.empty(), until),
                now);
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
        readers.changed(id, 0);
        return changed;
    }

    /// Members of another workgroup answer from now on.
    ///
    /// @param assignee who looks after it there
    SeenThread handOver(TextThread thread, AgentId person, WorkgroupId workgroup, Optional<AgentId> assignee) {
        SeenThread changed = change(thread.id(), person, (known, now) -> known.of(workgroup, assignee, now));
        readers.left(thread.id(), thread.workgroup());
        return changed;
    }

    /// The person has seen a thread up to a message.
    SeenThread read(String id, AgentId person, int number) {
        boolean further = database.write(handle -> {
            TextThread thread = threads.find(handle, id).orElseThrow();
            return threads.read(handle, id, person, Math.min(number, thread.last()));
        });
        if (further) {
            readers.seen(id, person);
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
        awake.forEach(thread -> readers.changed(thread.id(), 0));
    }

    /// What the network tells of a text of ours, whenever it does; what it has told before counts no
    /// more than once.
    ///
    /// @param id our own, of the message
    /// @return whether there is such a message
    public boolean report(String id, DeliveryReport report, Function<Integer, String> words) {
        Optional<TextTable.Place> place = database.write(handle -> {
            Optional<TextMessage> known = texts.message(handle, id);
            boolean news = known.flatMap(TextMessage::progress)
                    .filter(before -> before.isBefore(report.delivery()))
                    .isPresent();
            if (news) {
                String trouble =
                        report.error().isPresent() ? words.apply(report.error().getAsInt()) : "";
                texts.report(handle, id, report, trouble);
                if (report.delivery().lost()) {
                    post.lost(handle, id, trouble);
                }
            }
            known.ifPresent(_ -> outbox.remove(handle, id));
            return known.flatMap(_ -> texts.placeOf(handle, id));
        });
        place.ifPresent(this::tell);
        post.told();
        return place.isPresent();
    }

    /// It will not be sent.
    void failed(String id, String trouble) {
        settled(id, handle -> {
            texts.progress(handle, id, Progress.FAILED, trouble);
            outbox.remove(handle, id);
            post.lost(handle, id, trouble);
        });
    }

    /// The network says that the other side wants no texts.
    void optedOut(OutboxTable.Outgoing text, String trouble) {
        settled(text.id(), handle -> {
            consents.put(
                    handle,
                    text.ours(),
                    text.theirs(),
                    new Consent(false, Consent.Teller.NETWORK, Optional.empty(), "", clock.instant()));
            texts.progress(handle, text.id(), Progress.FAILED, trouble);
            outbox.remove(handle, text.id());
            post.lost(handle, text.id(), trouble);
        });
    }

    /// It is tried again, or looked up, later; unless the network has told meanwhile that it has it.
    void waits(String id, OutboxTable.State state, Instant next, String error) {
        Progress progress = state == OutboxTable.State.UNKNOWN ? Progress.UNKNOWN : Progress.WAITING;
        settled(id, handle -> {
            if (outbox.waits(handle, id, state, next, error)) {
                texts.progress(handle, id, progress, error);
            }
        });
    }

    private void settled(String id, org.jdbi.v3.core.HandleConsumer<RuntimeException> work) {
        Optional<TextTable.Place> place = database.write(handle -> {
            work.useHandle(handle);
            return texts.placeOf(handle, id);
        });
        place.ifPresent(this::tell);
        post.told();
    }

    private void tell(TextTable.Place place) {
        readers.changed(place.thread(), place.number());
    }

    List<String> numbersDue(Instant now) {
        return database.read(handle -> outbox.numbersDue(handle, now));
    }

    List<OutboxTable.Outgoing> due(String from, Instant now, int limit) {
        return database.read(handle -> outbox.due(handle, from, now, limit));
    }

    /// How many texts the network has not accepted yet.
    public int waiting() {
        return database.read(outbox::count);
    }

    Optional<Instant> nextDue(Instant now) {
        return database.read(handle -> outbox.nextDue(handle, now));
    }

    /// It is handed over now.
    ///
    /// @return false when it is not to go out any more
    boolean sending(OutboxTable.Outgoing text) {
        Instant now = clock.instant();
        boolean refused = database.write(handle -> consents.refused(handle, text.ours(), text.theirs()));
        if (refused) {
            settled(text.id(), handle -> {
                waitingTexts.stop(handle, text.id());
                post.lost(handle, text.id(), WaitingTexts.REFUSED);
            });
            return false;
        }
        return database.write(handle -> outbox.sending(handle, text.id(), now, now.plus(FETCHED_WITHIN)));
    }

    /// A text that waits for the morning goes out now.
    ///
    /// @return whether it still waited
    boolean hurry(String thread, int number) {
        return ofWaiting(thread, number, (handle, message) -> waitingTexts.hurry(handle, message, clock.instant()));
    }

    /// A text that waits for the morning does not go out at all.
    ///
    /// @return whether it still waited
    boolean takeBack(String thread, int number) {
        return ofWaiting(thread, number, waitingTexts::takeBack);
    }

    private boolean ofWaiting(String thread, int number, BiPredicate<Handle, TextMessage> change) {
        boolean done = database.write(handle -> texts.find(handle, thread, number)
                .filter(message -> change.test(handle, message))
                .isPresent());
        if (done) {
            queued.run();
            readers.changed(thread, number);
        }
        return done;
    }

    /// Notes whether the other side wants texts, as it has told one of ours.
    ///
    /// @param words in which that was said; can be empty
    /// @throws NotWrittenException when only the other side can say that it wants texts again
    Consent note(AgentId author, TextThread thread, boolean wanted, String words) throws NotWrittenException {
        Optional<Consent> before = database.read(handle -> consents.find(handle, thread.ours(), thread.theirs()));
        if (wanted && before.filter(said -> !said.wanted() && said.isTheirs()).isPresent()) {
            throw new NotWrittenException(
                    Why.NOBODY_THERE,
                    Sentence.of(
                            "{0} has told the network not to be texted, and only they can take that back",
                            thread.theirs()),
                    Sentence.of("Ask them to text START"));
        }
        Consent consent = new Consent(wanted, Consent.Teller.MEMBER, Optional.of(author), words, clock.instant());
        List<TextTable.Place> changed = database.write(handle -> {
            TextThread more = threads.hold(handle, thread.id()).orElseThrow().withNote(consent.at());
            TextMessage note = writer.note(
                    handle,
                    more,
                    Optional.of(author),
                    words,
                    Optional.of(wanted ? TextMessage.Cause.WANTED : TextMessage.Cause.UNWANTED),
                    consent.at());
            List<TextTable.Place> places = new ArrayList<>(keep(handle, thread, consent));
            places.add(new TextTable.Place(thread.id(), note.number()));
            return places;
        });
        changed.forEach(this::tell);
        post.told();
        return consent;
    }

    /// @return where texts stand that do not go out any more
    private List<TextTable.Place> keep(Handle handle, TextThread thread, Consent consent) {
        consents.put(handle, thread.ours(), thread.theirs(), consent);
        if (consent.wanted()) {
            return List.of();
        }
        List<String> stopped = waitingTexts.stop(handle, thread.ours(), thread.theirs());
        stopped.forEach(id -> post.lost(handle, id, WaitingTexts.REFUSED));
        return stopped.stream()
                .flatMap(id -> texts.placeOf(handle, id).stream())
                .toList();
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
        return database.read(handle -> texts.onTheirWay(handle, from, until, AT_ONCE));
    }

    boolean isOurs(String network) {
        return database.read(handle -> texts.knows(handle, network));
    }
}
