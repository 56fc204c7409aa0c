package org.cordboard.server.texting;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Database;
import org.cordboard.server.texting.PictureTable.Awaited;
import org.cordboard.sms.provider.PictureOutcome;
import org.cordboard.sms.provider.TextNetwork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches what has come with texts from the network, some at the same time, so that none waits for
/// another one that cannot be had. What was being fetched when the program was ended is fetched again.
public final class PictureFetcher implements AutoCloseable {
    /// Bytes; more than telephones send.
    static final int MOST = 10_000_000;

    /// A text may be told of before its pictures can be had.
    static final int TRIES_WHEN_MISSING = 4;

    /// For about a day.
    static final int TRIES = 34;

    static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(PictureFetcher.class);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);
    private static final int AT_ONCE = 4;

    private final Database database;
    private final PictureTable table;
    private final PictureShelf shelf;
    private final Texting texting;
    private final TextNetwork network;
    private final InstantSource clock;
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<String> fetched = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("picture-", 0).factory());
    private final Thread thread = Thread.ofVirtual().name("picture-fetcher").unstarted(this::run);
    private volatile boolean closed;

    public PictureFetcher(
            Database database,
            TenantId tenant,
            PictureShelf shelf,
            Texting texting,
            TextNetwork network,
            InstantSource clock) {
        this.database = database;
        this.table = new PictureTable(tenant);
        this.shelf = shelf;
        this.texting = texting;
        this.network = network;
        this.clock = clock;
    }

    /// Begins to fetch. To be called once.
    public void start() {
        texting.onPicturesAwaited(this::lookAgain);
        thread.start();
    }

    /// Looks whether the time of a picture has come.
    void lookAgain() {
        wake.release();
    }

    private void run() {
        while (!closed) {
            try {
                Duration nap = Duration.between(clock.instant(), fetchDue());
                if (wake.tryAcquire(Math.max(0, nap.toMillis()), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException failed) {
                LOG.error("Pictures could not be looked after", failed);
                pause();
            }
        }
    }

    private void pause() {
        try {
            wake.tryAcquire(FIRST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// Begins to fetch all whose time has come.
    ///
    /// @return when to look again
    private Instant fetchDue() throws InterruptedException {
        Instant now = clock.instant();
        List<Awaited> due = database.read(handle -> table.due(handle, now, AT_ONCE + fetched.size()));
        for (Awaited awaited : due) {
            if (fetched.add(key(awaited))) {
                places.acquire();
                workers.execute(() -> fetchOnce(awaited));
            }
        }
        Instant latest = now.plus(LONGEST_SLEEP);
        Optional<Instant> next = database.read(table::nextDue);
        // Those that are being fetched wake us by themselves.
        return next.filter(time -> time.isAfter(now) && time.isBefore(latest)).orElse(latest);
    }

    private static String key(Awaited awaited) {
        return awaited.message() + " " + awaited.place();
    }

    private void fetchOnce(Awaited awaited) {
        try {
            fetch(awaited);
            texting.pictureChanged(awaited.message());
        } catch (RuntimeException failed) {
            LOG.error("A picture of the text {} could not be kept", awaited.message(), failed);
            putOff(awaited);
        } finally {
            places.release();
            fetched.remove(key(awaited));
            wake.release();
        }
    }

    /// Whatever it is that fails, it is not tried again at once.
    private void putOff(Awaited awaited) {
        try {
            later(awaited, Duration.ZERO, "It cannot be kept");
        } catch (RuntimeException failed) {
            LOG.error("It could not be put off either: {}", failed.getMessage());
            pause();
        }
    }

    private void fetch(Awaited awaited) {
        switch (network.picture(awaited.where(), MOST)) {
            case PictureOutcome.Fetched(var picture) -> keep(awaited, picture.content());
            case PictureOutcome.NotThere(String words) -> {
                if (awaited.attempts() + 1 < TRIES_WHEN_MISSING) {
                    later(awaited, Duration.ZERO, words);
                } else {
                    lost(awaited, words);
                }
            }
            case PictureOutcome.Refused(String words) -> lost(awaited, words);
            case PictureOutcome.Later(Duration after, String words) -> later(awaited, after, words);
        }
    }

    private void keep(Awaited awaited, byte[] content) {
        Optional<FileKind> kind = FileKind.of(content);
        if (kind.isEmpty()) {
            lost(
                    awaited,
                    "It says that it is %s, but is no picture, film, sound, contact or PDF"
                            .formatted(awaited.where().mediaType()));
            return;
        }
        try {
            shelf.put(
                    content,
                    kind.get().type(),
                    kind.get().name(awaited.place()),
                    (handle, picture) -> table.here(handle, awaited, picture));
        } catch (IOException full) {
            LOG.error("A picture of the text {} could not be kept", awaited.message(), full);
            later(awaited, Duration.ZERO, "It could not be kept here: " + full.getMessage());
        }
    }

    private void later(Awaited awaited, Duration atLeast, String words) {
        if (awaited.attempts() + 1 >= TRIES) {
            lost(awaited, words);
            return;
        }
        Duration wait = waitAfter(awaited.attempts() + 1);
        Instant next = clock.instant().plus(wait.compareTo(atLeast) > 0 ? wait : atLeast);
        LOG.warn("A picture of the text {} is fetched later: {}", awaited.message(), words);
        database.change(handle -> table.later(handle, awaited, next));
    }

    private static Duration waitAfter(int attempts) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.clamp(attempts - 1, 0, 20));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private void lost(Awaited awaited, String why) {
        LOG.warn("A picture of the text {} cannot be had: {}", awaited.message(), why);
        database.change(handle -> table.lost(handle, awaited, why));
    }

    /// Lets what is being fetched come to its end.
    @Override
    public void close() {
        closed = true;
        wake.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.close();
    }
}
