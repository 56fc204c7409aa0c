package org.cordboard.server.pin;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordboard.core.sentence.Sentence;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinRulesTest {
    private static final String EXTENSION = "201";

    @ParameterizedTest
    @ValueSource(strings = {"482913", "110583", "998877665514", "123457"})
    void aPinThatIsHardToGuessIsTaken(String pin) {
        assertThat(PinRules.problem(pin, EXTENSION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "48291, A PIN has 6 to 12 digits",
        "4829134829137, A PIN has 6 to 12 digits",
        "48 913, A PIN has 6 to 12 digits",
        "48291a, A PIN has 6 to 12 digits",
        "777777, The digits of this PIN repeat themselves",
        "474747, The digits of this PIN repeat themselves",
        "481481, The digits of this PIN repeat themselves",
        "48134813, The digits of this PIN repeat themselves",
        "123456, The digits of this PIN count up or down",
        "890123, The digits of this PIN count up or down",
        "987654, The digits of this PIN count up or down",
        "135791, The digits of this PIN count up or down",
        "482013, This PIN contains the extension"
    })
    void aWeakOneIsRefusedWithTheReason(String pin, String reason) {
        assertThat(PinRules.problem(pin, EXTENSION).map(Sentence::toString)).contains(reason);
    }

    @RepeatedTest(20)
    void aGeneratedOneIsSixDigitsThatAreTaken() {
        var pin = PinRules.generate(EXTENSION);
        assertThat(pin).hasSize(6);
        assertThat(PinRules.problem(pin, EXTENSION)).isEmpty();
    }
}
