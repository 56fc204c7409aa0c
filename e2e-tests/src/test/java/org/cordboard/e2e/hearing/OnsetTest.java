package org.cordboard.e2e.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class OnsetTest {
    private static final int RATE = 8000;
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void aToneBeginsWhereItIsAlmostAllThatIsHeard() {
        Sound sound = after(Sound.silence(SECOND, RATE), Tone.CALLER.sound(SECOND, RATE));

        assertThat(Onset.of(Tone.CALLER, sound).orElseThrow())
                .isBetween(Duration.ofMillis(960), Duration.ofMillis(1010));
    }

    @Test
    void anotherPartysToneIsNotItsBeginning() {
        Sound sound = after(Tone.AGENT.sound(SECOND, RATE), Tone.CALLER.sound(SECOND, RATE));

        assertThat(Onset.of(Tone.CALLER, sound).orElseThrow())
                .isBetween(Duration.ofMillis(960), Duration.ofMillis(1010));
    }

    @Test
    void whatIsNotHeardDoesNotBegin() {
        assertThat(Onset.of(Tone.CALLER, Tone.AGENT.sound(SECOND, RATE))).isEmpty();
    }

    @Test
    void aToneThatIsThereFromTheBeginningBeginsAgainAfterAPause() {
        Sound sound = after(
                Tone.CALLER.sound(SECOND, RATE), after(Sound.silence(SECOND, RATE), Tone.CALLER.sound(SECOND, RATE)));

        assertThat(Onset.of(Tone.CALLER, sound)).contains(Duration.ZERO);
        assertThat(Onset.afterPause(Tone.CALLER, sound).orElseThrow())
                .isBetween(Duration.ofMillis(1960), Duration.ofMillis(2010));
    }

    private static Sound after(Sound first, Sound second) {
        short[] samples = new short[first.samples().length + second.samples().length];
        System.arraycopy(first.samples(), 0, samples, 0, first.samples().length);
        System.arraycopy(second.samples(), 0, samples, first.samples().length, second.samples().length);
        return new Sound(samples, RATE);
    }
}
