package org.cordboard.server.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.cordboard.core.sentence.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    private static final Language GERMAN = Languages.wanted("de");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | de",
                "de-AT, en;q=0.8 | de",
                "fr, de;q=0.5 | de",
                "en-GB, de;q=0.5 | en",
                "de;q=0.1, en;q=0.9 | en"
            })
    void whoWantsALanguageThatIsSpokenGetsIt(String ranges, String tag) {
        assertThat(Languages.wanted(ranges).tag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "fr-CA", "*", "../de", "de_DE; drop", "x;q=y"})
    void everybodyElseGetsEnglish(String ranges) {
        assertThat(Languages.wanted(ranges)).isSameAs(Languages.ENGLISH);
    }

    @Test
    void aSentenceIsSaidWithItsValues() {
        Sentence stopped = Sentence.of("{0} has asked not to be texted", "+15550100123");
        assertThat(GERMAN.say(stopped)).isEqualTo("+15550100123 möchte keine SMS");
        assertThat(Languages.ENGLISH.say(stopped)).isEqualTo("+15550100123 has asked not to be texted");
    }

    @Test
    void aSentenceInASentenceIsSaidInTheSameLanguage() {
        Sentence reason = Sentence.of("Go to {0}", Sentence.of("the queue of {0}", "Support"));
        assertThat(GERMAN.say(reason)).isEqualTo("Weiter: Warteschlange von Support");
    }

    @Test
    void numbersAreWrittenAsTheReaderWritesThem() {
        assertThat(GERMAN.say(Sentence.of("The text has {0} characters", 1_200)))
                .isEqualTo("Der Text hat 1.200 Zeichen");
        assertThat(GERMAN.say(Sentence.of("The pictures have {0} MB together", new BigDecimal("5.2"))))
                .isEqualTo("Die Bilder haben zusammen 5,2 MB");
    }

    @Test
    void oneAndMoreAreToldApart() {
        assertThat(GERMAN.say(Sentence.of("{0} other telephones ring", 1))).isEqualTo("ein anderes Telefon klingelt");
        assertThat(GERMAN.say(Sentence.of("{0} other telephones ring", 3))).isEqualTo("3 andere Telefone klingeln");
    }

    @Test
    void theCompanysOwnWordsAndThoseOfNobodyAreSaidAsTheyAre() {
        assertThat(GERMAN.say(Sentence.verbatim("Lunch"))).isEqualTo("Lunch");
        assertThat(GERMAN.say(new Sentence("Said by nobody {0}", List.of("yet"))))
                .isEqualTo("Said by nobody yet");
        assertThat(GERMAN.say(Sentence.NONE)).isEmpty();
    }
}
