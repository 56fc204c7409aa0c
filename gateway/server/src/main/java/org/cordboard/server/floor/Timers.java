package org.cordboard.server.floor;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.TimerId;

/// The floor's timers in real time.
public final class Timers implements AutoCloseable {
    private final ConcurrentMap<TimerId, Future<?>> running = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor clock;

    public Timers() {
        clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("timers").daemon().factory());
        clock.setRemoveOnCancelPolicy(true);
    }

    public void start(TimerId timer, Duration after, Inbox inbox) {
        Runnable elapse = () -> {
            running.remove(timer);
            inbox.post(at -> new Event.TimerElapsed(at, timer));
        };
        running.compute(timer, (_, _) -> clock.schedule(elapse, after.toMillis(), TimeUnit.MILLISECONDS));
    }

    public void cancel(TimerId timer) {
        Future<?> future = running.remove(timer);
        if (future != null) {
            future.cancel(false);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
