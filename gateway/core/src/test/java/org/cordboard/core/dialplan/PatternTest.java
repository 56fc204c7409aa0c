package org.cordboard.core.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {
    @ParameterizedTest
    @CsvSource({
        "3XX, 301, true",
        "3XX, 30, false",
        "3XX, 3012, false",
        "_NXXNXXXXXX, 4155551234, true",
        "_NXXNXXXXXX, 1155551234, false",
        "0Z., 030123, true",
        "0Z., 0030123, false",
        "0Z., 03, false",
        "0Z!, 03, true",
        "[13-5]X, 47, true",
        "[13-5]X, 27, false",
        "*3[12]#, *31#, true",
        "*3[12]#, *33#, false",
        "+49., +4930, true",
        "+49., 4930, false",
        "X., +4930, false"
    })
    void aPatternIsForTheNumbersThatAsteriskWouldGiveIt(String pattern, String number, boolean matches) {
        assertThat(new Pattern(pattern).matches(number)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "'', the pattern is empty",
        "12Q, 'Q' stands for nothing",
        "1.2, '.' stands before the end",
        "[12, '[ has no end, or nothing in it'",
        "[], '[ has no end, or nothing in it'",
        "[5-2], '5-2' is no range of digits",
        "1+, + stands behind something"
    })
    void whatIsWrongWithAPatternIsToldInWords(String pattern, String fault) {
        assertThat(new Pattern(pattern).fault()).contains(fault);
    }

    @Test
    void onlyPatternsWithAPlusAreForNumbersInE164() {
        assertThat(new Pattern("_+49.").forE164()).isTrue();
        assertThat(new Pattern("0049.").forE164()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "X., 3XX, true",
        "3XX, X., false",
        "3XX, 3[1-5]X, true",
        "3[1-5]X, 3XX, false",
        "X!, X., true",
        "X., X!, false",
        "30!|3[1-9*#]!|3, 3!, true",
        "30!|3[1-9*#]!, 3!, false",
        "1.|2.|[3-9].|0., XX, true",
        "1.|2.|[4-9].|0., XX, false",
        "+49., 049., false"
    })
    void earlierPatternsTogetherMayLeaveNothingToALaterOne(String earlier, String later, boolean nothing) {
        List<Pattern> before = Stream.of(earlier.split("\\|")).map(Pattern::new).toList();

        assertThat(Shadow.covers(before, new Pattern(later))).isEqualTo(nothing);
    }
}
