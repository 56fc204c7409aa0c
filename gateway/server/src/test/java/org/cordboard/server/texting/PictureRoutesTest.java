package org.cordboard.server.texting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pictures from the console to the text network, and back to the console.
final class PictureRoutesTest extends OnBothStores {
    private static final Person ADA = new Person(TextRoom.ADA, "Ada Example", Person.Role.AGENT);
    private static final Person DAN = new Person(new AgentId("dan"), "Dan Sample", Person.Role.AGENT);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] LANTERN = Drawn.picture("png", Color.ORANGE);

    private final HandClock clock = new HandClock(Instant.parse("2030-01-01T12:00:00Z"));
    private TextRoom room;
    private ThreadDesk desk;
    private RoutesUnderTest api;
    private TextThread thread;

    @BeforeEach
    void graceHasTexted() throws IOException, ConfigException {
        room = new TextRoom(database(), tenant, clock);
        desk = room.desk(
                CompanyDocument.demo().settings().company(),
                new TextingPlan(Map.of(TextRoom.OURS, TextRoom.SUPPORT), List.of()),
                new HeardConsoles());
        api = RoutesUnderTest.start(database(), tenant, clock, List.of(ADA, DAN), desk.routes());
        thread = room.begun(database(), tenant);
    }

    @AfterEach
    void close() {
        api.close();
        desk.close();
        room.close();
    }

    private HttpResponse<String> upload(Person who, byte[] content, String name)
            throws IOException, InterruptedException {
        return api.send(api.request(who.id().value(), "/api/threads/" + thread.id() + "/pictures?name=" + name)
                .POST(BodyPublishers.ofByteArray(content)));
    }

    private HttpResponse<String> say(Person who, String body) throws IOException, InterruptedException {
        return api.send(who.id().value(), "POST", "/api/threads/" + thread.id() + "/messages", body);
    }

    private JsonNode sent() throws IOException, InterruptedException {
        String id = JSON.readTree(upload(ADA, LANTERN, "lantern.png").body())
                .path("id")
                .asText();
        return JSON.readTree(
                say(ADA, "{\"words\":\"\",\"pictures\":[\"%s\"]}".formatted(id)).body());
    }

    private String picture(int number, int place) {
        return "/api/threads/%s/pictures/%d/%d".formatted(thread.id(), number, place);
    }

    @Test
    void aPictureIsPutHereSentAndShown() throws Exception {
        JsonNode message = sent();

        assertThat(message.at("/pictures/0").toString())
                .isEqualTo(
                        "{\"place\":1,\"state\":\"HERE\",\"type\":\"image/png\",\"name\":\"lantern.png\",\"bytes\":%d,\"trouble\":\"\"}"
                                .formatted(LANTERN.length));
        HttpResponse<byte[]> shown =
                api.fetch("agent1", picture(message.path("number").asInt(), 1));
        assertThat(shown.body()).isEqualTo(LANTERN);
        assertThat(shown.headers().map())
                .containsEntry("content-type", List.of("image/png"))
                .containsEntry("content-length", List.of(Integer.toString(LANTERN.length)))
                .containsEntry(
                        "content-disposition",
                        List.of("inline; filename=\"lantern.png\"; filename*=UTF-8''lantern.png"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("content-security-policy", List.of("default-src 'none'; sandbox"))
                .containsEntry("cache-control", List.of("private, max-age=604800, immutable"));
    }

    @Test
    void itIsKeptAsAFileByWhoeverWantsThat() throws Exception {
        JsonNode message = sent();

        assertThat(api.fetch("agent1", picture(message.path("number").asInt(), 1) + "?download=1")
                        .headers()
                        .firstValue("content-disposition")
                        .orElseThrow())
                .startsWith("attachment; ");
    }

    @Test
    void whatNoPageShowsIsAFile() throws Exception {
        byte[] contact =
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Otto Madeup\r\nEND:VCARD\r\n".getBytes(StandardCharsets.UTF_8);
        TextMessage message = room.say(thread, "", List.of(room.shelf.keep(contact, "Ötto.vcf")));

        assertThat(api.fetch("agent1", picture(message.number(), 1)).headers().map())
                .containsEntry("content-type", List.of("text/vcard"))
                .containsEntry(
                        "content-disposition",
                        List.of("attachment; filename=\"_tto.vcf\"; filename*=UTF-8''%C3%96tto.vcf"));
    }

    @Test
    void othersSeeAndSendNothing() throws Exception {
        JsonNode message = sent();

        assertThat(api.fetch("dan", picture(message.path("number").asInt(), 1)).statusCode())
                .isEqualTo(404);
        assertThat(upload(DAN, LANTERN, "lantern.png").statusCode()).isEqualTo(404);
    }

    @Test
    void thereIsNothingAtOtherPlaces() throws Exception {
        sent();

        for (String path : List.of(picture(2, 2), picture(2, 0), picture(9, 1), picture(1, 1))) {
            assertThat(api.fetch("agent1", path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(api.fetch("agent1", "/api/threads/" + thread.id() + "/pictures/a/b")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNothingToSendOrTooLargeIsRefusedByFieldAndRemedy() throws Exception {
        HttpResponse<String> page = upload(ADA, "<html>hello</html>".getBytes(StandardCharsets.UTF_8), "a.png");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("\"field\":\"file\"", "Send JPEG, PNG or GIF");

        HttpResponse<String> large = upload(ADA, new byte[5_000_001], "a.png");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("\"field\":\"file\"", "make it smaller");

        HttpResponse<String> unknown = say(ADA, "{\"words\":\"\",\"pictures\":[\"nothing\"]}");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("\"field\":\"pictures\"", "Attach it again");
    }

    @Test
    void theNetworkFetchesWhatIsSentForADayAndNothingElse() throws Exception {
        sent();
        String ticket = database()
                .read(handle -> handle.createQuery("SELECT ticket FROM text_picture WHERE tenant = :tenant")
                        .bind("tenant", tenant.value())
                        .mapTo(String.class)
                        .one());
        String path = "/hooks/texts/pictures/" + ticket;
        assertThat(api.fetch("nobody", path).statusCode()).isEqualTo(404);

        room.sender.sendDue();

        HttpResponse<byte[]> fetched = api.fetch("nobody", path);
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.body()).isEqualTo(LANTERN);
        assertThat(fetched.headers().map())
                .containsEntry("content-type", List.of("image/png"))
                .containsEntry("content-length", List.of(Integer.toString(LANTERN.length)));
        assertThat(api.fetch("nobody", path.substring(0, path.length() - 1)).statusCode())
                .isEqualTo(404);
        clock.forward(OutgoingTexts.FETCHED_WITHIN.plus(Duration.ofSeconds(1)));
        assertThat(api.fetch("nobody", path).statusCode()).isEqualTo(404);
    }
}
