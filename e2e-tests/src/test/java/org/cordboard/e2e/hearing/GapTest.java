package org.cordboard.e2e.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class GapTest {
    private static final int RATE = 8000;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Sound SOUND = Tone.CALLER
            .sound(SECOND, RATE)
            .then(Sound.silence(SHORT, RATE))
            .then(Tone.CALLER.sound(SECOND, RATE))
            .then(Tone.AGENT.sound(SECOND, RATE))
            .then(Tone.CALLER.sound(SHORT, RATE));

    @Test
    void theLongestTimeWithoutATone() {
        assertThat(Gap.longest(Tone.CALLER, SOUND)).isBetween(Duration.ofMillis(980), Duration.ofMillis(1020));
    }

    @Test
    void allTheTimeWithATone() {
        assertThat(Gap.heard(Tone.CALLER, SOUND)).isBetween(Duration.ofMillis(2270), Duration.ofMillis(2330));
        assertThat(Gap.heard(Tone.AGENT, SOUND)).isBetween(Duration.ofMillis(980), Duration.ofMillis(1020));
    }

    @Test
    void aToneThatIsNotThere() {
        assertThat(Gap.heard(Tone.AGENT, Sound.silence(SECOND, RATE))).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gap.longest(Tone.AGENT, Sound.silence(SECOND, RATE)))
                .withMessageContaining("AGENT");
    }
}
