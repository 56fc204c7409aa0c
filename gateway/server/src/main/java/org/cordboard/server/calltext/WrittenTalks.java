package org.cordboard.server.calltext;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.language.Language;
import org.cordboard.server.store.Database;
import org.cordboard.server.timeline.Entries;
import org.cordboard.server.writing.NotWrittenException;
import org.cordboard.server.writing.NotWrittenException.Why;
import org.cordboard.server.writing.Pace;
import org.cordboard.server.writing.PlainWords;

/// What callers at web pages and agents write to each other. Nobody is told of a text before it is kept. Any thread;
/// blocks.
public final class WrittenTalks {
    /// Texts in one call.
    static final int AT_MOST = 200;

    private final CallTexts texts;
    private final Supplier<Company> company;
    private final InstantSource clock;
    private final Pace pace = new Pace();
    private final ConcurrentMap<CallId, Talk> open = new ConcurrentHashMap<>();
    private volatile Readers readers = (_, _) -> {};

    /// Those of the company who see what is written in a call.
    @FunctionalInterface
    public interface Readers {
        void said(CallId call, Rest.CallText text);
    }

    public WrittenTalks(Database database, TenantId tenant, Supplier<Company> company, InstantSource clock) {
        this.texts = new CallTexts(database, tenant);
        this.company = company;
        this.clock = clock;
    }

    /// A call whose caller can read.
    private final class Talk {
        private final CallId call;
        private final Consumer<Rest.CallText> page;
        private volatile int count;

        private Talk(CallId call, Consumer<Rest.CallText> page) {
            this.call = call;
            this.page = page;
        }

        /// One after the other, so that all read the texts in the order of their numbers.
        private synchronized Rest.CallText say(Optional<AgentId> author, String words) throws NotWrittenException {
            if (count == AT_MOST) {
                throw new NotWrittenException(
                        Why.NOT_FIT,
                        Sentence.of("There are {0} texts in this call already", AT_MOST),
                        Sentence.of("Say it instead"));
            }
            CallText text = new CallText(count + 1, author, words, clock.instant());
            texts.put(call, text);
            count++;
            Rest.CallText told = told(text);
            page.accept(told);
            readers.said(call, told);
            return told;
        }
    }

    /// @param instead of those before
    public void onSaid(Readers instead) {
        readers = instead;
    }

    /// A call begins whose caller can read.
    ///
    /// @param page takes what is written, the caller's own too
    public void open(CallId call, Consumer<Rest.CallText> page) {
        open.put(call, new Talk(call, page));
    }

    /// The caller reads no more. More often than once is the same as once.
    public void close(CallId call) {
        open.remove(call);
    }

    /// How much was written in a call whose caller can read.
    public int count(CallId call) {
        Talk talk = open.get(call);
        return talk == null ? 0 : talk.count;
    }

    /// The caller writes.
    ///
    /// @throws NotWrittenException told to the caller in words
    public void callerSays(CallId call, String words) throws NotWrittenException {
        String plain = PlainWords.of(words);
        pace.count("call " + call);
        talk(call).say(Optional.empty(), plain);
    }

    /// An agent writes; that the agent has the call in hand is known.
    ///
    /// @throws NotWrittenException told to the agent in words
    Rest.CallText agentSays(AgentId agent, CallId call, String words) throws NotWrittenException {
        String plain = PlainWords.of(words);
        Talk talk = talk(call);
        pace.count("agent " + agent);
        return talk.say(Optional.of(agent), plain);
    }

    private Talk talk(CallId call) throws NotWrittenException {
        Talk talk = open.get(call);
        if (talk == null) {
            throw new NotWrittenException(
                    Why.NOBODY_THERE,
                    Sentence.of("The caller can read nothing any more"),
                    Sentence.of("Only who calls from a web page can read, as long as the call is on"));
        }
        return talk;
    }

    /// What was written in a call, oldest first.
    public List<Rest.CallText> of(CallId call) {
        return texts.of(call).stream().map(this::told).toList();
    }

    private Rest.CallText told(CallText text) {
        return new Rest.CallText(
                text.number(),
                text.author().map(AgentId::value).orElse(""),
                text.author().map(this::name).orElse(""),
                text.words(),
                text.at().toEpochMilli());
    }

    private String name(AgentId agent) {
        return Optional.ofNullable(company.get().people().get(agent))
                .map(Person::name)
                .orElse(agent.value());
    }

    /// The time line with what was written, at its times.
    public Rest.Timeline addTo(Rest.Timeline timeline, Language language) {
        List<Rest.CallText> written = of(new CallId(timeline.call()));
        return Entries.merged(
                timeline, written.stream().map(text -> entry(text, language)).toList());
    }

    private static Rest.TimelineEntry entry(Rest.CallText text, Language language) {
        Sentence title =
                text.author().isEmpty() ? Sentence.of("The caller wrote") : Sentence.of("{0} wrote", text.name());
        return new Rest.TimelineEntry(0, text.at(), "event", language.say(title), text.words());
    }
}
