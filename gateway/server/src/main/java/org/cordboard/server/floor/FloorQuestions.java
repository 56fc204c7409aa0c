package org.cordboard.server.floor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.http.HttpProblem;

/// Looks at the floor for whoever waits for the answer. Any thread; blocks until the floor has worked off what came
/// before.
public final class FloorQuestions {
    private static final int PATIENCE_SECONDS = 10;

    private final FloorRunner floor;

    public FloorQuestions(FloorRunner floor) {
        this.floor = floor;
    }

    /// @param question asked on the floor's thread; changes nothing
    /// @throws HttpProblem 503 when the floor does not answer in time
    public <T> T ask(Function<Floor, T> question) {
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
        return new HttpProblem(
                503, "", Sentence.of("The gateway is too busy to answer"), Sentence.of("Try again"), PATIENCE_SECONDS);
    }
}
