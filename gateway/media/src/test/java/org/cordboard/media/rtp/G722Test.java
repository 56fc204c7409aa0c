package org.cordboard.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class G722Test {
    private static final int SECOND = 8000;

    @ParameterizedTest
    @ValueSource(ints = {200, 425, 1000, 2000, 3000, 3400})
    void aToneSurvivesTheWayThereAndBack(int hertz) {
        byte[] spoken = tone(hertz, 8000);
        byte[] heard = spoken.clone();
        new G722().encode(heard, 0, heard.length);
        new G722().decode(heard, 0, heard.length);

        // ITU-T G.712 asks for 33 dB; the quantization of µ-law at both ends is in this too.
        assertThat(noiseBelowSignal(spoken, heard)).isGreaterThan(25);
    }

    @Test
    void whatIsQuietStaysQuiet() {
        byte[] silence = new byte[SECOND];
        Arrays.fill(silence, Codec.PCMU.silence());
        new G722().encode(silence, 0, silence.length);
        new G722().decode(silence, 0, silence.length);

        for (int i = 0; i < silence.length; i++) {
            assertThat((int) G711.linear(Codec.PCMU, silence[i])).isBetween(-16, 16);
        }
    }

    @Test
    void silenceIsTheCodeThatTheCodecBeginsWith() {
        byte[] silence = {Codec.PCMU.silence()};
        new G722().encode(silence, 0, 1);

        assertThat(silence[0]).isEqualTo(Codec.G722.silence());
    }

    @Test
    void anyBytesAreTakenAndADecoderFindsBackAfterThem() {
        byte[] noise = new byte[SECOND];
        new Random(7).nextBytes(noise);
        G722 decoder = new G722();
        decoder.decode(noise, 0, noise.length);

        byte[] spoken = tone(1000, 8000);
        byte[] heard = spoken.clone();
        new G722().encode(heard, 0, heard.length);
        decoder.decode(heard, 0, heard.length);

        int half = SECOND / 2;
        assertThat(noiseBelowSignal(Arrays.copyOfRange(spoken, half, SECOND), Arrays.copyOfRange(heard, half, SECOND)))
                .isGreaterThan(25);
    }

    private static byte[] tone(int hertz, double amplitude) {
        byte[] ulaw = new byte[SECOND];
        for (int i = 0; i < SECOND; i++) {
            ulaw[i] = G711.ulaw((short) (amplitude * Math.sin(2 * Math.PI * hertz * i / SECOND)));
        }
        return ulaw;
    }

    /// In dB.
    private static double noiseBelowSignal(byte[] spoken, byte[] heard) {
        double signal = 0;
        double noise = 0;
        for (int i = 0; i < spoken.length; i++) {
            double sample = G711.linear(Codec.PCMU, spoken[i]);
            double difference = sample - G711.linear(Codec.PCMU, heard[i]);
            signal += sample * sample;
            noise += difference * difference;
        }
        return 10 * Math.log10(signal / noise);
    }
}
