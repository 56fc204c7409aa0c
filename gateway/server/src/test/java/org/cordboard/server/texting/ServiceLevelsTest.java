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
import java.util.OptionalInt;
import org.cordboard.core.company.Company;
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

/// Support answers within 30 minutes and closes within 8 hours of the office's, which is open from 9
/// to 17. It
/// is a Tuesday, 16:50.
final class ServiceLevelsTest extends OnBothStores {
    private static final Person ADA = new Person(TextRoom.ADA, "Ada Example", Person.Role.AGENT);
    private static final Person BESS = new Person(new AgentId("boss1"), "Bess Template", Person.Role.SUPERVISOR);
    private static final Instant TEN_TO_FIVE = Instant.parse("2030-01-01T16:50:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HandClock clock = new HandClock(TEN_TO_FIVE);
    private TextRoom room;
    private ThreadDesk desk;
    private RoutesUnderTest api;
    private TextThread thread;
    private int came;

    @BeforeEach
    void graceTextsJustBeforeFive() throws IOException, ConfigException {
        Company company = WithOffice.of(CompanyDocument.demo().settings().company());
        TextRules rules = new TextRules(
                List.of(),
                Optional.empty(),
                Map.of(
                        TextRoom.SUPPORT,
                        new GroupRules(
                                Optional.of(WithOffice.OFFICE),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new Target(Duration.ofMinutes(30), OptionalInt.of(90))),
                                Optional.of(new Target(Duration.ofHours(8), OptionalInt.empty())))),
                Optional.empty(),
                AnswerLimits.USUAL,
                Optional.empty());
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
        desk = room.desk(
                company,
                new TextingPlan(Map.of(TextRoom.OURS, TextRoom.SUPPORT), List.of(), rules),
                new HeardConsoles());
        api = RoutesUnderTest.start(database(), tenant, clock, List.of(ADA, BESS), desk.routes());
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

    private JsonNode get(Person who, String path) {
        try {
            HttpResponse<String> answer = api.send(who.id().value(), "GET", path, "");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private JsonNode seen() {
        return get(ADA, "/api/threads/" + thread.id()).path("thread");
    }

    private JsonNode support() {
        return get(BESS, "/api/texting/levels").path("levels").path(0);
    }

    private void becomes(TextThread.State state) {
        room.texting.change(thread.id(), TextRoom.ADA, (known, now) -> known.in(state, Optional.empty(), now));
    }

    private static Instant at(JsonNode due) {
        return Instant.ofEpochMilli(due.asLong());
    }

    @Test
    void theTimeUntilAnAnswerIsDueCountsWithinOpeningHours() {
        assertThat(at(seen().path("answerDue"))).isEqualTo(Instant.parse("2030-01-02T09:20:00Z"));
        assertThat(at(seen().path("resolveDue"))).isEqualTo(Instant.parse("2030-01-02T16:50:00Z"));
    }

    @Test
    void whoTextsStopWaitsForNobody() {
        becomes(TextThread.State.CLOSED);
        texts("STOP");
        assertThat(seen().path("answerDue").isNull()).isTrue();

        texts("START");
        assertThat(seen().path("answerDue").isNull()).isTrue();

        texts("Where is it?");
        assertThat(seen().path("answerDue").isNull()).isFalse();
    }

    @Test
    void theFirstAnswerOfAPersonCounts() {
        clock.forward(Duration.ofHours(16).plusMinutes(25));
        room.say(thread, "It is!");
        clock.forward(Duration.ofHours(1));
        room.say(thread, "Really");

        assertThat(seen().path("answerDue").isNull()).isTrue();
        assertThat(support().path("answered").asInt()).isEqualTo(1);
        assertThat(support().path("answeredInTime").asInt()).isEqualTo(1);
        assertThat(support().path("answerLevel").asInt()).isEqualTo(100);
        assertThat(support().path("warnings")).isEmpty();
        assertThat(support().path("answerMean").asLong())
                .as("10 minutes in the evening and 15 in the morning")
                .isEqualTo(Duration.ofMinutes(25).toMillis());
    }

    @Test
    void whatIsNotAnsweredAndOverdueIsLate() {
        clock.forward(Duration.ofHours(16));
        assertThat(support().path("answeredLate").asInt()).isZero();
        assertThat(support().path("answerLevel").isNull()).isTrue();
        assertThat(support().path("warnings")).isEmpty();

        clock.forward(Duration.ofMinutes(31));
        assertThat(support().path("answeredLate").asInt()).isEqualTo(1);
        assertThat(support().path("answerLevel").asInt()).isZero();
        assertThat(support().path("warnings"))
                .as("90 percent are wanted")
                .extracting(JsonNode::asText)
                .containsExactly("ANSWER_LEVEL");
    }

    @Test
    void aMatterLastsUntilTheThreadIsClosedAndTheNextTextBeginsANewOne() {
        clock.forward(Duration.ofHours(20));
        texts("Hello?");
        becomes(TextThread.State.SNOOZED);
        becomes(TextThread.State.CLOSED);

        assertThat(seen().path("resolveDue").isNull()).isTrue();
        assertThat(support().path("begun").asInt()).isEqualTo(1);
        assertThat(support().path("resolved").asInt()).isEqualTo(1);
        assertThat(support().path("resolvedInTime").asInt()).isEqualTo(1);
        assertThat(support().path("resolveMean").asLong())
                .as("10 minutes in the evening, and from 9:00 to 12:50")
                .isEqualTo(Duration.ofHours(4).toMillis());

        clock.forward(Duration.ofMinutes(1));
        texts("One more thing");
        clock.forward(Duration.ofSeconds(1));
        assertThat(support().path("begun").asInt()).isEqualTo(2);
        assertThat(seen().path("answerDue").isNull()).isFalse();
    }

    @Test
    void eachTargetIsToldWithTheScheduleThatCounts() {
        assertThat(support().path("workgroup").asText()).isEqualTo("support");
        assertThat(support().path("schedule").asText()).isEqualTo("office");
        assertThat(support().path("answerWithin").asLong())
                .isEqualTo(Duration.ofMinutes(30).toMillis());
        assertThat(support().path("resolveWithin").asLong())
                .isEqualTo(Duration.ofHours(8).toMillis());
    }

    @Test
    void onlyWhatHasBegunInTheTimeIsCounted() {
        long later = TEN_TO_FIVE.toEpochMilli() + 1;

        JsonNode levels = get(BESS, "/api/texting/levels?from=" + later + "&to=" + (later + 1000));

        assertThat(levels.path("levels").path(0).path("begun").asInt()).isZero();
    }

    @Test
    void membersAreNotToldAndATimeThatIsNoneIsRefused() throws Exception {
        assertThat(api.send(ADA.id().value(), "GET", "/api/texting/levels", "").statusCode())
                .isEqualTo(403);
        HttpResponse<String> answer = api.send(BESS.id().value(), "GET", "/api/texting/levels?from=yesterday", "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"from\"");
    }
}
