package org.cordboard.server.call;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.CallId;

/// Where what is done on one call waits for what is done on another one, and takes a leg from there. Any thread.
final class Handovers {
    /// It takes milliseconds unless something is wrong.
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final ConcurrentMap<Way, CompletableFuture<Optional<OutsideLeg>>> underWay = new ConcurrentHashMap<>();

    private record Way(CallId from, CallId to) {}

    /// @param leg that goes over, if one does
    void handOver(CallId from, CallId to, Optional<OutsideLeg> leg) {
        of(new Way(from, to)).complete(leg);
    }

    /// Blocks until all is done on the other call.
    Optional<OutsideLeg> takeOver(CallId from, CallId to) throws EffectFailure {
        Way way = new Way(from, to);
        try {
            return of(way).get(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException never) {
            throw new EffectFailure("The other call did not let go in time", Cause.GATEWAY_FAILED);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EffectFailure("The gateway is being stopped", Cause.GATEWAY_STOPPED);
        } finally {
            underWay.remove(way);
        }
    }

    private CompletableFuture<Optional<OutsideLeg>> of(Way way) {
        return underWay.computeIfAbsent(way, _ -> new CompletableFuture<>());
    }
}
