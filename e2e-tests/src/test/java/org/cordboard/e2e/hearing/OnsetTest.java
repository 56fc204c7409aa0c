package org.cordboard.e2e.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class OnsetTest {
    private static final int RATE = 8000;
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void aToneBeginsWhereItIsAlmostAllThatIsHeard() {
        Sound sound = Sound.silence(SECOND, RATE).then(Tone.CALLER.sound(SECOND, RATE));

        assertThat(Onset.of(Tone.CALLER, sound).orElseThrow())
                .isBetween(Duration.ofMillis(960), Duration.ofMillis(1010));
    }

    @Test
    void anotherPartysToneIsNotItsBeginning() {
        Sound sound = Tone.AGENT.sound(SECOND, RATE).then(Tone.CALLER.sound(SECOND, RATE));

        assertThat(Onset.of(Tone.CALLER, sound).orElseThrow())
                .isBetween(Duration.ofMillis(960), Duration.ofMillis(1010));
    }

    @Test
    void whatIsNotHeardDoesNotBegin() {
        assertThat(Onset.of(Tone.CALLER, Tone.AGENT.sound(SECOND, RATE))).isEmpty();
    }

    @Test
    void aToneThatIsThereFromTheBeginningBeginsAgainAfterAPause() {
        Sound sound = Tone.CALLER
                .sound(SECOND, RATE)
                .then(Sound.silence(SECOND, RATE))
                .then(Tone.CALLER.sound(SECOND, RATE));

        assertThat(Onset.of(Tone.CALLER, sound)).contains(Duration.ZERO);
        assertThat(Onset.afterPause(Tone.CALLER, sound).orElseThrow())
                .isBetween(Duration.ofMillis(1960), Duration.ofMillis(2010));
    }
}
