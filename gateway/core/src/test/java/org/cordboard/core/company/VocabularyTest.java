package org.cordboard.core.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.cordboard.core.id.PromptId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    private final Vocabulary english = new Vocabulary("english");

    @ParameterizedTest
    @CsvSource({
        "0, wait-0, 60",
        "59, wait-0, 60",
        "60, wait-1, 60",
        "61, wait-2, 120",
        "900, wait-15, 900",
        "901, wait-20, 1200",
        "1201, wait-25, 1500",
        "3600, wait-60, 3600"
    })
    void waitsAreRoundedUp(int seconds, String prompt, int atMost) {
        var spoken = english.wait(Duration.ofSeconds(seconds)).orElseThrow();
        assertThat(spoken.prompts()).containsExactly(id("wait"), id(prompt));
        assertThat(spoken.atMost()).isEqualTo(Duration.ofSeconds(atMost));
    }

    @Test
    void aWaitBeyondAnHourIsNotSpoken() {
        assertThat(english.wait(Duration.ofSeconds(3601))).isEmpty();
    }

    @Test
    void allThatIsEverSpokenIsAmongThePromptsOfTheSetAndNothingElse() {
        var spoken = new HashSet<PromptId>();
        IntStream.rangeClosed(1, 20).forEach(place -> spoken.addAll(english.place(place)));
        IntStream.rangeClosed(0, 3600)
                .mapToObj(seconds -> english.wait(Duration.ofSeconds(seconds)).orElseThrow())
                .forEach(wait -> spoken.addAll(wait.prompts()));
        assertThat(english.all()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(spoken);
    }

    @Test
    void anotherLanguageIsAnotherSet() {
        assertThat(new Vocabulary("deutsch").place(2))
                .isEqualTo(List.of(new PromptId("deutsch-place"), new PromptId("deutsch-place-2")));
    }

    private static PromptId id(String word) {
        return new PromptId("english-" + word);
    }
}
