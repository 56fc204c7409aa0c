package org.cordboard.e2e.bench.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cordboard.e2e.program.Gateway;

/// A person at a console. Signed in but not ready until its sound is proven.
public final class Agent implements AutoCloseable {
    private static final int PROTOCOL = 1;
    private static final int HEARTBEAT_SECONDS = 5;
    private static final long PATIENCE_SECONDS = 30;

    private final String userName;
    private final ConsoleLine line;
    private final CompletableFuture<String> mediaAnswer = new CompletableFuture<>();
    private JsonNode desk;
    private String problem = "";

    private Agent(Opening opening, String userName) throws IOException, InterruptedException {
        this.userName = userName;
        this.line = ConsoleLine.open(opening.client(), opening.gateway(), userName, this::onMessage);
        line.send(Map.of("type", "hello", "version", PROTOCOL));
        opening.clock()
                .scheduleAtFixedRate(
                        () -> line.send(Map.of("type", "heartbeat")),
                        HEARTBEAT_SECONDS,
                        HEARTBEAT_SECONDS,
                        TimeUnit.SECONDS);
    }

    /// What all agents share.
    ///
    /// @param clock sends the heartbeats
    public record Opening(HttpClient client, Gateway gateway, ScheduledExecutorService clock) {}

    /// @throws IOException when the gateway refuses the password
    public static Agent signIn(Opening opening, String userName) throws IOException, InterruptedException {
        return new Agent(opening, userName);
    }

    private void onMessage(JsonNode message) {
        switch (message.path("type").asText()) {
            case "snapshot", "desk" -> show(message.path("desk"));
            case "media-answer" -> mediaAnswer.complete(message.path("sdp").asText());
            case "problem", "media-lost", "dismissed" -> complain(message);
            default -> {
                // Queues and mailboxes are for people who look at them.
            }
        }
    }

    private synchronized void show(JsonNode newDesk) {
        desk = newDesk;
        notifyAll();
    }

    private synchronized void complain(JsonNode message) {
        problem = message.toString();
        mediaAnswer.completeExceptionally(new IOException(problem));
        notifyAll();
    }

    /// Makes the media session, which is kept, and becomes ready.
    ///
    /// @param offer an SDP
    /// @return the answer
    public String offerMedia(String offer) {
        line.send(Map.of("type", "media-offer", "sdp", offer));
        return mediaAnswer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    public void allowMicrophone() {
        line.send(Map.of("type", "microphone", "usable", true, "problem", ""));
    }

    /// Waits for a state such as `READY`.
    ///
    /// @return the call that belongs to it, empty when there is none
    public synchronized Optional<String> awaitStatus(String status) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (desk == null || !desk.path("status").asText().equals(status)) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0 || !problem.isEmpty()) {
                throw new IllegalStateException(userName + " did not become " + status + ": " + desk + " " + problem);
            }
            wait(left);
        }
        return Optional.ofNullable(desk.path("call").path("id").textValue());
    }

    public void answer(String call) {
        line.send(Map.of("type", "answer", "call", call));
    }

    public void hangUp(String call) {
        line.send(Map.of("type", "hang-up", "call", call));
    }

    @Override
    public void close() {
        line.close();
    }
}
