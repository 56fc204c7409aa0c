package org.cordboard.media.leg;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.OpusWishes;
import org.cordboard.media.rtp.RtpPackets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpusSpeechTest {
    private final OpusSpeech speech = new OpusSpeech(OpusWishes.NONE);
    private final byte[] out = new byte[1000];

    @AfterEach
    void close() {
        speech.close();
    }

    private boolean take(int ssrc, int timestamp, int length) {
        return speech.take(RtpPackets.packet(ssrc, 0, timestamp, false, new byte[length]), Codec.PCMA);
    }

    private int frames() {
        int frames = 0;
        while (speech.hasFrame()) {
            assertThat(speech.nextFrame(out, 12)).isPositive();
            frames++;
        }
        return frames;
    }

    @ParameterizedTest
    @CsvSource({"10, 0, 1, 0", "20, 1, 1, 1", "30, 1, 2, 1", "40, 2, 2, 2", "50, 2, 3, 2", "60, 3, 3, 3"})
    void packetsOfAnyLengthBecomeFramesOf20Milliseconds(int millis, int first, int second, int third) {
        int length = millis * 8;
        take(9, 0, length);
        assertThat(frames()).isEqualTo(first);
        assertThat(take(9, length, length)).isTrue();
        assertThat(frames()).isEqualTo(second);
        assertThat(take(9, 2 * length, length)).isTrue();
        assertThat(frames()).isEqualTo(third);
    }

    @Test
    void whatWaitedBeforeAGapIsNotSaidAfterIt() {
        take(9, 0, 80);

        assertThat(take(9, 800, 80)).isFalse();
        assertThat(frames()).isZero();
    }

    @Test
    void aLatePacketIsLeftOut() {
        take(9, 800, 80);

        assertThat(take(9, 720, 80)).isTrue();
        assertThat(take(9, 880, 80)).isTrue();
        assertThat(frames()).isEqualTo(1);
    }

    @Test
    void anotherSourceBeginsAnew() {
        take(9, 800, 80);

        assertThat(take(10, 880, 160)).isFalse();
        assertThat(frames()).isEqualTo(1);
    }
}
