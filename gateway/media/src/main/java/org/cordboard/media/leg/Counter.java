package org.cordboard.media.leg;

import java.util.concurrent.atomic.AtomicLong;

/// A number that one thread writes, without a fence that would cost it, and any thread reads.
final class Counter {
    private final AtomicLong value = new AtomicLong();

    void increment() {
        value.setRelease(value.getPlain() + 1);
    }

    void set(long newValue) {
        value.setRelease(newValue);
    }

    long get() {
        return value.getAcquire();
    }
}
