package org.cordboard.server.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.company.Person;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.journal.Step;
import org.cordboard.server.language.Languages;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TimelineTest extends OnBothStores {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final CallId CALL = new CallId("c-1");
    private static final CallId OTHER = new CallId("c-2");
    private static final AgentId ADA = new AgentId("agent1");
    private static final PromptId GREETING = new PromptId("main-greeting");
    private static final Company COMPANY = new Company(
            new TenantId("larkenby"),
            "Larkenby Lanterns",
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(ADA, new Person(ADA, "Ada Example", Person.Role.AGENT)),
            Map.of(),
            HouseSounds.NONE,
            Duration.ofSeconds(30));

    private Journal journal;
    private Timeline timeline;

    @BeforeEach
    void open() {
        journal = new Journal(database(), tenant);
        timeline = new Timeline(journal, () -> new Names(COMPANY, Map.of(GREETING, "Main menu")));
    }

    @Test
    void aCallReadsFromItsArrivalOn() {
        happened(
                new CallEvent.CallArrived(NINE, CALL, "+15550100", new Caller("+15550123", "Zoë", Caller.Origin.PHONE)),
                new Effect.Decided(
                        CALL,
                        Sentence.of("Go to {0}", Sentence.of("the menu {0}", "Main menu")),
                        Sentence.of("The caller dialled {0}", "+15550100")),
                new CallEffect.AnswerCall(CALL),
                new CallEffect.PlayPrompts(CALL, new PlaybackId(1), List.of(GREETING)));
        happened(new CallEvent.DigitPressed(NINE.plusSeconds(3), CALL, '1'));

        long nine = NINE.toEpochMilli();
        assertThat(timeline.of(CALL, Languages.ENGLISH))
                .contains(new Rest.Timeline(
                        "c-1",
                        List.of(
                                new Rest.TimelineEntry(
                                        1,
                                        nine,
                                        "event",
                                        "Zoë (+15550123) called +15550100",
                                        "From the telephone network"),
                                new Rest.TimelineEntry(
                                        2,
                                        nine,
                                        "decision",
                                        "Go to the menu Main menu",
                                        "The caller dialled +15550100"),
                                new Rest.TimelineEntry(3, nine, "effect", "Answered the call", ""),
                                new Rest.TimelineEntry(4, nine, "effect", "Played Main menu", ""),
                                new Rest.TimelineEntry(5, nine + 3000, "event", "The caller pressed 1", ""))));
    }

    @Test
    void whoReadsGermanReadsItInGerman() {
        happened(
                new AgentEvent.WrapUpEnded(NINE, ADA),
                new Effect.Decided(
                        CALL,
                        Sentence.of("Go to {0}", Sentence.of("the menu {0}", "Main menu")),
                        Sentence.of("The caller dialled {0}", "+15550100")));

        assertThat(timeline.of(CALL, Languages.wanted("de")).orElseThrow().entries())
                .extracting(entry -> entry.title() + " | " + entry.detail())
                .containsExactly(
                        "Ada Example hat die Nachbearbeitung beendet | ",
                        "Weiter: Menü Main menu | Der Anrufer hat +15550100 gewählt");
    }

    @Test
    void peopleAreCalledByTheirNames() {
        happened(new AgentEvent.WrapUpEnded(NINE, ADA), new AgentEffect.OfferToAgent(ADA, CALL));

        assertThat(titles(CALL)).containsExactly("Ada Example finished the notes", "Offered to Ada Example");
    }

    @Test
    void whatTheSameEventDidToAnotherCallIsNotShown() {
        happened(
                new AgentEvent.AgentHungUp(NINE, ADA, CALL),
                new CallEffect.Unbridge(CALL, ADA),
                new AgentEffect.OfferToAgent(ADA, OTHER));

        assertThat(titles(CALL)).containsExactly("Ada Example hung up", "Parted the caller from Ada Example");
        assertThat(titles(OTHER)).containsExactly("Ada Example hung up", "Offered to Ada Example");
    }

    @Test
    void anUnknownCallHasNoTimeLine() {
        assertThat(timeline.of(CALL, Languages.ENGLISH)).isEmpty();
    }

    private List<String> titles(CallId call) {
        return timeline.of(call, Languages.ENGLISH).orElseThrow().entries().stream()
                .map(Rest.TimelineEntry::title)
                .toList();
    }

    private void happened(Event event, Effect... effects) {
        journal.append(List.of(new Step(event, List.of(effects))));
    }
}
