package org.cordboard.sip;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Does things later, each on a virtual thread of its own, so that one that blocks delays no other. After
/// closing nothing is done any more.
final class Clockwork implements AutoCloseable {
    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("sip-timers").daemon().factory());

    Clockwork() {
        timers.setRemoveOnCancelPolicy(true);
        timers.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    Future<?> after(Duration delay, Runnable task) {
        return timers.schedule(() -> now(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    void now(Runnable task) {
        Thread.ofVirtual().name("sip-timer").start(task);
    }

    @Override
    public void close() {
        timers.shutdownNow();
    }
}
