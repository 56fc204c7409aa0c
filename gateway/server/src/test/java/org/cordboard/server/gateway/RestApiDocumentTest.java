package org.cordboard.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.config.Overrides;
import org.cordboard.server.config.SettingsReader;
import org.cordboard.server.wire.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The documentation of the whole gateway, with every route that it has.
class RestApiDocumentTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @TempDir
    private static Path data;

    private static Gateway gateway;
    private static String document;
    private static JsonNode tree;

    @BeforeAll
    static void startAndSignIn() throws Exception {
        Overrides anyPort = new Overrides(
                Optional.of(0), Optional.of(0), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        gateway = Gateway.start(SettingsReader.demo(data, anyPort), Gateway.NewPasswords.FOR_EVERYBODY);
        assertThat(get("/api/docs").statusCode()).isEqualTo(401);
        assertThat(get("/api/docs/openapi.json").statusCode()).isEqualTo(401);
        signIn();
        document = get("/api/docs/openapi.json").body();
        tree = Wire.mapper().readTree(document);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void theDocumentIsValid() {
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(document);
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).containsKey("/api/settings/{part}/{id}");
    }

    @Test
    void everyRouteHasASummaryARoleAndAnAnswer() {
        List<String> bare = new ArrayList<>();
        tree.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode operation = method.getValue();
                    boolean answers = operation.path("responses").has("200")
                            || operation.path("responses").has("204");
                    if (operation.path("summary").asText().isBlank() || !operation.has("x-role") || !answers) {
                        bare.add(method.getKey() + " " + path.getKey());
                    }
                }));
        assertThat(bare).isEmpty();
        assertThat(tree.path("paths").size()).isGreaterThan(20);
    }

    @Test
    void pagesAndSocketsAreNoPartOfTheApi() {
        assertThat(tree.path("paths").properties())
                .extracting(Map.Entry::getKey)
                .doesNotContain("/", "/call", "/index.html", "/api/docs", "/ws/console", "/ws/call");
    }

    @Test
    void aRouteTellsWhatItTakesWhatItAnswersAndWhoMay() {
        JsonNode begin = tree.path("paths").path("/api/schedules/{id}/custom").path("put");
        assertThat(begin.path("x-role").asText()).isEqualTo("SUPERVISOR");
        assertThat(begin.at("/parameters/0/name").asText()).isEqualTo("id");
        assertThat(begin.at("/requestBody/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/CustomModeWish");
        assertThat(begin.at("/responses/default/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void theFormOfARecordIsReadOffTheRecord() {
        JsonNode why = tree.at("/components/schemas/WhyOffer/properties");
        assertThat(why.at("/waitedSeconds/type").asText()).isEqualTo("integer");
        assertThat(why.at("/candidates/items/$ref").asText()).isEqualTo("#/components/schemas/WhyCandidate");
        assertThat(tree.at("/components/schemas/WhyCandidate/properties").size())
                .isEqualTo(9);
    }

    @Test
    void thePageAndAllThatItLoadsComeFromTheGateway() throws Exception {
        String page = get("/api/docs").body();
        List<String> parts = Pattern.compile("(?:src|href)=\"(?!data:)([^\"]+)\"")
                .matcher(page)
                .results()
                .map(part -> part.group(1))
                .toList();
        assertThat(parts).hasSize(3).allSatisfy(part -> {
            assertThat(part).startsWith("/api/docs/");
            assertThat(get(part).statusCode()).isEqualTo(200);
        });
    }

    private static void signIn() throws Exception {
        String password = gateway.newPasswords().get(new AgentId("agent1"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway.url() + "/api/sign-in"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Wire.write(Map.of("userName", "agent1", "password", password))))
                .build();
        assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(gateway.url() + path)).build(), BodyHandlers.ofString());
    }
}
