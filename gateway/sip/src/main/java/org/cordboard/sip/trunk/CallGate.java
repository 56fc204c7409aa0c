package org.cordboard.sip.trunk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Lets calls through to a trunk as long as its limits allow. Any thread.
public final class CallGate {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Limits limits;
    private final Deque<Long> begun = new ArrayDeque<>();
    private int calls;

    public CallGate(Limits limits) {
        this.limits = limits;
    }

    /// @param now of [System#nanoTime()]
    /// @return why the call is not let through; empty when it is, and then [#leave()] follows once
    public synchronized Optional<String> enter(long now) {
        if (limits.callsAtOnce() > 0 && calls >= limits.callsAtOnce()) {
            return Optional.of("carries " + calls + " calls, as many as callsAtOnce allows");
        }
        if (limits.callsPerSecond() > 0) {
            while (!begun.isEmpty() && now - begun.peekFirst() >= SECOND) {
                begun.removeFirst();
            }
            if (begun.size() >= limits.callsPerSecond()) {
                return Optional.of("was given " + begun.size()
                        + " calls within the last second, as many as callsPerSecond allows");
            }
            begun.addLast(now);
        }
        calls++;
        return Optional.empty();
    }

    /// Lets a call through whatever the limits are; [#leave()] follows once.
    public synchronized void enterAnyway() {
        calls++;
    }

    public synchronized void leave() {
        calls--;
    }

    public synchronized int calls() {
        return calls;
    }
}
