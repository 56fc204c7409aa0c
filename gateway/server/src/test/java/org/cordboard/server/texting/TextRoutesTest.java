package org.cordboard.server.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.signin.RoutesUnderTest;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.sms.provider.IncomingText;
import org.cordboard.sms.standin.Carried;
import org.cordboard.sms.standin.StandIn;
import org.cordboard.sms.standin.StandInAccount;
import org.cordboard.sms.twilio.TwilioDoor;
import org.cordboard.sms.twilio.TwilioErrors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a telephone through the network's requests to the people of the demo company, and back.
final class TextRoutesTest extends OnBothStores {
    private static final Person ADA = new Person(new AgentId("agent1"), "Ada Example", Person.Role.AGENT);
    private static final Person DAN = new Person(new AgentId("dan"), "Dan Sample", Person.Role.AGENT);
    private static final Person BESS = new Person(new AgentId("boss1"), "Bess Template", Person.Role.SUPERVISOR);

    private static final TextingPlan PLAN = new TextingPlan(Map.of(TextRoom.OURS, TextRoom.SUPPORT), List.of());

    private final HandClock clock = new HandClock(Instant.parse("2030-01-01T12:00:00Z"));
    private volatile boolean storeIsGone;
    private TextRoom room;
    private RoutesUnderTest api;

    @BeforeEach
    void open() throws IOException, ConfigException {
        Company company = CompanyDocument.demo().settings().company();
        room = new TextRoom(database(), tenant, clock);
        Consumer<IncomingText> inbox = text -> {
            if (storeIsGone) {
                throw new IllegalStateException("The disk is full");
            }
            room.inbox.take(text);
        };
        api = RoutesUnderTest.start(
                database(),
                tenant,
                clock,
                List.of(ADA, DAN, BESS),
                new NetworkRoutes(new TwilioDoor(room.config), inbox, room.texting.outgoing(), TwilioErrors::words),
                room.desk(company, PLAN, new HeardConsoles()).routes());
        room.network.reaches(api.address());
        room.inbox.start();
    }

    @AfterEach
    void close() {
        room.inbox.close();
        api.close();
        room.close();
    }

    private String get(String user, String path) throws IOException, InterruptedException {
        return api.send(user, "GET", path, "").body();
    }

    private TextThread threadOfGrace() {
        await().until(() -> !room.open().isEmpty());
        return room.open().getFirst();
    }

    @Test
    void aTextReachesTheMembersAndTheirAnswerTheTelephone() throws Exception {
        assertThat(room.network.text(TextRoom.GRACE, TextRoom.OURS, "Is it ready?", List.of()))
                .contains(200);
        TextThread thread = threadOfGrace();
        assertThat(get("agent1", "/api/threads"))
                .contains("\"id\":\"" + thread.id() + "\"", "\"name\":\"Grace Hopper\"", "\"workgroup\":\"support\"");
        assertThat(get("agent1", "/api/threads/" + thread.id()))
                .contains("\"kind\":\"IN\"", "Is it ready?", "\"wanted\":true", "\"more\":false");

        HttpResponse<String> answer =
                api.send("agent1", "POST", "/api/threads/" + thread.id() + "/messages", "{\"words\": \" It is! 🏮 \"}");
        assertThat(answer.body())
                .contains("\"progress\":\"WAITING\"", "\"author\":\"agent1\"", "\"segments\":1", "It is! 🏮");
        room.sender.sendDue();
        Carried carried = room.network.sent().getFirst();
        assertThat(room.network.report(carried.id(), "delivered", 0)).contains(204);

        assertThat(room.network.seenBy(TextRoom.GRACE))
                .extracting(Carried::words)
                .containsExactly("Is it ready?", "It is! 🏮");
        assertThat(get("agent1", "/api/threads/" + thread.id())).contains("\"progress\":\"DELIVERED\"");
    }

    @Test
    void othersDoNotSeeIt() throws Exception {
        room.network.text(TextRoom.GRACE, TextRoom.OURS, "Is it ready?", List.of());
        TextThread thread = threadOfGrace();

        assertThat(get("dan", "/api/threads")).isEqualTo("[]");
        assertThat(api.send("dan", "GET", "/api/threads/" + thread.id(), "").statusCode())
                .isEqualTo(404);
        assertThat(get("boss1", "/api/threads")).contains(thread.id());
    }

