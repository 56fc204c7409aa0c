package org.cordboard.e2e.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;

/// Somebody who talks to the program without a browser, well-behaved or not. Keeps cookies, as a browser does.
public final class HttpUser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Gateway gateway;
    private final HttpClient client;

    public HttpUser(Gateway gateway) {
        this(gateway, HttpClient.newBuilder());
    }

    /// @param trust what certificates this user believes, beside those that everybody does
    public HttpUser(Gateway gateway, SSLContext trust) {
        this(gateway, HttpClient.newBuilder().sslContext(trust));
    }

    private HttpUser(Gateway gateway, HttpClient.Builder client) {
        this.gateway = gateway;
        this.client = client.cookieHandler(new CookieManager())
                .connectTimeout(PATIENCE)
                .build();
    }

    /// @return the answer to signing in; any further request is then made as `userName` if it was successful
    public HttpResponse<String> signIn(String userName, String password) {
        return send(request("/api/sign-in")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json(Map.of("userName", userName, "password", password)))));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    public JsonNode getJson(String path) {
        return parse(get(path).body());
    }

    public byte[] getBytes(String path) {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// @param path `/ws/console` or `/ws/call`
    /// @param origin the page that seems to open the socket
    /// @throws WebSocketHandshakeException when the program refuses
    public SocketUser openSocket(String path, String origin) throws WebSocketHandshakeException {
        SocketUser user = new SocketUser();
        URI uri = URI.create(gateway.page(path).toString().replaceFirst("^http", "ws"));
        try {
            user.attach(client.newWebSocketBuilder()
                    .header("Origin", origin)
                    .buildAsync(uri, user.listener())
                    .join());
            return user;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refusal) {
                throw refusal;
            }
            throw e;
        }
    }

    /// The origin of the program's own pages.
    public String ownOrigin() {
        String page = gateway.page("/").toString();
        return page.substring(0, page.length() - 1);
    }

    /// @param revision the ETag that was read, or `*`
    /// @return the answer, whatever its status
    public JsonNode patchJson(String path, String revision, String body) {
        return parse(send(request(path)
                        .header("If-Match", revision)
                        .header("Content-Type", "application/json")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(body)))
                .body());
    }

    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.page(path)).timeout(PATIENCE).header("Origin", ownOrigin());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
