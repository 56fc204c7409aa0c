package org.cordboard.server.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.http.HttpConfig;
import org.cordboard.server.http.Routes;
import org.cordboard.server.http.WebServer;
import org.cordboard.server.store.Database;

/// Routes behind a web server, and people who are signed in there without a password: to hash one takes longer than
/// the rest of a test.
public final class RoutesUnderTest implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebServer server;
    private final Map<String, String> tokens;

    private RoutesUnderTest(WebServer server, Map<String, String> tokens) {
        this.server = server;
        this.tokens = tokens;
    }

    public static RoutesUnderTest start(
            Database database, TenantId tenant, InstantSource clock, List<Person> people, Routes... routes)
            throws IOException {
        Sessions sessions = new Sessions(database, tenant, clock, Duration.ofDays(7));
        people.forEach(person -> add(database, tenant, person));
        Map<String, String> tokens = people.stream()
                .map(person -> person.id().value())
                .collect(Collectors.toMap(user -> user, sessions::open));
        HttpConfig here = new HttpConfig("localhost", 0, Optional.empty(), Optional.empty(), false, Optional.empty());
        return new RoutesUnderTest(WebServer.start(here, new Guard(sessions), List::of, List.of(routes)), tokens);
    }

    private static void add(Database database, TenantId tenant, Person person) {
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO user_account (tenant, user_name, name, role, password_hash, changed_at)
                        VALUES (:tenant, :user, :name, :role, 'none', 0)
                        """)
                .bind("tenant", tenant.value())
                .bind("user", person.id().value())
                .bind("name", person.name())
                .bind("role", person.role().name())
                .execute());
    }

    /// Of a page that the same server has sent.
    public HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Origin", server.url())
                .header("Cookie", "cordboard-session=" + tokens.get(user))
                .header("Content-Type", "application/json");
    }

    /// Where the server is, for those who come without a page.
    public URI address() {
        return URI.create(server.url());
    }

    public HttpResponse<String> send(String user, String method, String path, String body)
            throws IOException, InterruptedException {
        return send(request(user, path).method(method, BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> fetch(String user, String path) throws IOException, InterruptedException {
        return client.send(request(user, path).GET().build(), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
