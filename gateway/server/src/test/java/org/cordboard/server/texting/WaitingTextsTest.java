package org.cordboard.server.texting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Quiet hours are from 21:00 to 8:00, and Grace has texted at noon.
final class WaitingTextsTest extends OnBothStores {
    private static final Person ADA = new Person(TextRoom.ADA, "Ada Example", Person.Role.AGENT);
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HandClock clock = new HandClock(NOON);
    private TextRoom room;
    private ThreadDesk desk;
    private RoutesUnderTest api;
    private TextThread thread;
    private int came;

    @BeforeEach
    void graceHasTexted() throws IOException, ConfigException {
        Company company = CompanyDocument.demo().settings().company();
        TextRules rules = new TextRules(
                List.of(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                AnswerLimits.USUAL,
                Optional.of(QuietTimes.of("21:00", "08:00", QuietHours.Automatic.SEND)));
        room = new TextRoom(
                database(),
                tenant,
                clock,
                Optional.of(new Reception(
                        tenant,
                        () -> company,
                        () -> rules,
                        new OpeningTimes(() -> company, List::of),
                        Customers.NOBODY,
                        (_, _, _, _) -> Optional.empty())));
        TextingPlan plan = new TextingPlan(Map.of(TextRoom.OURS, TextRoom.SUPPORT), List.of(), rules);
        desk = room.desk(company, plan, new HeardConsoles());
        api = RoutesUnderTest.start(database(), tenant, clock, List.of(ADA), desk.routes());
        texts("Is it ready?");
        thread = room.open().getFirst();
    }

    @AfterEach
    void close() {
        api.close();
        desk.close();
        room.close();
    }

    private void texts(String words) {
        came++;
        database()
                .write(handle -> room.texting.take(handle, TextRoom.text("SM" + came, words), clock.instant()))
                .run();
    }

    private HttpResponse<String> send(String method, String what, String body) {
        try {
            return api.send(ADA.id().value(), method, "/api/threads/" + thread.id() + what, body);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private JsonNode writes(String query) {
        HttpResponse<String> answer = send("POST", "/messages" + query, "{\"words\": \"It is ready\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException noJson) {
            throw new AssertionError(noJson);
        }
    }

    private static Instant until(JsonNode message) {
        return Instant.ofEpochMilli(message.at("/held/until").asLong());
    }

    private void itIsNight() {
        clock.forward(Duration.ofHours(10));
    }

    private void goesOut() {
        room.sender.sendDue();
    }

    @Test
    void aTextThatIsWrittenAtNightWaitsForTheMorning() {
        itIsNight();

        JsonNode message = writes("");

        assertThat(message.path("progress").asText()).isEqualTo("HELD");
        assertThat(until(message)).isEqualTo(Instant.parse("2030-01-02T08:00:00Z"));
        assertThat(message.at("/held/zone").asText()).isEmpty();
        goesOut();
        assertThat(room.newest(thread).progress()).contains(Progress.HELD);

        clock.forward(Duration.ofHours(10));
        goesOut();
        assertThat(room.newest(thread).progress()).contains(Progress.QUEUED);
        assertThat(room.newest(thread).held()).as("it has gone").isEmpty();
    }

    @Test
    void whoHasTextedAnHourAgoAtMostIsAnsweredAtNight() {
        itIsNight();
        texts("Hello?");
        clock.forward(Duration.ofMinutes(59));
        assertThat(writes("").path("progress").asText()).isEqualTo("WAITING");

        clock.forward(Duration.ofMinutes(1));
        assertThat(writes("").path("progress").asText()).isEqualTo("HELD");
    }

    @Test
    void byDayNothingWaits() {
        clock.forward(Duration.ofHours(8).plusMinutes(59));
        assertThat(writes("").path("progress").asText()).isEqualTo("WAITING");
        clock.forward(Duration.ofMinutes(1));
        assertThat(writes("").path("progress").asText()).isEqualTo("HELD");
        clock.forward(Duration.ofHours(11));
        assertThat(writes("").path("progress").asText()).isEqualTo("WAITING");
    }

    @Test
    void aTextToHonoluluWaitsForTheMorningThere() {
        thread = room.texting
                .between(TextRoom.ADA, TextRoom.OURS, "+18085550142")
                .thread();
        assertThat(json(send("GET", "", "")).at("/held/place").asText())
                .as("told before anything is written")
                .isEqualTo("Honolulu");

        JsonNode message = writes("");

        assertThat(message.path("progress").asText()).isEqualTo("HELD");
        assertThat(until(message)).isEqualTo(Instant.parse("2030-01-01T18:00:00Z"));
        assertThat(message.at("/held/zone").asText()).isEqualTo("Pacific/Honolulu");
        assertThat(message.at("/held/place").asText()).isEqualTo("Honolulu");
        assertThat(json(send("GET", "", "")).at("/messages/0/held"))
                .as("as it is kept")
                .isEqualTo(message.path("held"));

        clock.forward(Duration.ofHours(6));
        goesOut();
        assertThat(room.newest(thread).progress()).contains(Progress.QUEUED);
        assertThat(json(send("GET", "", "")).path("held").isNull()).isTrue();
    }

    @Test
    void whereItIsDayATextGoesOutThoughItIsNightHere() {
        itIsNight();
        thread = room.texting
                .between(TextRoom.ADA, TextRoom.OURS, "+12125550142")
                .thread();

        assertThat(writes("").path("progress").asText()).as("17:00 in New York").isEqualTo("WAITING");
    }

    @Test
    void whoeverWritesCanSendItNow() {
        itIsNight();
        assertThat(writes("?now=true").path("progress").asText()).isEqualTo("WAITING");

        int number = writes("").path("number").asInt();
        assertThat(send("POST", "/messages/" + number + "/now", "").statusCode())
                .isEqualTo(204);
        goesOut();
        assertThat(room.newest(thread).progress()).contains(Progress.QUEUED);
        assertThat(send("POST", "/messages/" + number + "/now", "").statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatWaitsCanBeTakenBackAndStaysInTheThread() {
        itIsNight();
        int number = writes("").path("number").asInt();

        assertThat(send("DELETE", "/messages/" + number, "").statusCode()).isEqualTo(204);

        clock.forward(Duration.ofHours(12));
        goesOut();
        assertThat(room.newest(thread).progress()).contains(Progress.TAKEN_BACK);
        assertThat(room.newest(thread).words()).isEqualTo("It is ready");
        assertThat(room.texting.outgoing().waiting()).isZero();
        assertThat(send("DELETE", "/messages/" + number, "").statusCode()).isEqualTo(409);
        assertThat(send("DELETE", "/messages/1", "").statusCode())
                .as("Grace's own text")
                .isEqualTo(409);
        assertThat(send("DELETE", "/messages/99", "").statusCode()).isEqualTo(409);
        assertThat(send("DELETE", "/messages/x", "").statusCode()).isEqualTo(404);
    }

    private Matter matter() {
        return room.texting.matters(NOON, NOON.plusMillis(1)).getFirst();
    }

    @Test
    void whatIsTakenBackHasAnsweredNobody() {
        itIsNight();
        int number = writes("").path("number").asInt();
        assertThat(room.open().getFirst().waitingSince()).isEmpty();
        assertThat(matter().answeredAt()).as("in the morning").contains(Instant.parse("2030-01-02T08:00:00Z"));

        send("DELETE", "/messages/" + number, "");

        assertThat(room.open().getFirst().waitingSince()).contains(NOON);
        assertThat(matter().answered()).isFalse();
        assertThat(matter().answer()).isEmpty();
    }

    @Test
    void whatIsSentNowAnswersNow() {
        itIsNight();
        int number = writes("").path("number").asInt();
        clock.forward(Duration.ofMinutes(5));

        send("POST", "/messages/" + number + "/now", "");

        assertThat(matter().answeredAt()).contains(clock.instant());
        assertThat(matter().answer()).contains(Duration.ofHours(10).plusMinutes(5));
        assertThat(room.open().getFirst().waitingSince()).isEmpty();
    }

    @Test
    void aRefusalStopsWhatWaits() {
        itIsNight();
        writes("");

        texts("STOP");

        assertThat(room.texting.outgoing().waiting()).isZero();
        TextMessage stopped = room.messages(thread).get(1);
        assertThat(stopped.progress()).contains(Progress.FAILED);
        assertThat(stopped.trouble()).isEqualTo(WaitingTexts.REFUSED);
        assertThat(room.page(thread).consent().orElseThrow().teller()).isEqualTo(Consent.Teller.TEXTED);
        texts("START");
        clock.forward(Duration.ofHours(12));
        goesOut();
        assertThat(room.messages(thread).get(1).progress()).contains(Progress.FAILED);
    }

    @Test
    void aRefusalThatComesWhileATextIsLookedUpStopsItsRepetition() {
        OutboxTable.Outgoing before = outgoing();
        texts("STOP");

        assertThat(room.texting.outgoing().sending(before)).isFalse();
    }

    private OutboxTable.Outgoing outgoing() {
        writes("");
        return room.texting.outgoing().due(TextRoom.OURS, clock.instant(), 1).getFirst();
    }

    @Test
    void whatAMemberIsToldIsNotedWithNameAndTime() {
        JsonNode refused = json(send("PUT", "/consent", "{\"wanted\": false, \"words\": \"on the telephone\"}"));

        assertThat(refused.path("toldBy").asText()).isEqualTo("MEMBER");
        assertThat(refused.path("person").asText()).isEqualTo("agent1");
        assertThat(refused.path("at").asLong()).isEqualTo(NOON.toEpochMilli());
        assertThat(room.newest(thread).cause()).contains(TextMessage.Cause.UNWANTED);
        assertThat(room.newest(thread).words()).isEqualTo("on the telephone");
        assertThat(send("POST", "/messages", "{\"words\": \"Hello\"}").statusCode())
                .isEqualTo(409);

        assertThat(send("PUT", "/consent", "{\"wanted\": true}").statusCode()).isEqualTo(200);
        assertThat(writes("").path("progress").asText()).isEqualTo("WAITING");
        JsonNode page = json(send("GET", "", ""));
        assertThat(page.path("wanted").asBoolean()).isTrue();
        assertThat(page.path("consent").path("toldBy").asText()).isEqualTo("MEMBER");
    }

    @Test
    void nobodyTakesBackWhatTheCustomerHasTexted() {
        texts("STOP");

        HttpResponse<String> answer = send("PUT", "/consent", "{\"wanted\": true, \"words\": \"\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Ask them to text START");
        assertThat(send("PUT", "/consent", "{\"wanted\": false, \"words\": \"" + "x".repeat(1601) + "\"}")
                        .statusCode())
                .isEqualTo(422);
    }
}
