package org.cordboard.server.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordboard.core.company.AnswerPoint.ToAttendant;
import org.cordboard.core.company.Company;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Event;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.journal.Step;
import org.cordboard.server.language.Languages;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The demo company: a caller for Support, of whose members agent1 and agent2 are ready and agent3 is away.
final class WhysTest extends OnBothStores {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final CallId CALL = new CallId("c-1");
    private static final AgentId ADA = new AgentId("agent1");
    private static final AgentId BEN = new AgentId("agent2");

    private Whys whys;

    @BeforeEach
    void aCallerIsOffered() throws Exception {
        Company company = CompanyDocument.demo().settings().company();
        Journal journal = new Journal(database(), tenant);
        whys = new Whys(journal, () -> new Names(company, Map.of()));
        Floor floor = new Floor(company);
        Caller caller = new Caller("+1", "", Caller.Origin.PHONE);
        Stream<Event> events = Stream.of(
                new AgentEvent.ConsoleConnected(NINE, BEN, new ConsoleId("two")),
                new AgentEvent.ConsoleProven(NINE, BEN, new ConsoleId("two")),
                new AgentEvent.ConsoleConnected(NINE.plusSeconds(1), ADA, new ConsoleId("one")),
                new AgentEvent.ConsoleProven(NINE.plusSeconds(1), ADA, new ConsoleId("one")),
                new CallEvent.CallArrived(NINE.plusSeconds(5), CALL, menu(company), caller),
                new CallEvent.DigitPressed(NINE.plusSeconds(9), CALL, '1'),
                new CallEvent.DigitPressed(NINE.plusSeconds(9), CALL, '#'));
        events.forEach(event -> journal.append(List.of(new Step(event, floor.on(event)))));
    }

    @Test
    void eachOfferSaysWhoCouldHaveBeenAskedAndWhyTheOthersCouldNot() {
        Rest.WhyOffer offer =
                whys.of(CALL, Languages.ENGLISH).orElseThrow().offers().getFirst();
        assertThat(offer.title()).isEqualTo("Offer to Ben Sample");
        assertThat(offer.reason()).startsWith("Ready for 9 s, the longest of 2 ready members of Support");
        assertThat(offer.strategy()).isEqualTo("longest-idle-agent");
        assertThat(offer.candidates()).extracting(Rest.WhyCandidate::agent).containsExactly("agent2", "agent1");
        assertThat(offer.leftOut())
                .containsExactly(new Rest.WhyLeftOut("OFFLINE", "not signed in", 1, List.of("agent3")));
    }

    @Test
    void whoWasReadyLearnsWhoseTurnItWas() {
        assertThat(whyNot("agent1"))
                .isEqualTo("CANDIDATE: Ada Example was ready and could have been asked; "
                        + "by longest-idle-agent it was the turn of Ben Sample");
    }

    @Test
    void whoWasNotThereLearnsThat() {
        assertThat(whyNot("agent3")).isEqualTo("OFFLINE: Cleo Instance was not signed in");
    }

    @Test
    void whoIsNoMemberLearnsThat() {
        assertThat(whyNot("boss1")).isEqualTo("NOT_A_MEMBER: Bess Template is no member of Support");
    }

    @Test
    void anUnknownCallHasNoReasons() {
        assertThat(whys.of(new CallId("nobody"), Languages.ENGLISH)).isEmpty();
        assertThat(whys.of(new CallId("nobody"), ADA, Languages.ENGLISH)).isEmpty();
    }

    private String whyNot(String agent) {
        Rest.WhyNotOffer offer = whys.of(CALL, new AgentId(agent), Languages.ENGLISH)
                .orElseThrow()
                .offers()
                .getFirst();
        return offer.reason() + ": " + offer.words();
    }

    private static String menu(Company company) {
        return company.numbers().entrySet().stream()
                .filter(number -> number.getValue() instanceof ToAttendant)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
