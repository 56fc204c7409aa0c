package org.cordboard.media.dtmf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.G711;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToneDetectorTest {
    private static final int MILLISECOND = Codec.RATE / 1000;

    private final StringBuilder heard = new StringBuilder();
    private final ToneDetector detector = new ToneDetector(heard::append);

    @Test
    void allSixteenKeysAsWeSayThemOurselvesAreHeardOnce() {
        ToneSender sender = new ToneSender();
        String all = "0123456789*#ABCD";
        all.chars().forEach(key -> sender.press((char) key));
        byte[] frame = new byte[Codec.FRAME];
        while (sender.busy()) {
            sender.nextFrame(frame, 0);
            detector.onSound(Codec.PCMU, frame, 0, frame.length);
        }

        assertThat(heard).hasToString(all);
    }

    @Test
    void twoPressesOfOneKeyAreTwo() {
        ToneSender sender = new ToneSender();
        sender.press('5');
        sender.press('5');
        byte[] frame = new byte[Codec.FRAME];
        while (sender.busy()) {
            sender.nextFrame(frame, 0);
            detector.onSound(Codec.PCMU, frame, 0, frame.length);
        }

        assertThat(heard).hasToString("55");
    }

    @ParameterizedTest
    @ValueSource(ints = {55, 100, 1000})
    void aKeyIsHeardHoweverLongItIsPressed(int millis) {
        hear(millis, pair(770, 1336, 6000, 6000));
        hear(100, _ -> 0);

        assertThat(heard).hasToString("5");
    }

    @Test
    void aToneOfLessThan24MillisecondsIsNoKey() {
        hear(24, pair(770, 1336, 6000, 6000));
        hear(100, _ -> 0);

        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.985, 1.015})
    void tonesOf15PerMilleBesideTheirPlaceAreHeard(double shift) {
        hear(100, pair(852 * shift, 1209 * shift, 6000, 6000));

        assertThat(heard).hasToString("7");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.955, 1.045})
    void tonesFarBesideTheirPlaceAreNoKey(double shift) {
        hear(100, pair(770 * shift, 1336 * shift, 6000, 6000));

        assertThat(heard).isEmpty();
    }

    @Test
    void aHigherToneThatTheLineHasMade6DecibelsLouderIsHeard() {
        hear(100, pair(941, 1477, 3000, 6000));

        assertThat(heard).hasToString("#");
    }

    @Test
    void oneToneAloneIsNoKey() {
        hear(300, pair(770, 1336, 8000, 0));

        assertThat(heard).isEmpty();
    }

    @Test
    void keysInLoudNoiseAreNotMadeUp() {
        Random noise = new Random(3);
        hear(20_000, _ -> noise.nextGaussian() * 6000);

        assertThat(heard).isEmpty();
    }

    @Test
    void aKeyIsHeardInFaintNoise() {
        Random noise = new Random(4);
        var key = pair(697, 1633, 5000, 5000);
        hear(100, i -> key.at(i) + noise.nextGaussian() * 300);

        assertThat(heard).hasToString("A");
    }

    @Test
    void harmoniesThatGoUpAndDownAsSpeechDoesAreNoKeys() {
        for (int base = 90; base < 300; base++) {
            int pitch = base;
            hear(60, i -> {
                double sum = 0;
                for (int harmony = 1; harmony < 12; harmony++) {
                    sum += 4000.0 / harmony * Math.sin(2 * Math.PI * pitch * harmony * i / Codec.RATE);
                }
                return sum;
            });
        }

        assertThat(heard).isEmpty();
    }

    private interface Wave {
        double at(int sample);
    }

    private static Wave pair(double low, double high, double lowAmplitude, double highAmplitude) {
        return i -> lowAmplitude * Math.sin(2 * Math.PI * low * i / Codec.RATE)
                + highAmplitude * Math.sin(2 * Math.PI * high * i / Codec.RATE);
    }

    private void hear(int millis, Wave wave) {
        byte[] sound = new byte[millis * MILLISECOND];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = G711.ulaw((short) Math.clamp(wave.at(i), Short.MIN_VALUE, Short.MAX_VALUE));
        }
        detector.onSound(Codec.PCMU, sound, 0, sound.length);
    }
}
