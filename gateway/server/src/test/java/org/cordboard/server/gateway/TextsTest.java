package org.cordboard.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.config.DemoFiles;
import org.cordboard.server.config.Overrides;
import org.cordboard.server.config.SettingsReader;
import org.cordboard.server.phone.FreePorts;
import org.cordboard.server.wire.Wire;
import org.cordboard.sms.standin.Carried;
import org.cordboard.sms.standin.StandIn;
import org.cordboard.sms.standin.StandInAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole gateway, a network and a customer's telephone.
class TextsTest {
    private static final String ACCOUNT = "AC" + "1".repeat(32);
    /// As the demo company's file says.
    private static final String OURS = "+15550100";
    private static final String GRACE = "+15550100311";

    @TempDir
    private Path folder;

    private StandIn network;
    private Gateway gateway;
    private HttpClient ada;

    @BeforeAll
    static void aMachineMayBeTooBusy() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @BeforeEach
    void start() throws Exception {
        int port = FreePorts.one();
        URI base = URI.create("http://localhost:" + port);
        network = StandIn.start(
                new StandInAccount(ACCOUNT, "lantern-oil", base, "/hooks/texts/texts"),
                Duration.ofMillis(50),
                Clock.systemUTC());
        network.reaches(base);
        Files.writeString(folder.resolve("twilio.secret"), "lantern-oil");
        Files.writeString(folder.resolve("company.yaml"), DemoFiles.putBeside(folder));
        Files.writeString(folder.resolve("gateway.yaml"), """
                company: company.yaml
                http: {port: %d, publicUrl: '%s'}
                sip: {port: 0}
                texting: {account: %s, secretFile: twilio.secret, server: '%s'}
                """.formatted(port, base, ACCOUNT, network.address()));
        open();
    }

    @AfterEach
    void stop() {
        gateway.close();
        network.close();
    }

    private void open() throws Exception {
        gateway = Gateway.start(
                SettingsReader.serve(folder.resolve("gateway.yaml"), Overrides.NONE),
                Gateway.NewPasswords.FOR_EVERYBODY);
        ada = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        post(
                "/api/sign-in",
                Map.of("userName", "agent1", "password", gateway.newPasswords().get(new AgentId("agent1"))));
    }

    private JsonNode get(String path) {
        return send(HttpRequest.newBuilder(URI.create(gateway.url() + path)).GET());
    }

    private JsonNode post(String path, Map<String, String> body) {
        return send(HttpRequest.newBuilder(URI.create(gateway.url() + path))
                .header("Origin", gateway.url())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Wire.write(body))));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            String answer = ada.send(request.build(), BodyHandlers.ofString()).body();
            return answer.isEmpty() ? Wire.mapper().nullNode() : Wire.mapper().readTree(answer);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String thread() {
        return await().until(() -> get("/api/threads").path(0).path("id").asText(), id -> !id.isEmpty());
    }

    private List<String> heldByGrace() {
        return network.seenBy(GRACE).stream().map(Carried::words).toList();
    }

    @Test
    void aCustomerTextsAndIsAnsweredAndTheAnswerIsFollowedToItsEnd() {
        assertThat(network.text(GRACE, OURS, "Is my lantern ready?", List.of())).contains(200);
        String thread = thread();
        post("/api/threads/" + thread + "/messages", Map.of("words", "It is."));

        await().until(() -> heldByGrace().equals(List.of("Is my lantern ready?", "It is.")));
        await().until(() -> get("/api/threads/" + thread)
                .path("messages")
                .path(1)
                .path("progress")
                .asText()
                .equals("DELIVERED"));
    }

    @Test
    void whatIsForgedIsCounted() throws Exception {
        StandInAccount forger = new StandInAccount(ACCOUNT, "guessed", URI.create(gateway.url()), "/hooks/texts/texts");
        try (StandIn forged = StandIn.start(forger, Duration.ZERO, Clock.systemUTC())) {
            forged.reaches(URI.create(gateway.url()));
            assertThat(forged.text(GRACE, OURS, "Pay me", List.of())).contains(403);
        }

        HttpRequest metrics =
                HttpRequest.newBuilder(URI.create(gateway.url() + "/metrics")).build();
        assertThat(ada.send(metrics, BodyHandlers.ofString()).body().lines())
                .contains(
                        "cordboard_texts_forged_total 1.0",
                        "cordboard_texts_quarantined 0.0",
                        "cordboard_texts_waiting 0.0");
    }

    @Test
    void whatComesAndWhatIsWrittenAroundARestartIsNeitherLostNorDoubled() throws Exception {
        network.text(GRACE, OURS, "one", List.of());
        String thread = thread();
        gateway.close();
        assertThat(network.text(GRACE, OURS, "two", List.of())).isEmpty();

        open();

        await().until(() -> get("/api/threads/" + thread).path("messages").size() == 2);
        post("/api/threads/" + thread + "/messages", Map.of("words", "Both have come."));
        await().until(() -> heldByGrace().equals(List.of("one", "two", "Both have come.")));
        assertThat(get("/api/threads/" + thread).path("messages").findValuesAsText("words"))
                .containsExactly("one", "two", "Both have come.");
    }
}
