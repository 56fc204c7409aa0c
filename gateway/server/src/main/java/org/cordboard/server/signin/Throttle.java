package org.cordboard.server.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down and then locks whoever tries too often. Every try counts as failed from its beginning, so that
/// tries at the same time count too, until it is forgiven. Any thread.
final class Throttle {
    /// Above this, the ones longest quiet are forgotten; flooding it takes longer than a lock lasts, as each
    /// try costs a password hash.
    private static final int REMEMBERED = 100_000;

    private final Limits limits;
    private final Map<String, Tries> tries = new LinkedHashMap<>();

    Throttle(Limits limits) {
        this.limits = limits;
    }

    /// @param free failed tries that cost nothing; each further one doubles the wait, from 1 s on
    /// @param longestWait the longest wait between two tries
    /// @param locksAt number of failed tries at which the lock falls
    /// @param lock how long the lock lasts; failures are forgotten after as long without a try
    record Limits(int free, Duration longestWait, int locksAt, Duration lock) {}

    /// When the next try is allowed.
    ///
    /// @param locked whether it is a lock, not just a wait
    record Gate(Instant opensAt, boolean locked) {
        boolean isOpen(Instant now) {
            return !now.isBefore(opensAt);
        }
    }

    private record Tries(int failed, Instant last) {}

    synchronized Gate gate(String key, Instant now) {
        Tries so = current(key, now);
        if (so.failed() >= limits.locksAt()) {
            return new Gate(so.last().plus(limits.lock()), true);
        }
        Duration wait = waitAfter(so.failed());
        // Of tries at the same time, one may be asked about with an instant that another has already overtaken.
        return new Gate(wait.isZero() ? Instant.EPOCH : so.last().plus(wait), false);
    }

    synchronized void count(String key, Instant now) {
        int failed = current(key, now).failed() + 1;
        tries.remove(key);
        tries.put(key, new Tries(failed, now));
        if (tries.size() > REMEMBERED) {
            tries.remove(tries.keySet().iterator().next());
        }
    }

    /// Takes back one counted try that turned out well.
    synchronized void forgiveOne(String key) {
        tries.computeIfPresent(key, (_, so) -> so.failed() <= 1 ? null : new Tries(so.failed() - 1, so.last()));
    }

    synchronized void forgiveAll(String key) {
        tries.remove(key);
    }

    private Tries current(String key, Instant now) {
        Tries so = tries.get(key);
        return so == null || !now.isBefore(so.last().plus(limits.lock())) ? new Tries(0, Instant.EPOCH) : so;
    }

    private Duration waitAfter(int failed) {
        if (failed <= limits.free()) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(failed - limits.free() - 1, 30));
        return doubled.compareTo(limits.longestWait()) < 0 ? doubled : limits.longestWait();
    }
}
