package org.cordboard.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.CallId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class JournalCodecTest {
    @ParameterizedTest
    @MethodSource("events")
    void everyEventComesBackAsItWas(Event event) {
        assertThat(JournalCodec.readEvent(JournalCodec.write(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("effects")
    void everyEffectComesBackAsItWas(Effect effect) {
        assertThat(JournalCodec.readEffects(JournalCodec.write(List.of(effect))))
                .containsExactly(effect);
    }

    @Test
    void anEventReadsPlainly() {
        var pressed = new CallEvent.DigitPressed(Instant.parse("2026-01-05T09:00:00.5Z"), new CallId("c-1"), '#');

        assertThat(JournalCodec.write(pressed))
                .isEqualTo(
                        "{\"type\":\"DigitPressed\",\"at\":\"2026-01-05T09:00:00.500Z\",\"call\":\"c-1\",\"digit\":\"#\"}");
    }

    @Test
    void aFieldOfALaterVersionIsPassedOver() {
        String json =
                "{\"type\":\"DigitPressed\",\"at\":\"2026-01-05T09:00:00Z\",\"call\":\"c-1\",\"digit\":\"#\",\"later\":1}";

        assertThat(JournalCodec.readEvent(json)).isInstanceOf(CallEvent.DigitPressed.class);
    }

    static Stream<Event> events() {
        return Samples.of(Event.class);
    }

    static Stream<Effect> effects() {
        return Samples.of(Effect.class);
    }
}
