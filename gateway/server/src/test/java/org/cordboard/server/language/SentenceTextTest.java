package org.cordboard.server.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.cordboard.core.sentence.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTextTest {
    private static final Sentence NESTED = Sentence.of(
            "{0} of {1} for {2}; {3}",
            Sentence.of("Next in turn"),
            7,
            new BigDecimal("0.25"),
            Sentence.of("{0} hung up", Sentence.verbatim("Ada")));

    @Test
    void aSentenceThatWasWrittenDownAndReadAgainIsTheSame() {
        assertThat(SentenceText.read(SentenceText.write(NESTED))).isEqualTo(NESTED);
    }

    @Test
    void withoutValuesItIsWrittenAsItsEnglish() {
        assertThat(SentenceText.write(Sentence.of("The caller hung up"))).isEqualTo("The caller hung up");
        assertThat(SentenceText.read("The caller hung up")).isEqualTo(Sentence.of("The caller hung up"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{0}", "{\"english\":", "{\"to\": 1}", "[1]"})
    void whateverElseWasKeptReadsAsItIs(String text) {
        assertThat(SentenceText.read(text)).hasToString(text);
    }
}
