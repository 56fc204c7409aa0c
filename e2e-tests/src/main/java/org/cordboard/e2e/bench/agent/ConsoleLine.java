package org.cordboard.e2e.bench.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.cordboard.e2e.program.Gateway;

/// A signed-in person's WebSocket to the gateway. Any thread may send.
final class ConsoleLine implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WebSocket socket;

    private ConsoleLine(WebSocket socket) {
        this.socket = socket;
    }

    /// Signs in and opens the socket.
    ///
    /// @param onMessage told what the gateway says, one message at a time
    /// @throws IOException when the gateway refuses
    static ConsoleLine open(HttpClient client, Gateway gateway, String userName, Consumer<JsonNode> onMessage)
            throws IOException, InterruptedException {
        String page = gateway.page("/").toString();
        String origin = page.substring(0, page.length() - 1);
        HttpRequest signIn = HttpRequest.newBuilder(gateway.page("/api/sign-in"))
                .timeout(PATIENCE)
                .header("Origin", origin)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        json(Map.of("userName", userName, "password", gateway.password(userName)))))
                .build();
        HttpResponse<String> signedIn = client.send(signIn, HttpResponse.BodyHandlers.ofString());
        if (signedIn.statusCode() != 200) {
            throw new IOException(userName + " cannot sign in: " + signedIn.body());
        }
        String cookie =
                signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        WebSocket socket = client.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .header("Origin", origin)
                .header("Cookie", cookie)
                .buildAsync(URI.create(origin.replaceFirst("^http", "ws") + "/ws/console"), new Listener(onMessage))
                .join();
        return new ConsoleLine(socket);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void send(Map<String, ?> message) {
        socket.sendText(json(message), true).join();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Listener implements WebSocket.Listener {
        private final Consumer<JsonNode> onMessage;
        private final StringBuilder text = new StringBuilder();

        Listener(Consumer<JsonNode> onMessage) {
            this.onMessage = onMessage;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    onMessage.accept(JSON.readTree(text.toString()));
                } catch (JsonProcessingException e) {
                    throw new UncheckedIOException(e);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
