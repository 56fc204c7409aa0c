package org.cordboard.sms.twilio;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.cordboard.sms.provider.NetworkCall;

/// The owner of an account, who keeps what the stand-in asks and tells.
final class ToldOwner implements AutoCloseable {
    private final BlockingQueue<NetworkCall> calls = new LinkedBlockingQueue<>();
    private final HttpServer server;

    ToldOwner() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", http -> {
            try (http) {
                String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                calls.add(new NetworkCall(
                        http.getRequestURI().toString(),
                        form(body),
                        Optional.ofNullable(http.getRequestHeaders().getFirst("X-Twilio-Signature"))));
                http.sendResponseHeaders(204, -1);
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /// The next one; waits for it.
    NetworkCall take() throws InterruptedException {
        return calls.take();
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
