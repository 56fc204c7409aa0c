package org.cordboard.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.sentence.Sentence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebServerTest {
    private static final Routes FEATURE = routes -> {
        routes.get("/api/open", ctx -> ctx.result("open"), Access.ANYONE);
        routes.get("/api/closed", ctx -> ctx.result("closed"), Access.SIGNED_IN);
        routes.post("/api/change", ctx -> ctx.result("changed"), Access.ANYONE);
        routes.get(
                "/api/bug",
                ctx -> {
                    throw new IllegalStateException("a detail of our insides");
                },
                Access.ANYONE);
    };

    @TempDir
    private Path folder;

    private WebServer server;
    private List<String> sites = List.of();

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aPageIsServedWithHeadersThatKeepForeignPagesOut() throws Exception {
        start(plain("localhost", 0));
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void theCallersPageAloneIsShownWithinPagesOfTheCompanysSites() throws Exception {
        sites = List.of("https://www.example.com", "http://localhost:8000");
        start(plain("localhost", 0));
        HttpResponse<String> callers = get("/call");
        assertThat(callers.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("frame-ancestors https://www.example.com http://localhost:8000;"));
        assertThat(callers.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(get("/").headers().firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @Test
    void anAddressOfThePageIsServedThePage() throws Exception {
        start(plain("localhost", 0));
        HttpResponse<String> page =
                send(request("/prompts").header("Accept", "text/html").build());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html");
    }

    @Test
    void onlyTheDemoHasATelephone() throws Exception {
        start(plain("localhost", 0));
        HttpResponse<String> nothing =
                send(request(ClientPage.TELEPHONE).header("Accept", "text/html").build());
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).doesNotContain("<html");
    }

    @Test
    void aFileThatHasNotChangedIsNotAnnouncedWithALengthThatProxiesWouldWaitFor() throws Exception {
        start(plain("localhost", 0));
        String tag = get("/favicon.svg").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> unchanged = send(request("/favicon.svg")
                .header("If-None-Match", tag)
                .header("Accept-Encoding", "gzip")
                .build());
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.headers().map()).doesNotContainKeys("content-length", "content-encoding");
        assertThat(unchanged.headers().firstValue("ETag")).hasValue(tag);
    }

    @Test
    void anUnknownApiRouteIsAProblemAndNotAPage() throws Exception {
        start(plain("localhost", 0));
        HttpResponse<String> answer = get("/api/nothing");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("<html");
    }

    @Test
    void aRouteForPeopleWhoAreSignedInIsClosedToOthers() throws Exception {
        start(plain("localhost", 0));
        assertThat(get("/api/open").body()).isEqualTo("open");
        HttpResponse<String> refused = get("/api/closed");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"remedy\":\"Sign in\"");
    }

    @Test
    void aForeignPageCannotChangeAnything() throws Exception {
        start(plain("localhost", 0));
        assertThat(post("https://evil.example").statusCode()).isEqualTo(403);
        assertThat(post(server.url()).statusCode()).isEqualTo(200);
    }

    @Test
    void aBugIsToldWithoutOurInsides() throws Exception {
        start(plain("localhost", 0));
        HttpResponse<String> answer = get("/api/bug");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .doesNotContain("insides")
                .doesNotContain("IllegalState")
                .doesNotContain("\tat ");
    }

    @Test
    void httpsIsSpokenWithAGivenCertificate() throws Exception {
        PemCertificate certificate = PemCertificate.make(folder, "localhost");
        start(new HttpConfig(
                "localhost",
                0,
                Optional.of(certificate.chain()),
                Optional.of(certificate.key()),
                false,
                Optional.empty()));
        assertThat(server.url()).startsWith("https://");
        HttpClient client =
                HttpClient.newBuilder().sslContext(certificate.trusting()).build();
        HttpResponse<String> answer = client.send(request("/api/open").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("open");
    }

    @Test
    void withoutACertificateOnlyThisMachineIsListenedTo() {
        assertThatThrownBy(() -> start(plain("0.0.0.0", 0)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("http.certificate")
                .hasMessageContaining("microphone");
    }

    @Test
    void aFileThatIsNoCertificateIsNamed() throws IOException {
        Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "nonsense");
        assertThatThrownBy(() -> start(new HttpConfig(
                        "localhost", 0, Optional.of(nonsense), Optional.of(nonsense), false, Optional.empty())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nonsense.pem");
    }

    @Test
    void aPortThatIsTakenIsNamedWithTheRemedy() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> start(plain("localhost", port)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(String.valueOf(port))
                    .hasMessageContaining("--http-port");
        }
    }

    @Test
    void aRefusalIsSaidInTheLanguageOfTheRequest() throws Exception {
        start(plain("127.0.0.1", 0));

        var german = send(request("/api/closed")
                .header("Accept-Language", "de-AT, en;q=0.5")
                .build());
        assertThat(german.body()).contains("Sie sind nicht angemeldet", "Melden Sie sich an");
        assertThat(german.headers().firstValue("Content-Language")).contains("de");
        assertThat(get("/api/closed").body()).contains("You are not signed in");
        assertThat(get("/api/closed").headers().firstValue("Content-Language")).contains("en");
    }

    private static HttpConfig plain(String bind, int port) {
        return new HttpConfig(bind, port, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    private void start(HttpConfig config) throws IOException {
        server = WebServer.start(
                config,
                ctx -> {
                    if (!ctx.routeRoles().contains(Access.ANYONE)) {
                        throw new HttpProblem(401, "", Sentence.of("You are not signed in"), Sentence.of("Sign in"));
                    }
                },
                () -> sites,
                List.of(FEATURE));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).build());
    }

    private HttpResponse<String> post(String origin) throws Exception {
        return send(request("/api/change")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
