package org.cordboard.media.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.cordboard.media.rtp.Codec;
import org.junit.jupiter.api.Test;

class PlaybackTest {
    private static byte[] sound(int length, int code) {
        byte[] sound = new byte[length];
        Arrays.fill(sound, (byte) code);
        return sound;
    }

    private static byte[] next(Playback playback) {
        byte[] frame = new byte[Codec.FRAME];
        playback.nextFrame(frame, 0);
        return frame;
    }

    @Test
    void soundsFollowEachOtherWithoutAGapAndTheEndIsFilledWithSilence() {
        Playback playback = Playback.once(1, new byte[][] {sound(200, 1), sound(0, 2), sound(100, 3)});
        assertThat(next(playback)).containsOnly(1);
        byte[] last = next(playback);
        assertThat(Arrays.copyOfRange(last, 0, 40)).containsOnly(1);
        assertThat(Arrays.copyOfRange(last, 40, 140)).containsOnly(3);
        assertThat(Arrays.copyOfRange(last, 140, 160)).containsOnly(0xFF);
        assertThat(playback.ended()).isTrue();
    }

    @Test
    void aLoopBeginsAgainInTheMiddleOfAFrame() {
        Playback playback = Playback.endless(sound(100, 1));
        for (int i = 0; i < 20; i++) {
            assertThat(next(playback)).containsOnly(1);
            assertThat(playback.ended()).isFalse();
        }
    }

    @Test
    void nothingToPlayEndsAtOnce() {
        assertThat(Playback.once(1, new byte[0][]).ended()).isTrue();
        assertThat(Playback.endless(new byte[0]).ended()).isTrue();
    }
}
