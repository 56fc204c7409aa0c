package org.cordboard.server.dialplan;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.cordboard.core.dialplan.Spender;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.toll.Usage;
import org.cordboard.core.toll.Verdict;
import org.cordboard.server.floor.FloorRunner;
import org.cordboard.server.http.HttpProblem;

/// Asks the floor what would become of calls, and what has been spent. Any thread; blocks until the floor has worked
/// off what came before.
public final class PlanDesk {
    private static final long PATIENCE_SECONDS = 10;

    private final FloorRunner floor;
    private final InstantSource clock;

    public PlanDesk(FloorRunner floor, InstantSource clock) {
        this.floor = floor;
        this.clock = clock;
    }

    Verdict look(Spender spender, String number) {
        Instant now = clock.instant();
        return ask(floor -> floor.tolls().look(spender, number, now));
    }

    List<Usage> usage() {
        Instant now = clock.instant();
        return ask(floor -> floor.tolls().usage(now));
    }

    private <T> T ask(Function<Floor, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        floor.ask(asked -> {
            T found = question.apply(asked);
            return () -> answer.complete(found);
        });
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw late();
        } catch (ExecutionException | TimeoutException noAnswer) {
            throw late();
        }
    }

    private static HttpProblem late() {
        return new HttpProblem(503, "", "The gateway is too busy to answer", "Try again", (int) PATIENCE_SECONDS);
    }
}
