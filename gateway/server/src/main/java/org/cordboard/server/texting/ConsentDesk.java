package org.cordboard.server.texting;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.store.Database;
import org.cordboard.server.writing.NotWrittenException;
import org.cordboard.server.writing.NotWrittenException.Why;
import org.cordboard.sms.consent.ConsentWord;
import org.jdbi.v3.core.Handle;

/// Who wants texts from one company, and how that is known. A refusal stops what still waits. Any thread; blocks.
final class ConsentDesk {
    private final Database database;
    private final ThreadTable threads;
    private final TextTable texts;
    private final ConsentTable consents;
    private final ThreadWriter writer;
    private final WaitingTexts waitingTexts;
    private final TextNews news;
    private final InstantSource clock;

    ConsentDesk(Database database, TenantId tenant, TextNews news, InstantSource clock) {
        this.database = database;
        this.threads = new ThreadTable(tenant);
        this.texts = new TextTable(tenant);
        this.consents = new ConsentTable(tenant);
        this.writer = new ThreadWriter(tenant);
        this.waitingTexts = new WaitingTexts(tenant);
        this.news = news;
        this.clock = clock;
    }

    /// Whether the other side wants texts, as far as is known.
    boolean wanted(Handle handle, TextThread thread) {
        return !consents.refused(handle, thread.ours(), thread.theirs());
    }

    /// @throws NotWrittenException when the other side wants no texts
    void check(Handle handle, TextThread thread) throws NotWrittenException {
        if (!wanted(handle, thread)) {
            throw notWanted(thread);
        }
    }

    static NotWrittenException notWanted(TextThread thread) {
        return new NotWrittenException(
                Why.NOBODY_THERE,
                Sentence.of("{0} has asked not to be texted", thread.theirs()),
                Sentence.of("Wait until they text START, or call"));
    }

    Optional<Consent> find(Handle handle, TextThread thread) {
        return consents.find(handle, thread.ours(), thread.theirs());
    }

    /// Keeps what the other side has texted of being texted.
    ///
    /// @return where texts stand that do not go out any more
    List<TextTable.Place> heed(Handle handle, ConsentWord word, TextThread thread, Instant at) {
        return word == ConsentWord.HELP
                ? List.of()
                : keep(
                        handle,
                        thread,
                        new Consent(
                                word == ConsentWord.START, Consent.Teller.TEXTED, Optional.empty(), word.name(), at));
    }

    /// Notes whether the other side wants texts, as it has told one of ours.
    ///
    /// @param words in which that was said; can be empty
    /// @throws NotWrittenException when only the other side can say that it wants texts again
    Consent note(AgentId author, TextThread thread, boolean wanted, String words) throws NotWrittenException {
        Optional<Consent> before = database.read(handle -> find(handle, thread));
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
        changed.forEach(news::changed);
        news.post().told();
        return consent;
    }

    /// @return where texts stand that do not go out any more
    private List<TextTable.Place> keep(Handle handle, TextThread thread, Consent consent) {
        consents.put(handle, thread.ours(), thread.theirs(), consent);
        if (consent.wanted()) {
            return List.of();
        }
        List<String> stopped = waitingTexts.stop(handle, thread.ours(), thread.theirs());
        stopped.forEach(id -> news.post().lost(handle, id, WaitingTexts.REFUSED));
        return stopped.stream()
                .flatMap(id -> texts.placeOf(handle, id).stream())
                .toList();
    }
}
