package org.cordboard.server.gateway;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A chore that is done soon after the start and then each hour, on a virtual thread. One that fails is tried
/// again an hour later.
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("housekeeping").factory());

    /// @param chore may block
    void start(Runnable chore) {
        hourly.scheduleWithFixedDelay(() -> patiently(chore), 1, 60, TimeUnit.MINUTES);
    }

    private static void patiently(Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException failed) {
            LOG.warn("What is no longer needed could not be cleared away: {}", failed.getMessage(), failed);
        }
    }

    /// Waits for a chore that is being done.
    @Override
    public void close() {
        hourly.close();
    }
}
