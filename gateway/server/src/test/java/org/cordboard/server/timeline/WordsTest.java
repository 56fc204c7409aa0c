package org.cordboard.server.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.journal.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class WordsTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final CallId CALL = new CallId("c-1");
    private static final Company COMPANY = new Company(
            new TenantId("acme"),
            "Acme",
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            HouseSounds.NONE,
            Duration.ofSeconds(30));
    private static final Names NAMES = new Names(COMPANY, Map.of());

    @ParameterizedTest
    @MethodSource("events")
    void everyEventReadsAsWords(Event event) {
        assertReadable(new EventWords(NAMES).of(event));
    }

    @ParameterizedTest
    @MethodSource("effects")
    void everyEffectThatIsShownReadsAsWords(Effect effect) {
        new EffectWords(NAMES).of(effect).ifPresent(WordsTest::assertReadable);
    }

    @ParameterizedTest
    @EnumSource(TimerId.Kind.class)
    void everyTimerThatElapsesReadsAsWords(TimerId.Kind kind) {
        assertReadable(new EventWords(NAMES).of(new Event.TimerElapsed(NINE, new TimerId(kind, "agent1", 1))));
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void everyCauseReadsAsWords(Cause cause) {
        assertReadable(new EventWords(NAMES).of(new CallEvent.CallerHungUp(NINE, CALL, cause)));
        assertReadable(Words.of(CauseWords.of(cause)));
    }

    @Test
    void whatFailedIsNamedInWords() {
        var failed = new CallEvent.EffectFailed(
                NINE, CALL, "PlayPrompts", "The sound is missing", Cause.GATEWAY_FAILED, Optional.empty());

        assertThat(new EventWords(NAMES).of(failed))
                .hasToString(
                        new Words(Sentence.verbatim("Failed: play prompts"), Sentence.verbatim("The sound is missing"))
                                .toString());
    }

    @Test
    void aMaximumWaitIsShownAndAWatchdogIsNot() {
        assertThat(started(TimerId.Kind.MAX_WAIT))
                .contains(Words.of(Sentence.of("Lets the caller wait {0} at most", "10 min")));
        assertThat(started(TimerId.Kind.PROMPT)).isEmpty();
    }

    @Test
    void aRefusalSaysWhy() {
        assertThat(new EffectWords(NAMES).of(new CallEffect.RefuseCall(CALL, Cause.NO_SUCH_NUMBER)))
                .contains(new Words(Sentence.of("Refused the call"), Sentence.of("Nobody has this number")));
    }

    @Test
    void callersAreCalledByWhatIsKnownOfThem() {
        assertThat(Names.of(new Caller("", "", Caller.Origin.WEB))).isEqualTo("Somebody unknown");
        assertThat(Names.of(new Caller("+15550123", "", Caller.Origin.PHONE))).isEqualTo("+15550123");
        assertThat(Names.of(new Caller("", "Zoë", Caller.Origin.WEB))).isEqualTo("Zoë");
        assertThat(Names.of(new Caller("+15550123", "Zoë", Caller.Origin.PHONE)))
                .isEqualTo("Zoë (+15550123)");
    }

    @Test
    void lengthsAreSpokenInTheUnitsPeopleUse() {
        assertThat(Stream.of(350, 12_000, 120_000, 125_000)
                        .map(Duration::ofMillis)
                        .map(Words::of))
                .containsExactly("350 ms", "12 s", "2 min", "2 min 5 s");
    }

    static Stream<Event> events() {
        return Samples.of(Event.class);
    }

    static Stream<Effect> effects() {
        return Samples.of(Effect.class);
    }

    private static Optional<Words> started(TimerId.Kind kind) {
        return new EffectWords(NAMES).of(new Effect.StartTimer(new TimerId(kind, "c-1", 1), Duration.ofMinutes(10)));
    }

    /// No record's `toString`, no constant's name, no missing piece.
    private static void assertReadable(Words words) {
        assertThat(words.title().toString()).isNotBlank().doesNotContain("[", "_", "null");
        assertThat(words.detail().toString()).doesNotContain("[", "_", "null");
    }
}
