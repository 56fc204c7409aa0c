package org.cordboard.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpusWishesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                          | false | false | 510000",
                "useinbandfec=1                              | true  | false | 510000",
                "stereo=0;sprop-stereo=0;useinbandfec=1      | true  | false | 510000",
                "useinbandfec=0; cbr=1                       | false | true  | 510000",
                "maxplaybackrate=8000; MaxAverageBitrate=9000| false | false | 9000",
                "maxaveragebitrate=1                         | false | false | 6000",
                "maxaveragebitrate=99999999999               | false | false | 510000",
                "useinbandfec=yes;;cbr                       | false | false | 510000",
            })
    void whatIsWantedIsReadAndTheRestLeftOut(String parameters, boolean repairs, boolean constant, int bits) {
        assertThat(OpusWishes.of(parameters)).isEqualTo(new OpusWishes(repairs, constant, bits));
    }
}
