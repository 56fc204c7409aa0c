package org.cordboard.core.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.cordboard.core.id.AgentId;
import org.junit.jupiter.api.Test;

class SentenceTest {
    @Test
    void theValuesStandInTheEnglishWhereTheyBelong() {
        assertThat(Sentence.of("{1} calls {0}, {0}!", new AgentId("ada"), 3)).hasToString("3 calls ada, ada!");
    }

    @Test
    void whatStandsInAValueIsTakenAsItIs() {
        assertThat(Sentence.of("'{0}' is no number", "{0} $1 \\")).hasToString("'{0} $1 \\' is no number");
    }

    @Test
    void bracesInASentenceWithoutValuesAreBraces() {
        assertThat(Sentence.of("Send {\"to\": \"{0}\"}")).hasToString("Send {\"to\": \"{0}\"}");
    }

    @Test
    void aSentenceMayStandInASentence() {
        assertThat(Sentence.of("The menu failed: {0}", Sentence.of("{0} is missing", "a sound")))
                .hasToString("The menu failed: a sound is missing");
    }

    @Test
    void wholeNumbersAreEqualWhateverTheirType() {
        assertThat(Sentence.of("{0} s", 5)).isEqualTo(Sentence.of("{0} s", 5L));
        assertThat(Sentence.of("{0}", new BigDecimal("0.10"))).hasToString("0.10");
    }

    @Test
    void whoseWordsAreTakenAsTheyAreMayBeNobody() {
        assertThat(Sentence.verbatim("Mittag")).hasToString("Mittag");
        assertThat(Sentence.verbatim("").isEmpty()).isTrue();
        assertThat(Sentence.of("Nobody: {0}", (Object) null)).hasToString("Nobody: ");
    }
}
