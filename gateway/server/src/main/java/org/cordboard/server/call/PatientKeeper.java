package org.cordboard.server.call;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.cordboard.core.effect.CallEffect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what is to be kept of calls also while the store refuses it, as on a full disk: what failed is tried
/// again every five seconds, in its order, until it is safe. What still waits when the program ends is done at
/// the next start, as far as the journal could be written.
public final class PatientKeeper implements CallKeeper, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PatientKeeper.class);
    private static final long AGAIN_AFTER_SECONDS = 5;

    private final BiConsumer<CallEffect.ForMailbox, Instant> deliver;
    private final Consumer<CallEffect.WriteRecord> write;
    private final InstantSource clock;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final ScheduledExecutorService again = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("keeper").factory());

    /// @param deliver delivers a message left at that time, and may be repeated without harm
    /// @param write stores the record of a call, and may be repeated without harm
    public PatientKeeper(
            BiConsumer<CallEffect.ForMailbox, Instant> deliver,
            Consumer<CallEffect.WriteRecord> write,
            InstantSource clock) {
        this.deliver = deliver;
        this.write = write;
        this.clock = clock;
    }

    /// To be called once.
    public void start() {
        again.scheduleWithFixedDelay(this::tryAgain, AGAIN_AFTER_SECONDS, AGAIN_AFTER_SECONDS, TimeUnit.SECONDS);
    }

    /// @throws RuntimeException when the message could not be delivered yet: the caller should know, although
    /// it will be delivered later
    @Override
    public void deliver(CallEffect.ForMailbox message) {
        Instant at = clock.instant();
        try {
            deliver.accept(message, at);
        } catch (RuntimeException failed) {
            later(() -> deliver.accept(message, at));
            throw failed;
        }
    }

    /// Does not throw: nobody is left who could be told.
    @Override
    public void write(CallEffect.WriteRecord call) {
        try {
            write.accept(call);
        } catch (RuntimeException failed) {
            LOG.error("The record of call {} could not be written; it is tried again", call.call(), failed);
            later(() -> write.accept(call));
        }
    }

    private void later(Runnable work) {
        synchronized (waiting) {
            waiting.add(work);
        }
    }

    /// Stops at the first failure: what refuses one refuses all.
    synchronized void tryAgain() {
        Runnable next = first();
        while (next != null) {
            try {
                next.run();
            } catch (RuntimeException failed) {
                LOG.warn("What is kept of calls can still not be written: {}", failed.getMessage());
                return;
            }
            synchronized (waiting) {
                waiting.remove();
            }
            next = first();
        }
    }

    private Runnable first() {
        synchronized (waiting) {
            return waiting.peek();
        }
    }

    @Override
    public void close() {
        again.shutdownNow();
        tryAgain();
    }
}
