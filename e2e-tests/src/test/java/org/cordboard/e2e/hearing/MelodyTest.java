package org.cordboard.e2e.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class MelodyTest {
    private static final int RATE = 8000;
    private static final Sound CALLER = Tone.CALLER.sound(Duration.ofSeconds(2), RATE);
    private static final Sound AGENT = Tone.AGENT.sound(Duration.ofSeconds(2), RATE);

    @Test
    void tonesAreNamedInTheirOrder() {
        assertThat(Melody.of(CALLER.then(AGENT).then(CALLER))).containsExactly(Tone.CALLER, Tone.AGENT, Tone.CALLER);
    }

    @Test
    void aToneThatComesAgainAfterAPauseIsNamedAgain() {
        assertThat(Melody.of(CALLER.then(silence(1200)).then(CALLER))).containsExactly(Tone.CALLER, Tone.CALLER);
    }

    @Test
    void soundThatGotLostOnTheWayIsNoPause() {
        assertThat(Melody.of(CALLER.then(silence(600)).then(CALLER))).containsExactly(Tone.CALLER);
    }

    private static Sound silence(int millis) {
        return Sound.silence(Duration.ofMillis(millis), RATE);
    }
}
