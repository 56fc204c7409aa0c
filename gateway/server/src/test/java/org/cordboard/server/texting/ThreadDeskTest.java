package org.cordboard.server.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.language.Languages;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.server.store.PageMark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What members of Support and their supervisor do with Grace's thread.
final class ThreadDeskTest extends OnBothStores {
    private static final Person ADA = new Person(TextRoom.ADA, "Ada Example", Person.Role.AGENT);
    private static final Person BEN = new Person(new AgentId("agent2"), "Ben Sample", Person.Role.AGENT);
    private static final Person DAN = new Person(new AgentId("dan"), "Dan Sample", Person.Role.AGENT);
    private static final Person BESS = new Person(new AgentId("boss1"), "Bess Template", Person.Role.SUPERVISOR);
    private static final WorkgroupId SALES = new WorkgroupId("sales");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HandClock clock = new HandClock(Instant.parse("2030-01-01T12:00:00Z"));
    private final HeardConsoles consoles = new HeardConsoles();
    private TextRoom room;
    private ThreadDesk desk;
    private RoutesUnderTest api;
    private TextThread thread;
    private int came;

    @BeforeEach
    void graceHasTexted() throws IOException, ConfigException {
        Company company = CompanyDocument.demo().settings().company();
        room = new TextRoom(database(), tenant, clock);
        TextingPlan plan = new TextingPlan(
                Map.of(TextRoom.OURS, TextRoom.SUPPORT),
                List.of(
                        new TextTemplate("Ready", "Hello {name}, it is ready. {agent}, {workgroup}", List.of()),
                        new TextTemplate("Prices", "See our prices", List.of(SALES))));
        desk = room.desk(company, plan, consoles);
        api = RoutesUnderTest.start(database(), tenant, clock, List.of(ADA, BEN, DAN, BESS), desk.routes());
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
        Runnable told = database()
                .write(handle -> room.texting.take(handle, TextRoom.text("SM" + came, words), clock.instant()));
        told.run();
    }