    @Test
    void aTextThatIsDeliveredTwiceStandsThereOnce() throws Exception {
        room.network.text(TextRoom.GRACE, TextRoom.OURS, "Is it ready?", List.of());
        TextThread thread = threadOfGrace();
        String id = room.network.seenBy(TextRoom.GRACE).getFirst().id();

        assertThat(room.network.repeat(id)).contains(200);
        room.network.text(TextRoom.GRACE, TextRoom.OURS, "Hello?", List.of());

        await().until(() -> room.messages(thread).size() == 2);
    }

    @Test
    void theNetworkIsToldToComeAgainWhileTheStoreIsGone() {
        storeIsGone = true;
        assertThat(room.network.text(TextRoom.GRACE, TextRoom.OURS, "Is it ready?", List.of()))
                .contains(503);

        storeIsGone = false;
        assertThat(room.network.repeat(
                        room.network.seenBy(TextRoom.GRACE).getFirst().id()))
                .contains(200);
        assertThat(room.messages(threadOfGrace())).hasSize(1);
    }

    @Test
    void whatSomebodyElseHasSignedIsNotTaken() throws IOException {
        StandInAccount forger =
                new StandInAccount(room.config.account(), "guessed", room.config.publicBase(), "/hooks/texts/texts");
        try (StandIn forged = StandIn.start(forger, Duration.ZERO, clock)) {
            forged.reaches(api.address());

            assertThat(forged.text(TextRoom.GRACE, TextRoom.OURS, "Pay me", List.of()))
                    .contains(403);
        }
    }

    @Test
    void noStackTraceReachesWhoeverSendsNonsense() throws Exception {
        HttpResponse<String> answer =
                api.send(HttpRequest.newBuilder(api.address().resolve("/hooks/texts/texts"))
                        .header("X-Twilio-Signature", "nonsense")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("%%%&=&Body")));

        assertThat(answer.statusCode()).isBetween(400, 403);
        assertThat(answer.body()).doesNotContain("Exception", "at org.");
    }

    @Test
    void whoHasTextedStopIsNotTexted() throws Exception {
        room.network.text(TextRoom.GRACE, TextRoom.OURS, "Stop", List.of());
        TextThread thread = threadOfGrace();
        assertThat(get("agent1", "/api/threads/" + thread.id())).contains("\"wanted\":false");

        HttpResponse<String> answer =
                api.send("agent1", "POST", "/api/threads/" + thread.id() + "/messages", "{\"words\": \"Sorry\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("has asked not to be texted", "Wait until they text START");
        room.network.text(TextRoom.GRACE, TextRoom.OURS, "START", List.of());
        await().until(() -> room.page(thread).wanted());
    }

    @Test
    void whatCannotBeSentIsSaidSo() throws Exception {
        room.network.text(TextRoom.GRACE, TextRoom.OURS, "hello", List.of());
        String messages = "/api/threads/" + threadOfGrace().id() + "/messages";

        assertThat(api.send("agent1", "POST", messages, "{\"words\": \"  \"}").statusCode())
                .isEqualTo(422);
        HttpResponse<String> tooLong =
                api.send("agent1", "POST", messages, "{\"words\": \"" + "x".repeat(1601) + "\"}");
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("1601 characters", "Write at most 1600");
        assertThat(api.send("agent1", "GET", "/api/threads?state=lost", "").statusCode())
                .isEqualTo(400);
        assertThat(api.send("agent1", "GET", "/api/threads/nowhere", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aReportForAnUnknownTextIsTakenAndForgotten() throws Exception {
        room.network.text(TextRoom.GRACE, TextRoom.OURS, "hello", List.of());
        room.say(threadOfGrace(), "hello");
        room.sender.sendDue();
        database().change(handle -> handle.execute("DELETE FROM text_message WHERE tenant = ?", tenant.value()));

        assertThat(room.network.report(room.network.sent().getFirst().id(), "delivered", 0))
                .isEqualTo(Optional.of(204));
    }
}
