package org.cordboard.e2e.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class HearingTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int RATE = 8000;

    @ParameterizedTest
    @EnumSource
    void eachToneIsHeardAndIsNotTakenForAnother(Tone tone) {
        HearingAssert.assertThat(tone.sound(SECOND, RATE)).hears(tone).andNobodyElse();
    }

    @Test
    void twoPartiesAtOnceAreBothHeard() {
        Sound both = mix(Tone.AGENT.sound(SECOND, RATE), Tone.CALLER.sound(SECOND, RATE), 1);

        HearingAssert.assertThat(both).hears(Tone.AGENT).hears(Tone.CALLER).andNobodyElse();
    }

    @Test
    void aSoftEchoBesideALoudPartyIsSomebodyElse() {
        Sound echoed = mix(Tone.AGENT.sound(SECOND, RATE), Tone.CALLER.sound(SECOND, RATE), 0.15);

        assertThatThrownBy(
                        () -> HearingAssert.assertThat(echoed).hears(Tone.AGENT).andNobodyElse())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no other party");
    }

    @Test
    void noiseIsSoundButNoParty() {
        Random random = new Random(1);
        short[] samples = new short[RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (random.nextGaussian() * 3000);
        }

        HearingAssert.assertThat(new Sound(samples, RATE)).hearsTheGatewayAlone();
    }

    @Test
    void aRecordingThatIsTooShortProvesNothing() {
        Sound blip = Sound.silence(Duration.ofMillis(100), RATE);

        assertThatThrownBy(() -> HearingAssert.assertThat(blip).hearsNoParty()).isInstanceOf(AssertionError.class);
    }

    @Test
    void aSoundFileHoldsWhatWasWritten(@TempDir Path folder) throws IOException {
        Sound sound = Tone.CALLER.sound(SECOND, RATE);
        Path file = folder.resolve("tone.wav");

        Wav.write(sound, file);

        assertThat(Wav.read(Files.readAllBytes(file))).isEqualTo(sound);
    }

    private static Sound mix(Sound one, Sound other, double loudness) {
        short[] samples = new short[one.samples().length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (one.samples()[i] + loudness * other.samples()[i]);
        }
        return new Sound(samples, one.rate());
    }
}
