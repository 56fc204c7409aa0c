package org.cordboard.server.gateway;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Chores that are done again and again, one at a time, on a virtual thread. One that fails is tried again when
/// its time comes.
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final ScheduledExecutorService chores = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("housekeeping").factory());

    /// @param chore is done soon after the start, and then each hour; may block
    void hourly(Runnable chore) {
        chores.scheduleWithFixedDelay(() -> patiently(chore), 1, 60, TimeUnit.MINUTES);
    }

    /// @param chore may block
    void every(Duration pause, Runnable chore) {
        chores.scheduleWithFixedDelay(
                () -> patiently(chore), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void patiently(Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException failed) {
            LOG.warn("A chore could not be done: {}", failed.getMessage(), failed);
        }
    }

    /// Waits for a chore that is being done.
    @Override
    public void close() {
        chores.close();
    }
}
