package org.cordboard.media.dtmf;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordboard.media.rtp.RtpPackets;
import org.junit.jupiter.api.Test;

class KeyDetectorTest {
    private static final int SSRC = 3;

    private final StringBuilder pressed = new StringBuilder();
    private final KeyDetector detector = new KeyDetector(pressed::append);

    private void packet(int ssrc, int timestamp, boolean marker, int event, boolean end, int duration) {
        byte[] payload = {(byte) event, (byte) (end ? 0x8A : 0x0A), (byte) (duration >> 8), (byte) duration};
        detector.onPacket(RtpPackets.packet(ssrc, 0, timestamp, marker, payload));
    }

    @Test
    void manyPacketsAreOnePress() {
        for (int i = 1; i <= 8; i++) {
            packet(SSRC, 1000, i == 1, 5, false, 160 * i);
        }
        for (int i = 0; i < 3; i++) {
            packet(SSRC, 1000, false, 5, true, 1280);
        }
        assertThat(pressed).hasToString("5");
    }

    @Test
    void aPressCountsThoughItsBeginningAndItsEndAreLost() {
        packet(SSRC, 1000, false, 1, false, 480);
        packet(SSRC, 5000, false, 1, true, 1280);
        assertThat(pressed).hasToString("11");
    }

    @Test
    void aLatePacketOfAFormerPressIsNone() {
        packet(SSRC, 1000, true, 1, false, 160);
        packet(SSRC, 5000, true, 2, false, 160);
        packet(SSRC, 1000, false, 1, true, 1280);
        assertThat(pressed).hasToString("12");
    }

    @Test
    void timestampsMayWrap() {
        packet(SSRC, -100, true, 10, true, 160);
        packet(SSRC, 4000, true, 11, true, 160);
        assertThat(pressed).hasToString("*#");
    }

    @Test
    void aKeyHeldForLongIsOnePress() {
        packet(SSRC, 1000, true, 7, false, 0xFFFF);
        packet(SSRC, 1000 + 0xFFFF, false, 7, false, 160);
        packet(SSRC, 1000 + 0xFFFF, false, 7, true, 800);
        assertThat(pressed).hasToString("7");
    }

    @Test
    void anotherSourceHasAnotherClock() {
        packet(SSRC, 9000, true, 1, true, 160);
        packet(4, 10, true, 1, true, 160);
        assertThat(pressed).hasToString("11");
    }

    @Test
    void eventsThatAreNoKeysAndCutPacketsAreNothing() {
        packet(SSRC, 1000, true, 16, true, 160);
        detector.onPacket(RtpPackets.packet(SSRC, 0, 2000, true, (byte) 1, (byte) 0, (byte) 0));
        assertThat(pressed).isEmpty();
    }

    @Test
    void allSixteenKeysAreKnown() {
        for (int event = 0; event < 16; event++) {
            packet(SSRC, 1000 * event, true, event, true, 160);
        }
        assertThat(pressed).hasToString("0123456789*#ABCD");
    }
}
