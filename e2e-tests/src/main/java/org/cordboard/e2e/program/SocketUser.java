package org.cordboard.e2e.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/// The other end of one of the program's WebSockets: says whatever a test wants, and remembers what it was
/// told.
public final class SocketUser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    private WebSocket socket;

    SocketUser() {}

    void attach(WebSocket opened) {
        socket = opened;
    }

    public SocketUser say(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /// Waits for the next message of this type, beginning with the first that was not yet looked at.
    public JsonNode await(String type) {
        return Awaitility.await("a message of type " + type + " among " + received)
                .atMost(PATIENCE)
                .until(() -> take(type), Optional::isPresent)
                .orElseThrow();
    }

    public void awaitClose() {
        Awaitility.await("the socket to be closed").atMost(PATIENCE).until(() -> closed);
    }

    public boolean isOpen() {
        return !closed;
    }

    private Optional<JsonNode> take(String type) {
        Optional<JsonNode> found = received.stream()
                .filter(message -> message.path("type").asText().equals(type))
                .findFirst();
        found.ifPresent(received::remove);
        return found;
    }

    WebSocket.Listener listener() {
        return new WebSocket.Listener() {
            private final StringBuilder text = new StringBuilder();

            @Override
            public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
                text.append(part);
                if (last) {
                    received.add(HttpUser.parse(text.toString()));
                    text.setLength(0);
                }
                from.request(1);
                return null;
            }

            @Override
            public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
                closed = true;
                return null;
            }

            @Override
            public void onError(WebSocket from, Throwable failure) {
                closed = true;
            }
        };
    }

    @Override
    public void close() {
        socket.abort();
    }
}
