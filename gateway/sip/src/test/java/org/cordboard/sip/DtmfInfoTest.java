package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DtmfInfoTest {
    @ParameterizedTest
    @CsvSource({
        "'Signal=5\r\nDuration=160\r\n', 5",
        "'Signal= #\r\nDuration= 100', #",
        "'Duration=250\nsignal = *\n', *",
        "'Signal=10\r\n', *",
        "'Signal=11\r\n', #",
        "'Signal=d\r\n', D"
    })
    void theSignalOfARelayedKeyIsTheKey(String body, char key) {
        assertThat(DtmfInfo.key("dtmf-relay", body)).contains(key);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "'9\r\n', 9", "' # ', #", "11, #"})
    void thePlainFormIsTheKeyItself(String body, char key) {
        assertThat(DtmfInfo.key("dtmf", body)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Signal=\r\n", "Signal=E", "Signal=123", "Duration=100", "{}", "\u0000"})
    void whatHoldsNoKeyGivesNone(String body) {
        assertThat(DtmfInfo.key("dtmf-relay", body)).isEmpty();
    }
}
