package org.cordboard.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.CompanySettings;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.http.HttpConfig;
import org.cordboard.server.http.WebServer;
import org.cordboard.server.wire.Wire;
import org.cordboard.server.writing.Pace;
import org.cordboard.sms.standin.Carried;
import org.cordboard.sms.standin.StandIn;
import org.cordboard.sms.standin.StandInAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Telephones and the network that they are in, over HTTP on both sides; nobody answers the company's
/// number.
class TelephoneRoutesTest {
    private static final String ACCOUNT = "AC" + "1".repeat(32);
    private static final String COMPANY = "+15550100";
    private static final String GRACE = "+15550147382";
    private static final String EDSGER = "+15550147383";

    private final HttpClient client = HttpClient.newHttpClient();
    private StandIn network;
    private WebServer server;

    @BeforeEach
    void start() throws IOException, ConfigException {
        network = StandIn.start(
                new StandInAccount(
                        ACCOUNT, "lantern-oil", URI.create("https://larkenby.example"), "/hooks/texts/texts"),
                Duration.ZERO,
                Clock.systemUTC());
        network.holdReports();
        CompanySettings company = CompanyDocument.demo().settings();
        server = WebServer.start(
                new HttpConfig("localhost", 0, Optional.empty(), Optional.empty(), false, Optional.empty()),
                _ -> {},
                List::of,
                List.of(new TelephoneRoutes(network, () -> company)));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
        network.close();
    }

    private static String texts(String telephone) {
        return "/api/demo/telephones/" + URLEncoder.encode(telephone, StandardCharsets.UTF_8) + "/texts";
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> text(String telephone, String to, String words) throws Exception {
        return post(texts(telephone), Wire.write(Map.of("to", to, "words", words)));
    }

    /// The company texts somebody, as Twilio's customers do.
    private Carried companyTexts(String to, String words) throws Exception {
        String form = Map.of("From", COMPANY, "To", to, "Body", words).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String basic = Base64.getEncoder().encodeToString((ACCOUNT + ":lantern-oil").getBytes(StandardCharsets.UTF_8));
        URI messages = network.address().resolve("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json");
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(messages)
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
        return network.sent().getLast();
    }

    private List<String> shownAt(String telephone, int after) throws Exception {
        JsonNode all =
                Wire.mapper().readTree(get(texts(telephone) + "?after=" + after).body());
        return IntStream.range(0, all.size())
                .mapToObj(all::get)
                .map(text -> "%d %s %s %s"
                        .formatted(
                                text.path("number").asInt(),
                                text.path("own").asBoolean() ? "to" : "from",
                                text.path("state").asText(),
                                text.path("words").asText())
                        .strip())
                .toList();
    }

    @Test
    void whomOneCanTextIsKnown() throws Exception {
        assertThat(get("/api/demo/telephone").body())
                .isEqualTo("{\"name\":\"Larkenby Lanterns\",\"numbers\":[\"+15550100\"]}");
    }

    @Test
    void aTelephoneHasWhatItSentAndWhatArrivedThere() throws Exception {
        assertThat(text(GRACE, COMPANY, " Is my lantern ready?\r\n").statusCode())
                .isEqualTo(204);
        Carried answer = companyTexts(GRACE, "It is.");
        assertThat(shownAt(GRACE, 0)).containsExactly("1 to SENT Is my lantern ready?", "2 from ON_ITS_WAY");

        network.report(answer.id(), "delivered", 0);

        assertThat(shownAt(GRACE, 0)).containsExactly("1 to SENT Is my lantern ready?", "2 from DELIVERED It is.");
        assertThat(shownAt(GRACE, 1)).containsExactly("2 from DELIVERED It is.");
        assertThat(shownAt(GRACE, 9)).isEmpty();
        assertThat(shownAt(EDSGER, 0)).isEmpty();
    }

    @Test
    void whatDidNotArriveIsNotRead() throws Exception {
        Carried lost = companyTexts(GRACE, "It is.");
        network.report(lost.id(), "undelivered", 30_003);

        assertThat(shownAt(GRACE, 0)).containsExactly("1 from NOT_DELIVERED");
    }

    @Test
    void theNetworkAnswersStopByItself() throws Exception {
        text(GRACE, COMPANY, "STOP");
        network.report(network.sent().getLast().id(), "delivered", 0);

        assertThat(shownAt(GRACE, 0))
                .containsExactly(
                        "1 to SENT STOP",
                        "2 from DELIVERED You get no more texts from this number. Text START to get them again.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "+4930123456  | {'to': '+15550100', 'words': 'hello'} | 422 | number | Give +1555",
                "+15550147382 | {'to': '+4930123456', 'words': 'hello'} | 422 | to | Take one of",
                "+15550147382 | {'words': 'hello'} | 422 | to | Take one of",
                "+15550147382 | {'to': '+15550100', 'words': ' '} | 422 | words | Write something",
                "+15550147382 | {'to': '+15550100'} | 422 | words | Write something",
                "+15550147382 | {'to': ['+15550100']} | 400 | body | Send {",
                "+15550147382 | hello | 400 | body | Send {",
                "+15550147382 | null | 400 | body | Send {",
                "+15550147382 | [] | 400 | body | Send {",
                "+15550147382 | '' | 400 | body | Send {"
            })
    void whatCannotBeSentIsSaidSo(String telephone, String body, int status, String field, String remedy)
            throws Exception {
        HttpResponse<String> answer = post(texts(telephone), body.replace('\'', '"'));

        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode problem = Wire.mapper().readTree(answer.body());
        assertThat(problem.path("field").asText()).isEqualTo(field);
        assertThat(problem.path("remedy").asText()).startsWith(remedy);
        assertThat(answer.body()).doesNotContain("Exception", "org.");
        assertThat(network.seenBy(telephone)).isEmpty();
    }

    @Test
    void whatIsTooLongIsNotTaken() throws Exception {
        HttpResponse<String> tooLong = text(GRACE, COMPANY, "x".repeat(1_001));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("1001 characters", "Write at most 1000");

        HttpResponse<String> huge = text(GRACE, COMPANY, "x".repeat(1 << 20));
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(huge.body()).contains("\"field\":\"body\"");
        assertThat(network.seenBy(GRACE)).isEmpty();
    }

    @Test
    void oneTelephoneTextsOnlySoFast() throws Exception {
        int taken = 0;
        while (text(GRACE, COMPANY, "hello").statusCode() == 204) {
            taken++;
        }
        assertThat(taken).isGreaterThanOrEqualTo(Pace.AT_ONCE);
        assertThat(text(GRACE, COMPANY, "hello").body()).contains("too many texts at once", "Wait a moment");
        assertThat(text(EDSGER, COMPANY, "hello").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"-1", "many", "99999999999", "''"})
    void whatIsNoNumberOfTextsIsSaidSo(String after) throws Exception {
        HttpResponse<String> answer = get(texts(GRACE) + "?after=" + after);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"after\"", "Give 0 or more");
    }

    @Test
    void theTextsOfAStrangeNumberAreNotTold() throws Exception {
        assertThat(get(texts("+4930123456")).statusCode()).isEqualTo(422);
    }
}
