package org.cordboard.media.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cordboard.media.rtp.Codec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EModelTest {
    /// The limits between categories in G.109 and G.107, table B.1.
    @ParameterizedTest
    @CsvSource({
        "93.2, 4.41",
        "90, 4.34",
        "80, 4.03",
        "70, 3.60",
        "60, 3.10",
        "50, 2.58",
        "0, 1.0",
        "-20, 1.0",
        "100, 4.5"
    })
    void aRatingIsAScoreAsInTheTableOfG107(double rating, double mos) {
        assertThat(EModel.mos(rating)).isCloseTo(mos, within(0.01));
    }

    /// G.113, appendix I: G.711 with concealment, loss by chance.
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 5", "2, 7", "3, 10", "5, 15", "7, 20", "10, 25", "15, 35", "20, 45"})
    void lossCostsAboutWhatG113Publishes(double loss, double impairment) {
        assertThat(93.2 - EModel.rating(Codec.PCMU, loss, 0)).isCloseTo(impairment, within(3.0));
    }

    /// G.107, equation for Idd, at the delays that G.114 names.
    @ParameterizedTest
    @CsvSource({"0, 0", "100, 0", "150, 0.2", "200, 3.0", "250, 8.9", "300, 14.8", "400, 24.1"})
    void delayCostsWhatG107Says(double delay, double impairment) {
        assertThat(93.2 - EModel.rating(Codec.PCMA, 0, delay)).isCloseTo(impairment, within(0.1));
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsLostTheScoreIsBetweenOneAndFourAndAHalf(Codec codec) {
        for (int loss = 0; loss <= 100; loss++) {
            assertThat(EModel.mos(codec, loss, loss * 20)).isBetween(1.0, 4.5);
        }
    }

    @Test
    void moreLossIsNeverBetter() {
        for (int loss = 1; loss <= 100; loss++) {
            assertThat(EModel.mos(Codec.OPUS, loss, 50)).isLessThanOrEqualTo(EModel.mos(Codec.OPUS, loss - 1, 50));
        }
    }
}
