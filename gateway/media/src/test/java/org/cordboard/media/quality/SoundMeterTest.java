package org.cordboard.media.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cordboard.media.rtp.Codec;
import org.junit.jupiter.api.Test;

class SoundMeterTest {
    private static SoundState heard(long expected, long received) {
        return new SoundState(Codec.PCMU, expected, received, 6000, 0, 0, 0, 0, 0, 0, 0, -1);
    }

    private static SoundState reported(long ageMillis, int fraction) {
        return new SoundState(Codec.PCMU, 0, 0, 0, 500, 3, ageMillis, 500, 9, fraction, 8000, 41_000);
    }

    private final SoundMeter meter = new SoundMeter(heard(1000, 990));

    @Test
    void aSecondIsWhatCameSinceTheOneBefore() {
        SoundFigures figures = meter.next(heard(1050, 1039)).heard().orElseThrow();

        assertThat(figures.lossPercent()).isEqualTo(2);
        assertThat(figures.jitterMillis()).isEqualTo(6);
        assertThat(figures.mos()).isCloseTo(4.235, within(0.01));
    }

    @Test
    void aSecondWithoutPacketsIsNoFigure() {
        assertThat(meter.next(heard(1000, 990)).heard()).isEmpty();
    }

    @Test
    void packetsThatCameLateOrTwiceAreNoGain() {
        assertThat(meter.next(heard(1050, 1045)).heard().orElseThrow().lossPercent())
                .isZero();
    }

    @Test
    void whatThePeerReportsIsSaidForAsLongAsItIsFresh() {
        SoundSecond fresh = meter.next(reported(4000, 13));

        assertThat(fresh.said().orElseThrow().lossPercent()).isCloseTo(5.08, within(0.01));
        assertThat(fresh.said().orElseThrow().jitterMillis()).isEqualTo(8);
        assertThat(fresh.roundTripMillis()).hasValue(41);
        SoundSecond old = meter.next(reported(16_000, 13));
        assertThat(old.said()).isEmpty();
        assertThat(old.roundTripMillis()).isEmpty();
    }

    @Test
    void lossesOverSecondsAddUpToWhatGotLost() {
        PacketCount count = meter.next(heard(1050, 1035))
                .came()
                .plus(meter.next(heard(1100, 1090)).came())
                .plus(meter.next(heard(1100, 1090)).came());

        assertThat(count).isEqualTo(new PacketCount(100, 0));
        assertThat(meter.next(reported(100, 13)).arrived()).isEqualTo(new PacketCount(500, 9));
    }

    @Test
    void withoutAReportNothingIsSaid() {
        assertThat(meter.next(heard(1050, 1040)).said()).isEmpty();
    }
}