    private HttpResponse<String> send(Person who, String method, String path, String body) {
        try {
            return api.send(who.id().value(), method, path, body);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private JsonNode get(Person who, String path) {
        return json(send(who, "GET", path, ""));
    }

    private JsonNode put(Person who, String what, String body) {
        return json(send(who, "PUT", of(what), body));
    }

    private String of(String what) {
        return "/api/threads/" + thread.id() + what;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException noJson) {
            throw new AssertionError(noJson);
        }
    }

    private JsonNode seenBy(Person who) {
        return get(who, of("")).path("thread");
    }

    @Test
    void membersSeeWhoWaitsSinceWhenAndForWhat() {
        JsonNode listed = get(ADA, "/api/threads").path(0);

        assertThat(listed.path("name").asText()).isEqualTo("Grace Hopper");
        assertThat(listed.path("latest").path("words").asText()).isEqualTo("Is it ready?");
        assertThat(listed.path("waitingSince").asLong())
                .isEqualTo(clock.instant().toEpochMilli());
        assertThat(listed.path("unread").asBoolean()).isTrue();
        assertThat(desk.unread(ADA.id())).containsExactly(thread.id());
    }

    @Test
    void whatWasWrittenWithACustomerIsReadNewestFirstByThoseWhoSeeTheThread() {
        clock.forward(Duration.ofMinutes(1));
        send(ADA, "POST", of("/notes"), "{\"words\": \"Third one this week\"}");
        clock.forward(Duration.ofMinutes(1));
        send(ADA, "POST", of("/messages"), "{\"words\": \"It is!\"}");
        List<String> numbers = List.of("+15550100999", TextRoom.GRACE);

        List<Rest.CustomerText> all = desk.ofCustomer(BEN, numbers, PageMark.START, 10, Languages.ENGLISH);
        assertThat(all)
                .extracting(Rest.CustomerText::kind, Rest.CustomerText::by, Rest.CustomerText::words)
                .containsExactly(
                        tuple("OUT", "Ada Example", "It is!"),
                        tuple("NOTE", "Ada Example", "Third one this week"),
                        tuple("IN", "", "Is it ready?"));
        assertThat(all).extracting(Rest.CustomerText::thread).containsOnly(thread.id());
        assertThat(all.getFirst().progress()).isEqualTo("WAITING");
        Rest.CustomerText first = all.getFirst();
        assertThat(desk.ofCustomer(BESS, numbers, new PageMark(first.at(), first.id()), 1, Languages.ENGLISH))
                .extracting(Rest.CustomerText::words)
                .containsExactly("Third one this week");
        assertThat(desk.ofCustomer(DAN, numbers, PageMark.START, 10, Languages.ENGLISH))
                .isEmpty();
        assertThat(desk.ofCustomer(ADA, List.of("+15550100999"), PageMark.START, 10, Languages.ENGLISH))
                .isEmpty();
        assertThat(desk.ofCustomer(ADA, List.of(), PageMark.START, 10, Languages.ENGLISH))
                .isEmpty();
    }

    @Test
    void whatIsAskedForAgainBecauseNoAnswerCameIsWrittenOnce() {
        String wish = "5b0a0c9e-0d4f-4a39-9a53-1d6a6d1c7e11";
        for (String what : List.of("/messages", "/notes")) {
            assertThat(json(sendOnce(what, "It is!", wish + what.length())))
                    .isEqualTo(json(sendOnce(what, "It is!", wish + what.length())));
        }
        assertThat(room.messages(thread)).hasSize(3);
        assertThat(room.texting.outgoing().waiting()).isEqualTo(1);

        send(ADA, "POST", of("/messages"), "{\"words\": \"It is!\"}");
        assertThat(room.messages(thread)).as("the same words, without a key").hasSize(4);
        assertThat(sendOnce("/messages", "It is!", "a b").body()).contains("\"field\":\"Idempotency-Key\"");
    }

    private HttpResponse<String> sendOnce(String what, String words, String key) {
        try {
            return api.send(api.request("agent1", of(what))
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofString("{\"words\": \"" + words + "\"}")));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void whatSomebodyHasSeenIsToldToThatPersonAlone() {
        await().until(() -> !consoles.told.isEmpty());
        consoles.told.clear();

        put(ADA, "/read", "{\"number\": 1}");
        put(ADA, "/read", "{\"number\": 1}");
        // What is told is how things stand then.
        await().until(() -> !consoles.seen.isEmpty());
        texts("Hello?");

        await().until(() -> !consoles.told.isEmpty());
        assertThat(consoles.seen).containsExactly("agent1 false");
        assertThat(consoles.told).hasSize(1);
    }

    @Test
    void whatSomebodyHasSeenIsUnreadForTheOthers() {
        JsonNode seen = put(ADA, "/read", "{\"number\": 1}");

        assertThat(seen.path("unread").asBoolean()).isFalse();
        assertThat(desk.unread(ADA.id())).isEmpty();
        assertThat(desk.unread(BEN.id())).containsExactly(thread.id());

        texts("Hello?");

        assertThat(desk.unread(ADA.id())).containsExactly(thread.id());
        put(ADA, "/read", "{\"number\": 9}");
        put(ADA, "/read", "{\"number\": 1}");
        assertThat(desk.unread(ADA.id())).as("what was seen stays seen").isEmpty();
    }

    @Test
    void whoeverAnswersLooksAfterItAndNobodyWaitsAnyMore() {
        room.say(thread, "It is!");

        assertThat(seenBy(BEN).path("assignee").asText()).isEqualTo("agent1");
        assertThat(seenBy(BEN).path("waitingSince").isNull()).isTrue();
        texts("Thank you");
        assertThat(desk.unread(ADA.id())).containsExactly(thread.id());
        assertThat(desk.unread(BEN.id())).as("Ada looks after it").isEmpty();
    }

    @Test
    void aThreadIsAssignedToAColleagueAndToEverybodyAgain() {
        assertThat(put(ADA, "/assignee", "{\"person\": \"agent2\"}")
                        .path("assignee")
                        .asText())
                .isEqualTo("agent2");
        assertThat(desk.unread(ADA.id())).isEmpty();

        assertThat(put(BEN, "/assignee", "{\"person\": \"\"}").path("assignee").asText())
                .isEmpty();
        assertThat(desk.unread(ADA.id())).containsExactly(thread.id());
    }

    @Test
    void nobodyIsAssignedWhoDoesNotSeeIt() {
        HttpResponse<String> answer = send(ADA, "PUT", of("/assignee"), "{\"person\": \"dan\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"person\"", "does not see this thread");
    }

    @Test
    void notesAreForColleaguesAlone() {
        JsonNode note = json(send(ADA, "POST", of("/notes"), "{\"words\": \"She collects lanterns\"}"));

        assertThat(note.path("kind").asText()).isEqualTo("NOTE");
        assertThat(get(BEN, of("")).path("messages").path(1).path("words").asText())
                .isEqualTo("She collects lanterns");
        assertThat(seenBy(BEN).path("waitingSince").isNull())
                .as("Grace waits still")
                .isFalse();
        room.sender.sendDue();
        assertThat(room.network.sent()).isEmpty();
    }

    @Test
    void whatIsSnoozedComesBackAtItsTime() {
        long until = clock.instant().plus(Duration.ofHours(1)).toEpochMilli();
        put(ADA, "/state", "{\"state\": \"SNOOZED\", \"until\": %d}".formatted(until));
        assertThat(get(ADA, "/api/threads")).isEmpty();
        assertThat(get(ADA, "/api/threads?state=snoozed")
                        .path(0)
                        .path("snoozedUntil")
                        .asLong())
                .isEqualTo(until);

        clock.forward(Duration.ofMinutes(59));
        room.texting.wake();
        assertThat(get(ADA, "/api/threads")).isEmpty();
        clock.forward(Duration.ofMinutes(1));
        room.texting.wake();

        assertThat(get(ADA, "/api/threads")).hasSize(1);
        assertThat(seenBy(ADA).path("snoozedUntil").isNull()).isTrue();
    }

    @Test
    void aTextOpensWhatWasSnoozedOrClosed() {
        put(
                ADA,
                "/state",
                "{\"state\": \"SNOOZED\", \"until\": %d}"
                        .formatted(clock.instant().plusSeconds(60).toEpochMilli()));
        texts("Hello?");
        assertThat(seenBy(ADA).path("state").asText()).isEqualTo("OPEN");

        put(ADA, "/state", "{\"state\": \"CLOSED\"}");
        assertThat(seenBy(ADA).path("waitingSince").isNull()).isTrue();
        assertThat(desk.unread(ADA.id())).isEmpty();
        texts("Hello again");
        assertThat(seenBy(ADA).path("state").asText()).isEqualTo("OPEN");
        assertThat(seenBy(ADA).path("waitingSince").isNull()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/state | {'state': 'LOST'} | state",
                "/state | {'state': 'SNOOZED'} | until",
                "/state | {'state': 'SNOOZED', 'until': 5} | until",
                "/state | {'state': 'OPEN', 'until': 5} | until",
                "/workgroup | {'workgroup': 'nobody'} | workgroup"
            })
    void whatDoesNotFitIsRefusedByName(String what, String body, String field) {
        HttpResponse<String> answer = send(ADA, "PUT", of(what), body.replace('\'', '"'));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", "\"remedy\":\"");
    }

    @Test
    void whatIsHandedOverBelongsToTheOthersFromThenOn() {
        put(BESS, "/assignee", "{\"person\": \"agent1\"}");
        JsonNode handed = put(BESS, "/workgroup", "{\"workgroup\": \"sales\"}");

        assertThat(handed.path("workgroup").asText()).isEqualTo("sales");
        assertThat(handed.path("assignee").asText())
                .as("Ada is no member of Sales")
                .isEmpty();
        assertThat(get(BESS, "/api/threads")).hasSize(1);
        assertThat(get(ADA, "/api/threads")).isEmpty();
        assertThat(send(ADA, "GET", of(""), "").statusCode()).isEqualTo(404);
        await().until(() -> consoles.left.equals(List.of(thread.id())));
    }

    @Test
    void consolesAreToldOfEachChange() {
        texts("Hello?");
        room.say(thread, "It is!");

        await().until(() -> consoles.told.size() == 3);
        assertThat(consoles.told)
                .extracting(told -> told.message().words())
                .containsExactly("Is it ready?", "Hello?", "It is!");
        assertThat(consoles.told.getLast().thread().assignee()).isEqualTo("agent1");

        room.sender.sendDue();
        await().until(() -> "QUEUED".equals(consoles.told.getLast().message().progress()));
    }

    @Test
    void whoWritesIsToldToThoseWhoSeeTheThread() {
        desk.typing(DAN.id(), thread.id());
        desk.typing(ADA.id(), "nowhere");
        desk.typing(BEN.id(), thread.id());

        await().until(() -> !consoles.typing.isEmpty());
        assertThat(consoles.typing).containsExactly("agent2");
    }

    @Test
    void templatesOfTheWorkgroupAreFilledIn() {
        JsonNode templates = get(ADA, of("/templates"));

        assertThat(templates).hasSize(1);
        assertThat(templates.path(0).path("words").asText())
                .isEqualTo("Hello Grace Hopper, it is ready. Ada Example, Support");
    }

    @Test
    void aTemplateSaysNothingOfAStrangersName() {
        assertThat(new TextTemplate("Hello", "Hello {name}, welcome", List.of()).filled(Map.of("name", "")))
                .isEqualTo("Hello, welcome");
    }

    @ParameterizedTest
    @CsvSource({"READY?, 1", "550 100-311, 1", "nothing of that, 0", "100%, 0"})
    void threadsAreFoundByWordsAndNumbers(String words, int found) {
        put(ADA, "/state", "{\"state\": \"CLOSED\"}");

        assertThat(get(ADA, "/api/threads?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)))
                .hasSize(found);
    }

    @Test
    void whoHasNotWrittenIsTextedAsWell() {
        JsonNode begun =
                json(send(ADA, "POST", "/api/threads", "{\"number\": \"+1 555 010-0444\", \"workgroup\": \"\"}"));

        assertThat(begun.path("theirs").asText()).isEqualTo("+15550100444");
        assertThat(begun.path("ours").asText()).isEqualTo(TextRoom.OURS);
        assertThat(get(ADA, "/api/threads")).as("nothing stands in it yet").hasSize(1);
        json(send(ADA, "POST", "/api/threads/" + begun.path("id").asText() + "/messages", "{\"words\": \"Hello\"}"));
        assertThat(get(ADA, "/api/threads")).hasSize(2);

        JsonNode again =
                json(send(ADA, "POST", "/api/threads", "{\"number\": \"+15550100444\", \"workgroup\": \"support\"}"));
        assertThat(again.path("id")).isEqualTo(begun.path("id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agent1 | nonsense | support | number",
                "agent1 | 1 | support | number",
                "agent1 | +15550100444 | sales | workgroup",
                "dan | +15550100444 | | workgroup"
            })
    void aThreadThatCannotBeBegunSaysWhy(String who, String number, String workgroup, String field) {
        Person person = new Person(new AgentId(who), who, Person.Role.AGENT);
        HttpResponse<String> answer = send(
                person,
                "POST",
                "/api/threads",
                "{\"number\": \"%s\", \"workgroup\": \"%s\"}".formatted(number, workgroup == null ? "" : workgroup));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }
}
