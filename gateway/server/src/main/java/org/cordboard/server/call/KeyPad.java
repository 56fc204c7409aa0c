package org.cordboard.server.call;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Takes the keys of one extension or PIN, up to `#` or a pause.
final class KeyPad {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final BlockingQueue<Character> keys = new LinkedBlockingQueue<>();
    private Thread taker;
    private boolean closed;

    /// Does the work that takes the keys on a virtual thread of its own, until it is done or [#close]d.
    synchronized void start(Runnable work) {
        if (!closed) {
            taker = Thread.ofVirtual().name("key pad").start(work);
        }
    }

    void press(char key) {
        keys.add(key);
    }

    /// What was pressed and not taken is pressed there.
    void moveTo(KeyPad next) {
        for (Character key = keys.poll(); key != null; key = keys.poll()) {
            next.press(key);
        }
    }

    /// Waits for the digits. Those beyond `most` are passed over, and so are `*` and the letters.
    ///
    /// @param silence how long the first key may take
    /// @param atFirst run at the first key
    /// @return empty when there was no digit
    Optional<String> take(Duration silence, int most, Runnable atFirst) throws InterruptedException {
        StringBuilder digits = new StringBuilder();
        boolean first = true;
        long until = System.nanoTime() + silence.toNanos();
        for (Character key = next(until); key != null && key != '#'; key = next(until)) {
            if (first) {
                atFirst.run();
                first = false;
            }
            if (key >= '0' && key <= '9' && digits.length() < most) {
                digits.append(key.charValue());
                until = System.nanoTime() + PAUSE.toNanos();
            }
        }
        return digits.isEmpty() ? Optional.empty() : Optional.of(digits.toString());
    }

    private Character next(long until) throws InterruptedException {
        return keys.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /// Nobody is interested in the keys any more.
    synchronized void close() {
        closed = true;
        keys.clear();
        if (taker != null) {
            taker.interrupt();
        }
    }
}
