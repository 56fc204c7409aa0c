package org.cordboard.server.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CataloguesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static SaidSentences said;

    @BeforeAll
    static void readTheSources() throws IOException {
        said = SaidSentences.read();
    }

    static Collection<Language> catalogues() {
        return Languages.all().stream()
                .filter(language -> language != Languages.ENGLISH)
                .toList();
    }

    @Test
    void germanIsSpoken() {
        assertThat(catalogues()).extracting(Language::tag).contains("de");
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void hasEverySentenceThatIsSaidAndNoOther(Language language) {
        assertThat(language.catalogue().keySet()).containsExactlyInAnyOrderElementsOf(said.english());
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void putsTheSameValuesIntoEachSentenceAsEnglish(Language language) {
        Map<String, Set<String>> puts = new TreeMap<>();
        Map<String, Set<String>> wanted = new TreeMap<>();
        language.catalogue().forEach((english, translation) -> {
            wanted.put(english, places(english));
            puts.put(english, wanted.get(english).isEmpty() ? Set.of() : arguments(translation, language));
        });
        assertThat(puts).isEqualTo(wanted);
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void hasNoSentenceThatIsEmptyOrHasBlanksAroundIt(Language language) {
        assertThat(language.catalogue().values()).allMatch(words -> !words.isEmpty() && words.equals(words.strip()));
    }

    @Test
    void eachSentenceIsSaidWithAsManyValuesAsItHasPlaces() {
        assertThat(said.values())
                .allSatisfy((english, values) ->
                        assertThat(places(english)).as(english).hasSize(values));
    }

    @Test
    void everySentenceIsALiteralSoThatItIsFoundHere() {
        assertThat(said.others()).isEmpty();
    }

    @Test
    void noMessageToABrowserIsGivenWordsInOneLanguage() {
        assertThat(said.bypasses()).isEmpty();
    }

    private static Set<String> places(String english) {
        return PLACE.matcher(english)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> arguments(String pattern, Language language) {
        return new TreeSet<>(new MessageFormat(pattern, Locale.forLanguageTag(language.tag())).getArgumentNames());
    }
}
