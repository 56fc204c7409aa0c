package org.cordboard.media;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.cordboard.media.leg.LegEvents;
import org.cordboard.media.srtp.SrtpProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a leg's events from the threads of media to its [LegListener], one at a time, in order, on virtual
/// threads. A thread lives as long as there is something to tell.
final class ListenerMailbox implements LegEvents {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerMailbox.class);

    private final LegListener listener;
    private final ConnectionSteps steps;
    private final Queue<Consumer<LegListener>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    ListenerMailbox(LegListener listener) {
        this(listener, ConnectionSteps.NONE);
    }

    ListenerMailbox(LegListener listener, ConnectionSteps steps) {
        this.listener = listener;
        this.steps = steps;
    }

    private void post(Consumer<LegListener> event) {
        waiting.add(event);
        if (count.getAndIncrement() == 0) {
            Thread.ofVirtual().name("leg listener").start(this::deliver);
        }
    }

    private void deliver() {
        do {
            try {
                waiting.remove().accept(listener);
            } catch (RuntimeException e) {
                LOG.error("A leg's listener failed", e);
            }
        } while (count.decrementAndGet() > 0);
    }

    @Override
    public void onConnected() {
        post(LegListener::onConnected);
    }

    @Override
    public void onKey(char key) {
        post(to -> to.onDigit(key));
    }

    @Override
    public void onHold(boolean held) {
        post(to -> to.onHold(held));
    }

    @Override
    public void onPlaybackEnded(long playback) {
        post(to -> to.onPlaybackEnded(playback));
    }

    @Override
    public void onPath(InetSocketAddress browser) {
        post(_ -> steps.onPath(browser));
    }

    @Override
    public void onSecured(SrtpProfile profile) {
        post(_ -> steps.onSecured(profile.name()));
    }

    @Override
    public void onLost(String reason) {
        post(_ -> steps.onLost(reason));
        post(to -> to.onLost(reason));
    }

    @Override
    public void onRecorded(Path file, Duration length) {
        post(to -> to.onRecorded(file, length));
    }

    @Override
    public void onRecordingFailed(String reason, Optional<Path> kept, Duration length) {
        post(to -> to.onRecordingFailed(reason, kept, length));
    }
}
