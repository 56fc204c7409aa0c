package org.cordboard.sms.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordboard.sms.text.Segments.Encoding;
import org.junit.jupiter.api.Test;

class SegmentsTest {
    @Test
    void oneSegmentHolds160CharactersOfTheTelephonesAlphabet() {
        assertThat(Segments.of("a".repeat(160))).isEqualTo(new Segments(Encoding.GSM_7, 1, 0));
    }

    @Test
    void eachOfSeveralHolds153() {
        assertThat(Segments.of("a".repeat(161))).isEqualTo(new Segments(Encoding.GSM_7, 2, 2 * 153 - 161));
        assertThat(Segments.of("a".repeat(307)).count()).isEqualTo(3);
    }

    @Test
    void aCharacterOfTwoUnitsIsNotCutInTwo() {
        assertThat(Segments.of("a".repeat(152) + "€" + "a".repeat(153)).count()).isEqualTo(3);
    }

    @Test
    void oneSegmentHolds70OfAllOtherAlphabets() {
        assertThat(Segments.of("ж".repeat(70))).isEqualTo(new Segments(Encoding.UCS_2, 1, 0));
        assertThat(Segments.of("ж".repeat(71))).isEqualTo(new Segments(Encoding.UCS_2, 2, 2 * 67 - 71));
    }

    @Test
    void anEmojiIsNotCutInTwo() {
        String family = "👨‍👩‍👧";
        assertThat(Segments.of("ж".repeat(66) + family + "ж".repeat(67 - family.length()))
                        .count())
                .isEqualTo(2);
        assertThat(Segments.of("ж".repeat(66) + family + "ж".repeat(68 - family.length()))
                        .count())
                .isEqualTo(3);
        assertThat(Segments.of("👍".repeat(66)).count()).isEqualTo(2);
        assertThat(Segments.of("👍".repeat(67)).count()).isEqualTo(3);
    }

    @Test
    void noCharactersAreOneSegment() {
        assertThat(Segments.of("")).isEqualTo(new Segments(Encoding.GSM_7, 1, 160));
    }

    @Test
    void aLineBreakOfTwoCharactersCountsAsTwo() {
        assertThat(Segments.of("\r\n").left()).isEqualTo(158);
    }
}
