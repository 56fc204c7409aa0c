package org.cordboard.e2e.program;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A web site that is not ours, of one page, on this machine.
public final class WebSite implements AutoCloseable {
    private final HttpServer server;
    private volatile String page = "";

    public WebSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            byte[] html = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        server.start();
    }

    /// What its page is from now on.
    public void show(String html) {
        page = html;
    }

    /// Without a slash at the end, as browsers say in `Origin`.
    public String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public URI address() {
        return URI.create(origin() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
