package org.cordboard.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.config.GatewaySettings;
import org.cordboard.server.config.Overrides;
import org.cordboard.server.config.SettingsReader;
import org.cordboard.server.gateway.Gateway;
import org.cordboard.server.wire.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The demo as it is started, a customer's telephone and an agent.
class DemoTextingTest {
    private static final String TEXTS = "/api/demo/telephones/%2B15550147382/texts";
    private static final Overrides ANY_PORT = new Overrides(
            Optional.of(0), Optional.of(0), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    private Path data;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private DemoTexting texting;
    private Gateway gateway;

    @BeforeAll
    static void aMachineMayBeTooBusy() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @BeforeEach
    void start() throws Exception {
        GatewaySettings settings = SettingsReader.demo(data, ANY_PORT);
        texting = DemoTexting.start();
        gateway = texting.startGateway(settings);
        post(
                "/api/sign-in",
                Map.of("userName", "agent1", "password", gateway.newPasswords().get(new AgentId("agent1"))));
    }

    @AfterEach
    void stop() {
        client.close();
        gateway.close();
        texting.close();
    }

    private JsonNode get(String path) {
        return json(send(HttpRequest.newBuilder(URI.create(gateway.url() + path))));
    }

    private static byte[] drawn() throws IOException {
        BufferedImage canvas = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(canvas, "png", file);
        return file.toByteArray();
    }

    private HttpResponse<String> post(String path, Map<String, ?> body) {
        return send(HttpRequest.newBuilder(URI.create(gateway.url() + path))
                .header("Origin", gateway.url())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Wire.write(body))));
    }

    private HttpResponse<String> put(String path, Map<String, String> body) {
        return send(HttpRequest.newBuilder(URI.create(gateway.url() + path))
                .header("Origin", gateway.url())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Wire.write(body))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return Wire.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String text(String words) {
        String number = get("/api/demo/telephone").at("/numbers/0").asText();
        assertThat(post(TEXTS, Map.of("to", number, "words", words)).statusCode())
                .isEqualTo(204);
        return await().until(() -> get("/api/threads").at("/0/id").asText(), id -> !id.isEmpty());
    }

    @Test
    void aCustomerTextsFromTheTelephoneAndTheAnswerArrivesThere() {
        String thread = text("Is my lantern ready?");
        assertThat(get("/api/threads/" + thread).at("/messages/0/words").asText())
                .isEqualTo("Is my lantern ready?");

        assertThat(post("/api/threads/" + thread + "/messages", Map.of("words", "It is."))
                        .statusCode())
                .isEqualTo(200);

        await().until(() -> {
            JsonNode answer = get(TEXTS + "?after=1").path(0);
            return answer.path("words").asText().equals("It is.")
                    && answer.path("state").asText().equals("DELIVERED");
        });
        await().until(() -> get("/api/threads/" + thread)
                .at("/messages/1/progress")
                .asText()
                .equals("DELIVERED"));
    }

    @Test
    void whoHasTextedStopIsNotTextedUntilStart() {
        String thread = text("stop");
        await().until(() -> get(TEXTS + "?after=1").at("/0/words").asText().startsWith("You get no more texts"));
        await().until(() -> !get("/api/threads/" + thread).path("wanted").asBoolean());
        assertThat(post("/api/threads/" + thread + "/messages", Map.of("words", "Sorry"))
                        .statusCode())
                .isEqualTo(409);

        text("start");

        await().until(() -> get("/api/threads/" + thread).path("wanted").asBoolean());
        assertThat(post("/api/threads/" + thread + "/messages", Map.of("words", "Welcome back"))
                        .statusCode())
                .isEqualTo(200);
    }

    private byte[] fetched(String path) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(gateway.url() + path))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Test
    void aPictureGoesFromTheTelephoneToTheThreadAndOneBack() throws IOException {
        byte[] drawn = drawn();
        String number = get("/api/demo/telephone").at("/numbers/0").asText();
        assertThat(send(HttpRequest.newBuilder(URI.create(gateway.url() + TEXTS.replace("texts", "pictures") + "?to="
                                        + number.replace("+", "%2B") + "&words=See"))
                                .header("Origin", gateway.url())
                                .header("Content-Type", "image/png")
                                .POST(BodyPublishers.ofByteArray(drawn)))
                        .statusCode())
                .isEqualTo(204);
        assertThat(fetched(TEXTS + "/1/pictures/1")).isEqualTo(drawn);
        String thread = await().until(() -> get("/api/threads").at("/0/id").asText(), id -> !id.isEmpty());
        await().until(() -> get("/api/threads/" + thread)
                .at("/messages/0/pictures/0/state")
                .asText()
                .equals("HERE"));
        assertThat(fetched("/api/threads/" + thread + "/pictures/1/1")).isEqualTo(drawn);

        String upload = json(send(HttpRequest.newBuilder(
                                URI.create(gateway.url() + "/api/threads/" + thread + "/pictures?name=back.png"))
                        .header("Origin", gateway.url())
                        .POST(BodyPublishers.ofByteArray(drawn))))
                .path("id")
                .asText();
        assertThat(send(HttpRequest.newBuilder(URI.create(gateway.url() + "/api/threads/" + thread + "/messages"))
                                .header("Origin", gateway.url())
                                .POST(BodyPublishers.ofString("{\"words\":\"\",\"pictures\":[\"" + upload + "\"]}")))
                        .statusCode())
                .isEqualTo(200);

        await().until(() -> get(TEXTS + "?after=1").at("/0/pictures/0").asText().equals("image/png"));
        assertThat(fetched(TEXTS + "/2/pictures/1")).isEqualTo(drawn);
    }

    @Test
    void whoIsNotAtTheConsoleAnswersByMail() {
        String thread = text("Is my lantern ready?");
        String mails = "/api/demo/mailboxes/ben@larkenby.example/mails";
        JsonNode mail = await().until(() -> get(mails).path(0), there -> !there.isMissingNode());
        assertThat(mail.path("text").asText()).contains("Is my lantern ready?", gateway.url() + "/texts/" + thread);
        assertThat(mail.path("from").asText()).startsWith("+1555").endsWith("(Larkenby Lanterns)");
        await().until(() ->
                get("/api/demo/mailboxes").findValuesAsText("unread").equals(List.of("1", "1", "1")));

        assertThat(post(mails + "/" + mail.path("id").asText() + "/answers", Map.of("words", "It is."))
                        .statusCode())
                .isEqualTo(204);

        await().until(() -> get(TEXTS + "?after=1").at("/0/words").asText().equals("It is."));
        JsonNode answer = get("/api/threads/" + thread).at("/messages/1");
        assertThat(answer.path("author").asText()).isEqualTo("agent2");
        assertThat(get(mails).at("/0/own").asBoolean()).isTrue();
    }

    @Test
    void aMailIsAnsweredWithAPicture() throws IOException {
        text("What does the Moon look like?");
        String mails = "/api/demo/mailboxes/ben@larkenby.example/mails";
        String answers = await().until(() -> get(mails).at("/0/id").asText(), id -> !id.isEmpty());
        byte[] drawn = drawn();
        Map<String, Object> picture = Map.of(
                "name",
                "moon.png",
                "type",
                "image/png",
                "content",
                Base64.getEncoder().encodeToString(drawn));

        assertThat(post(mails + "/" + answers + "/answers", Map.of("words", "", "pictures", List.of(picture)))
                        .statusCode())
                .isEqualTo(204);

        await().until(() -> get(TEXTS + "?after=1").at("/0/pictures/0").asText().equals("image/png"));
        assertThat(fetched(TEXTS + "/2/pictures/1")).isEqualTo(drawn);
        assertThat(get(mails).at("/0/files/0/name").asText()).isEqualTo("moon.png");
        assertThat(fetched(mails + "/" + get(mails).at("/0/id").asText() + "/files/0"))
                .isEqualTo(drawn);
    }

    @ParameterizedTest
    @CsvSource({
        "picture.png, image/png, no Base64!, 422",
        "picture.svg, image/svg+xml, PHN2Zy8+, 422",
        "../picture.png, image/png, AAAA, 422",
        "'', image/png, AAAA, 422",
    })
    void whatIsNoPictureIsRefused(String name, String type, String content, int status) {
        text("What does the Moon look like?");
        String mails = "/api/demo/mailboxes/ben@larkenby.example/mails";
        String mail = await().until(() -> get(mails).at("/0/id").asText(), id -> !id.isEmpty());
        Map<String, Object> picture = Map.of("name", name, "type", type, "content", content);

        HttpResponse<String> answered =
                post(mails + "/" + mail + "/answers", Map.of("words", "Like this", "pictures", List.of(picture)));

        assertThat(answered.statusCode()).isEqualTo(status);
        assertThat(json(answered).path("field").asText()).isEqualTo("pictures");
        assertThat(get(mails).size()).isEqualTo(1);
    }

    @Test
    void picturesThatAreTooLargeAreRefused() {
        text("What does the Moon look like?");
        String mails = "/api/demo/mailboxes/ben@larkenby.example/mails";
        String mail = await().until(() -> get(mails).at("/0/id").asText(), id -> !id.isEmpty());
        Map<String, Object> picture = Map.of("name", "a.png", "type", "image/png", "content", "A".repeat(3_340_000));

        HttpResponse<String> answered =
                post(mails + "/" + mail + "/answers", Map.of("words", "", "pictures", List.of(picture, picture)));

        assertThat(answered.statusCode()).isEqualTo(413);
        assertThat(json(answered).path("field").asText()).isEqualTo("pictures");
    }

    @Test
    void theMailboxesAreAPageOfTheDemo() {
        assertThat(send(HttpRequest.newBuilder(URI.create(gateway.url() + "/mailboxes")))
                        .body())
                .contains("<html");
        assertThat(send(HttpRequest.newBuilder(
                                URI.create(gateway.url() + "/api/demo/mailboxes/nobody@larkenby.example/mails")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whenOneIsMailedIsChosenByOneself() {
        String mine = "/api/people/agent1/texts-by-mail";
        assertThat(get(mine).toString())
                .isEqualTo("{\"when\":\"whenOffline\",\"address\":\"ada@larkenby.example\",\"answered\":true}");

        assertThat(put(mine, Map.of("when", "never")).statusCode()).isEqualTo(200);

        assertThat(get(mine).path("when").asText()).isEqualTo("never");
        assertThat(put(mine, Map.of("when", "sometimes")).statusCode()).isEqualTo(400);
        assertThat(put("/api/people/agent2/texts-by-mail", Map.of("when", "never"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theTelephoneIsAPageOfTheDemo() {
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(gateway.url() + "/telephone")));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html");
    }

    @Test
    void itsRoutesStandInTheDocumentOfTheApi() {
        assertThat(get("/api/docs/openapi.json").path("paths").properties())
                .extracting(Map.Entry::getKey)
                .contains("/api/demo/telephone", "/api/demo/telephones/{number}/texts")
                .doesNotContain("/telephone");
    }

    @Test
    void whatSomebodyElseSignsIsNotTaken() {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(gateway.url() + "/hooks/texts/texts"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", "guessed")
                .POST(BodyPublishers.ofString("From=%2B15550147382&To=%2B15550100&Body=hello")));

        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
