package org.cordboard.server.calltext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordboard.core.company.Company;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.language.Languages;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.server.store.Uuid7;
import org.cordboard.server.writing.NotWrittenException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WrittenTalksTest extends OnBothStores {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final AgentId ADA = new AgentId("agent1");
    private static final CallId CALL = new CallId("c-1");
    private static final Rest.CallText QUESTION =
            new Rest.CallText(1, "", "", "Do you have <big> ones?", NOON.toEpochMilli());

    private final HandClock clock = new HandClock(NOON);
    private final List<Rest.CallText> page = new ArrayList<>();
    private final List<Rest.CallText> consoles = new ArrayList<>();
    private Company company;
    private WrittenTalks talks;

    @BeforeEach
    void open() throws IOException, ConfigException {
        company = CompanyDocument.demo().settings().company();
        talks = new WrittenTalks(database(), tenant, () -> company, clock);
        talks.onSaid((_, text) -> consoles.add(text));
        talks.open(CALL, page::add);
    }

    @Test
    void whatCallerAndAgentWriteIsKeptInItsOrderAndToldToBoth() throws NotWrittenException {
        talks.callerSays(CALL, " Do you have <big> ones? ");
        clock.forward(Duration.ofSeconds(7));
        Rest.CallText answer = talks.agentSays(ADA, CALL, "We do.");

        assertThat(answer)
                .isEqualTo(new Rest.CallText(
                        2,
                        "agent1",
                        "Ada Example",
                        "We do.",
                        NOON.plusSeconds(7).toEpochMilli()));
        assertThat(talks.of(CALL)).containsExactly(QUESTION, answer);
        assertThat(page).containsExactly(QUESTION, answer);
        assertThat(consoles).containsExactly(QUESTION, answer);
        assertThat(talks.count(CALL)).isEqualTo(2);
    }

    @Test
    void whatIsRefusedIsNeitherKeptNorTold() {
        assertThatThrownBy(() -> talks.callerSays(CALL, " ")).isInstanceOf(NotWrittenException.class);
        assertThatThrownBy(() -> talks.agentSays(ADA, CALL, "x".repeat(1_001))).isInstanceOf(NotWrittenException.class);

        assertThat(talks.of(CALL)).isEmpty();
        assertThat(page).isEmpty();
        assertThat(consoles).isEmpty();
    }

    @Test
    void afterTheCallNobodyWritesAndAllIsStillThere() throws NotWrittenException {
        talks.callerSays(CALL, QUESTION.words());
        talks.close(CALL);

        assertThatThrownBy(() -> talks.agentSays(ADA, CALL, "We do."))
                .isInstanceOf(NotWrittenException.class)
                .hasMessage("The caller can read nothing any more");
        assertThat(talks.of(CALL)).containsExactly(QUESTION);
    }

    @Test
    void whoCallsByTelephoneCannotBeWrittenTo() {
        assertThatThrownBy(() -> talks.agentSays(ADA, new CallId("telephone"), "Hello"))
                .isInstanceOf(NotWrittenException.class);
    }

    @Test
    void aCallerWhoWritesTooFastIsRefused() {
        assertThatThrownBy(this::writeWithoutEnd).hasMessage("These are too many texts at once");

        assertThat(talks.of(CALL)).hasSameSizeAs(page).isNotEmpty();
    }

    private void writeWithoutEnd() throws NotWrittenException {
        for (int i = 0; i < WrittenTalks.AT_MOST; i++) {
            talks.callerSays(CALL, "again");
        }
    }

    @Test
    void aCallHoldsTwoHundredTexts() throws NotWrittenException {
        for (int i = 0; i < WrittenTalks.AT_MOST; i++) {
            talks.agentSays(new AgentId("agent" + i), CALL, "text");
        }

        assertThatThrownBy(() -> talks.agentSays(ADA, CALL, "one more"))
                .isInstanceOf(NotWrittenException.class)
                .hasMessage("There are 200 texts in this call already");
        assertThat(talks.of(CALL)).hasSize(WrittenTalks.AT_MOST);
    }

    @Test
    void eachCallAndEachCompanyHasItsOwn() throws NotWrittenException {
        WrittenTalks others = new WrittenTalks(database(), new TenantId(Uuid7.next()), () -> company, clock);
        talks.callerSays(CALL, QUESTION.words());

        assertThat(talks.of(new CallId("c-2"))).isEmpty();
        assertThat(others.of(CALL)).isEmpty();
    }

    @Test
    void theTimeLineTellsWhatWasWrittenAndWhen() throws NotWrittenException {
        talks.callerSays(CALL, QUESTION.words());
        clock.forward(Duration.ofSeconds(10));
        talks.agentSays(ADA, CALL, "We do.");
        long arrived = NOON.minusSeconds(5).toEpochMilli();
        long answered = NOON.plusSeconds(5).toEpochMilli();

        Rest.Timeline timeline = talks.addTo(
                new Rest.Timeline(
                        CALL.value(),
                        List.of(
                                new Rest.TimelineEntry(1, arrived, "event", "A call arrived", ""),
                                new Rest.TimelineEntry(2, answered, "event", "Ada Example answered", ""))),
                Languages.ENGLISH);

        assertThat(timeline.entries())
                .extracting(entry -> "%d %s %s".formatted(entry.seq(), entry.title(), entry.detail()))
                .containsExactly(
                        "1 A call arrived ",
                        "2 The caller wrote Do you have <big> ones?",
                        "3 Ada Example answered ",
                        "4 Ada Example wrote We do.");
    }
}
