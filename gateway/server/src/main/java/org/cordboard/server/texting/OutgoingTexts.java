package org.cordboard.server.texting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Database;
import org.cordboard.sms.provider.DeliveryReport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;

/// The texts of one company on their way out: those that wait in the outbox, and what becomes of the others until
/// their end is known. Any thread; blocks.
public final class OutgoingTexts {
    /// How long the network may fetch what goes out with a text, after it was told of it.
    static final Duration FETCHED_WITHIN = Duration.ofHours(24);

    private static final int AT_ONCE = 500;

    private final Database database;
    private final ThreadTable threads;
    private final TextTable texts;
    private final PictureTable pictures;
    private final OutboxTable outbox;
    private final ConsentTable consents;
    private final WaitingTexts waitingTexts;
    private final Optional<ServiceLevels> levels;
    private final TextNews news;
    private final InstantSource clock;

    OutgoingTexts(
            Database database, TenantId tenant, Optional<ServiceLevels> levels, TextNews news, InstantSource clock) {
        this.database = database;
        this.threads = new ThreadTable(tenant);
        this.levels = levels;
        this.texts = new TextTable(tenant);
        this.pictures = new PictureTable(tenant);
        this.outbox = new OutboxTable(tenant);
        this.consents = new ConsentTable(tenant);
        this.waitingTexts = new WaitingTexts(tenant);
        this.news = news;
        this.clock = clock;
    }

    /// @param instead of the one before; told when there is something to hand over
    void onQueued(Runnable instead) {
        news.onQueued(instead);
    }

    /// What the network may fetch by a ticket now.
    Optional<TextPicture> byTicket(String ticket) {
        return database.read(handle -> pictures.byTicket(handle, ticket, clock.instant()));
    }

    /// What the network tells of a text of ours, whenever it does; what it has told before counts no
    /// more than once.
    ///
    /// @param id our own, of the message
    /// @return whether there is such a message
    public boolean report(String id, DeliveryReport report, Function<Integer, String> words) {
        Optional<TextTable.Place> place = database.write(handle -> {
            Optional<TextMessage> known = texts.message(handle, id);
            boolean further = known.flatMap(TextMessage::progress)
                    .filter(before -> before.isBefore(report.delivery()))
                    .isPresent();
            if (further) {
                String trouble =
                        report.error().isPresent() ? words.apply(report.error().getAsInt()) : "";
                texts.report(handle, id, report, trouble);
                if (report.delivery().lost()) {
                    news.post().lost(handle, id, trouble);
                }
            }
            known.ifPresent(_ -> outbox.remove(handle, id));
            return known.flatMap(_ -> texts.placeOf(handle, id));
        });
        place.ifPresent(news::changed);
        news.post().told();
        return place.isPresent();
    }

    /// It will not be sent.
    void failed(String id, String trouble) {
        settled(id, handle -> {
            texts.progress(handle, id, Progress.FAILED, trouble);
            outbox.remove(handle, id);
            news.post().lost(handle, id, trouble);
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
            news.post().lost(handle, text.id(), trouble);
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

    private void settled(String id, HandleConsumer<RuntimeException> work) {
        Optional<TextTable.Place> place = database.write(handle -> {
            work.useHandle(handle);
            return texts.placeOf(handle, id);
        });
        place.ifPresent(news::changed);
        news.post().told();
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
                news.post().lost(handle, text.id(), WaitingTexts.REFUSED);
            });
            return false;
        }
        return database.write(handle -> outbox.sending(handle, text.id(), now, now.plus(FETCHED_WITHIN)));
    }

    /// A text that waits for the morning goes out now.
    ///
    /// @return whether it still waited
    boolean hurry(String thread, int number) {
        Instant now = clock.instant();
        return ofWaiting(thread, number, (handle, message) -> {
            boolean waited = waitingTexts.hurry(handle, message, now);
            if (waited) {
                answeredInstead(handle, thread, message, Optional.of(now));
            }
            return waited;
        });
    }

    /// A text that waits for the morning does not go out at all.
    ///
    /// @return whether it still waited
    boolean takeBack(String thread, int number) {
        return ofWaiting(thread, number, (handle, message) -> {
            boolean waited = waitingTexts.takeBack(handle, message);
            if (waited) {
                TextThread known = threads.hold(handle, thread).orElseThrow();
                threads.put(handle, known.waiting(texts.unanswered(handle, known), clock.instant()));
                answeredInstead(handle, thread, message, Optional.empty());
            }
            return waited;
        });
    }

    private void answeredInstead(Handle handle, String thread, TextMessage message, Optional<Instant> at) {
        levels.ifPresent(
                known -> message.held().ifPresent(held -> known.answeredInstead(handle, thread, held.until(), at)));
    }

    private boolean ofWaiting(String thread, int number, BiPredicate<Handle, TextMessage> change) {
        boolean done = database.write(handle -> texts.find(handle, thread, number)
                .filter(message -> change.test(handle, message))
                .isPresent());
        if (done) {
            news.queued();
            news.changed(thread, number);
        }
        return done;
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
