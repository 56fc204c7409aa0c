package org.cordboard.media.mix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cordboard.media.play.Playback;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.G711;
import org.cordboard.media.rtp.RtpPackets;
import org.junit.jupiter.api.Test;

/// Constant sounds, of which the sum is known, to the precision of µ-law.
class MixTest {
    private static final int SSRC = 7;

    private final Mix mix = new Mix();
    private final Speaker speaker = mix.add();

    private static void say(Speaker speaker, int ssrc, int timestamp, int samples, int level) {
        byte[] payload = new byte[samples];
        Arrays.fill(payload, G711.ulaw((short) level));
        speaker.say(RtpPackets.packet(ssrc, 1, timestamp, false, payload), Codec.PCMU);
    }

    private void say(int timestamp, int level) {
        say(speaker, SSRC, timestamp, Codec.FRAME, level);
    }

    /// The levels of the next frames, each of which must be one level throughout.
    private List<Integer> next(int frames) {
        return next(mix, frames);
    }

    private static List<Integer> next(Mix mix, int frames) {
        List<Integer> levels = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            byte[] frame = new byte[Codec.FRAME];
            mix.nextFrame(frame, 0);
            assertThat(frame).containsOnly(frame[0]);
            levels.add((int) Math.round(G711.linear(Codec.PCMU, frame[0]) / 1000.0));
        }
        return levels;
    }

    @Test
    void whatIsSaidIsHeardTwoFramesLaterAndThenThereIsSilence() {
        say(5000, 3000);
        say(5160, 4000);

        assertThat(next(5)).containsExactly(0, 0, 3, 4, 0);
    }

    @Test
    void whoSpeakTogetherAreAddedUp() {
        say(5000, 3000);
        say(mix.add(), 8, 99, Codec.FRAME, 4000);

        assertThat(next(3)).containsExactly(0, 0, 7);
    }

    @Test
    void wordsAreAboveThePartiesUntilTheyEnd() {
        byte[] words = new byte[2 * Codec.FRAME];
        Arrays.fill(words, G711.ulaw((short) 5000));
        Mix told = new Mix(Optional.of(Playback.once(1, new byte[][] {words})));
        Speaker party = told.add();
        for (int i = 0; i < 4; i++) {
            say(party, SSRC, 5000 + i * Codec.FRAME, Codec.FRAME, 8000);
        }

        assertThat(next(told, 6)).containsExactly(5, 5, 8, 8, 8, 8);
    }

    @Test
    void whatIsTooLoudTogetherIsCutOffAndDoesNotTurnOver() {
        say(5000, 30_000);
        say(mix.add(), 8, 99, Codec.FRAME, 30_000);

        assertThat(next(3).getLast()).isEqualTo(32);
    }

    @Test
    void packetsThatHaveOvertakenEachOtherAreHeardInTheirOrder() {
        say(5000, 3000);
        say(5320, 5000);
        say(5160, 4000);

        assertThat(next(5)).containsExactly(0, 0, 3, 4, 5);
    }

    @Test
    void aPacketThatGotLostIsSilence() {
        say(5000, 3000);
        say(5320, 5000);

        assertThat(next(5)).containsExactly(0, 0, 3, 0, 5);
    }

    @Test
    void aPacketThatComesAfterItsTimeIsLeftOut() {
        say(5000, 3000);
        next(4);
        say(5160, 4000);
        say(5320, 5000);

        assertThat(next(2)).containsExactly(5, 0);
    }

    @Test
    void whoIsLateAgainAndAgainIsWaitedForFromThenOn() {
        say(5000, 3000);
        next(10);
        say(5160, 4000);
        say(5320, 4000);
        say(5480, 5000);

        assertThat(next(3)).containsExactly(0, 0, 5);
    }

    @Test
    void whoSendsMuchAtOnceIsHeardSoonNevertheless() {
        for (int i = 0; i < 20; i++) {
            say(5000 + i * Codec.FRAME, (i + 1) * 1000);
        }

        assertThat(next(8).stream().filter(level -> level >= 18)).isNotEmpty();
    }

    @Test
    void anotherStreamBeginsAnew() {
        say(5000, 3000);
        next(3);
        say(speaker, 8, 777_000, Codec.FRAME, 6000);

        assertThat(next(3)).containsExactly(0, 0, 6);
    }

    @Test
    void timestampsThatWrapAreNoBreak() {
        say(Integer.MAX_VALUE - 159, 3000);
        say(Integer.MIN_VALUE, 4000);

        assertThat(next(4)).containsExactly(0, 0, 3, 4);
    }

    @Test
    void packetsOfAnotherLengthAreHeardAtTheirTime() {
        say(speaker, SSRC, 5000, 480, 3000);
        say(speaker, SSRC, 5480, 80, 4000);
        say(speaker, SSRC, 5560, 80, 4000);

        assertThat(next(7)).containsExactly(0, 0, 3, 3, 3, 4, 0);
    }
}
