package org.cordboard.e2e.bench.talk;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.cordboard.media.peer.FrameSink;

/// Listens for one voice. Hears on the peers' thread; the other methods are for any thread.
final class Ear implements FrameSink {
    private static final int FRAME = 160;

    private final DelayLog delays;
    private long speaker;
    private CompletableFuture<Long> firstHeard = new CompletableFuture<>();
    private long firstNumber;
    private long lastNumber;
    private long received;

    /// @param delays where it is noted how long each frame took
    Ear(DelayLog delays) {
        this.delays = delays;
    }

    /// Listens to another voice from now on.
    ///
    /// @return when its first frame came, nanoseconds of [System#nanoTime]
    synchronized CompletableFuture<Long> listenTo(long newSpeaker) {
        speaker = newSpeaker;
        firstHeard = new CompletableFuture<>();
        forget();
        return firstHeard;
    }

    /// Begins to count anew.
    synchronized void forget() {
        received = 0;
    }

    /// Frames that were said between the first and the last that came, and did not come.
    synchronized long lost() {
        return received == 0 ? 0 : lastNumber - firstNumber + 1 - received;
    }

    synchronized long received() {
        return received;
    }

    @Override
    public synchronized void heard(byte[] bytes, int offset, int length, long nowNanos) {
        if (length != FRAME) {
            return;
        }
        ByteBuffer frame = ByteBuffer.wrap(bytes, offset, length).slice();
        if (frame.getLong(0) != speaker) {
            return;
        }
        firstHeard.complete(nowNanos);
        lastNumber = frame.getLong(Voice.NUMBER_AT);
        if (received++ == 0) {
            firstNumber = lastNumber;
        }
        delays.add(nowNanos - frame.getLong(Voice.TIME_AT));
    }
}
