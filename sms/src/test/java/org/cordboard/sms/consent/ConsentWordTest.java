package org.cordboard.sms.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentWordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"STOP", "stop", " Stop\n", "stopall", "unsubscribe", "cancel", "END", "quit", "revoke", "optout"
            })
    void whoSaysOneOfTheseWantsNoMoreTexts(String text) {
        assertThat(ConsentWord.in(text)).contains(ConsentWord.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "Unstop", "YES"})
    void whoSaysOneOfTheseWantsThemAgain(String text) {
        assertThat(ConsentWord.in(text)).contains(ConsentWord.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "Info"})
    void whoSaysOneOfTheseAsks(String text) {
        assertThat(ConsentWord.in(text)).contains(ConsentWord.HELP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stop it", "Please stop", "yes please", "end of story", "STOP."})
    void aSentenceIsNotHeeded(String text) {
        assertThat(ConsentWord.in(text)).isEmpty();
    }
}
