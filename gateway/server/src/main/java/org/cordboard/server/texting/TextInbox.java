package org.cordboard.server.texting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Database;
import org.cordboard.sms.provider.IncomingText;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what the text network delivers before the network is told that it was taken, and then makes
/// something of it: each text once, however often it is delivered and wherever the program is ended.
///
///     network → take (many at once, one transaction) → arrivals → handler (one transaction each) → threads
public final class TextInbox implements AutoCloseable {
    /// Thrice in vain is no chance.
    static final int TRIES = 3;

    static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(TextInbox.class);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);
    private static final int AT_ONCE = 200;

    private final Database database;
    private final ArrivalTable table;
    private final Handler handler;
    private final InstantSource clock;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final Semaphore wake = new Semaphore(0);
    private final Thread keeper = Thread.ofVirtual().name("text-keeper").unstarted(this::keepAll);
    private final Thread worker = Thread.ofVirtual().name("text-inbox").unstarted(this::workAll);
    private volatile boolean closed;

    /// Makes something of a text that has arrived.
    @FunctionalInterface
    public interface Handler {
        /// Within the transaction that ends the arrival; blocks.
        ///
        /// @return told to others once that has been committed
        Runnable take(Handle handle, IncomingText text, Instant at);
    }

    private record Waiting(IncomingText text, CompletableFuture<Void> kept) {}

    /// After which nothing is kept any more.
    private static final Waiting END = new Waiting(null, new CompletableFuture<>());

    public TextInbox(Database database, TenantId tenant, Handler handler, InstantSource clock) {
        this.database = database;
        this.table = new ArrivalTable(tenant);
        this.handler = handler;
        this.clock = clock;
    }

    /// To be called once.
    public void start() {
        keeper.start();
        worker.start();
    }

    /// Keeps a text; blocks until it is safe. One that is known is passed over.
    ///
    /// @throws RuntimeException when it could not be kept
    public void take(IncomingText text) {
        Waiting mine = new Waiting(text, new CompletableFuture<>());
        waiting.add(mine);
        try {
            mine.kept().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /// Texts of which nothing could be made.
    public int quarantined() {
        return database.read(table::quarantined);
    }

    private void keepAll() {
        boolean more = true;
        while (more) {
            more = keepOnce();
        }
    }

    /// Waits for a text, and keeps it with all that came meanwhile.
    ///
    /// @return false once nothing more comes
    boolean keepOnce() {
        try {
            List<Waiting> together = new ArrayList<>();
            together.add(waiting.take());
            waiting.drainTo(together, AT_ONCE - 1);
            boolean last = together.remove(END);
            if (!together.isEmpty()) {
                keep(together);
            }
            return !last;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void keep(List<Waiting> together) {
        try {
            Instant now = clock.instant();
            database.change(handle ->
                    table.put(handle, together.stream().map(Waiting::text).toList(), now));
            together.forEach(one -> one.kept().complete(null));
            wake.release();
        } catch (RuntimeException failed) {
            LOG.error("{} texts could not be kept; the network is told so", together.size(), failed);
            together.forEach(one -> one.kept().completeExceptionally(failed));
        }
    }

    /// Looks whether the time of a text has come.
    void lookAgain() {
        wake.release();
    }

    private void workAll() {
        while (!closed) {
            try {
                if (work() < AT_ONCE && wake.tryAcquire(LONGEST_SLEEP.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException failed) {
                LOG.error("Arrived texts could not be read", failed);
            }
        }
    }

    /// Makes something of what has arrived.
    ///
    /// @return how many were looked at
    int work() {
        List<Arrival> due = database.read(handle -> table.due(handle, clock.instant(), AT_ONCE));
        for (Arrival arrival : due) {
            if (closed) {
                break;
            }
            work(arrival);
        }
        return due.size();
    }

    private void work(Arrival arrival) {
        Runnable told;
        try {
            told = database.write(handle -> {
                Runnable after = handler.take(handle, arrival.text(), arrival.at());
                table.done(handle, arrival.id());
                return after;
            });
        } catch (RuntimeException failed) {
            giveBack(arrival, failed);
            return;
        }
        told.run();
    }

    private void giveBack(Arrival arrival, RuntimeException failed) {
        String error = String.valueOf(failed.getMessage());
        Instant now = clock.instant();
        if (arrival.attempts() + 1 < TRIES) {
            LOG.warn(
                    "Nothing could be made of the text {} yet: {}",
                    arrival.text().id(),
                    error);
            database.change(handle -> table.tryAgain(handle, arrival.id(), now.plus(BETWEEN_TRIES), error));
        } else {
            LOG.error(
                    "Nothing can be made of the text {}; it is set aside",
                    arrival.text().id(),
                    failed);
            database.change(handle -> table.quarantine(handle, arrival.id(), now, error));
        }
    }

    /// Lets what is being done come to its end.
    @Override
    public void close() {
        closed = true;
        waiting.add(END);
        wake.release();
        try {
            keeper.join();
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
