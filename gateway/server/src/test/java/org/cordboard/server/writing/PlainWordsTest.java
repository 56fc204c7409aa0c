package org.cordboard.server.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainWordsTest {
    @Test
    void wordsAreKeptAsTheyAreWithoutSpaceAroundThem() throws NotWrittenException {
        assertThat(PlainWords.of("  <b>Grüße</b>\n\n\tfrom 🏮 \n")).isEqualTo("<b>Grüße</b>\n\n\tfrom 🏮");
    }

    @Test
    void linesEndInOneWayAndNoControlCharacterIsLeft() throws NotWrittenException {
        assertThat(PlainWords.of("one\r\ntwo\rthr\u0000e\u001be\u007f")).isEqualTo("one\ntwo\nthree");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n ", "\u0000"})
    void noWordsAreRefused(String nothing) {
        assertThatThrownBy(() -> PlainWords.of(nothing))
                .isInstanceOf(NotWrittenException.class)
                .hasMessage("There are no words");
    }

    @Test
    void aThousandCharactersAreTakenAndOneMoreIsRefused() throws NotWrittenException {
        assertThat(PlainWords.of("x".repeat(1_000))).hasSize(1_000);
        assertThatThrownBy(() -> PlainWords.of("x".repeat(1_001)))
                .isInstanceOf(NotWrittenException.class)
                .hasMessage("The text has 1001 characters");
    }
}
