package org.cordboard.server.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordboard.protocol.FromConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    @Test
    void aMessageIsReadByItsType() throws BadMessageException {
        assertThat(Wire.read("{\"type\":\"answer\",\"call\":\"c1\"}", FromConsole.class))
                .isEqualTo(new FromConsole.Answer("c1"));
    }

    @Test
    void aFieldThatALaterVersionAddsDoesNoHarm() throws BadMessageException {
        assertThat(Wire.read("{\"type\":\"ready\",\"mood\":\"good\"}", FromConsole.class))
                .isEqualTo(new FromConsole.Ready());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "hello", "{", "\u0000"})
    void whatIsNoJsonIsToldSo(String text) {
        assertProblem(() -> Wire.read(text, FromConsole.class), "message");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"dance\"} | type",
                "{\"call\":\"c1\"} | type",
                "{\"type\":\"hello\",\"version\":\"one\"} | version",
                "{\"type\":\"hello\"} | version",
                "{\"type\":\"mute\",\"call\":{\"a\":1},\"muted\":true} | call",
                "null | message"
            })
    void aMisfitNamesItsField(String text, String field) {
        assertProblem(() -> Wire.read(text, FromConsole.class), field);
    }

    @Test
    void aMessageThatIsTooLongIsToldItsLimit() {
        assertProblem(() -> Wire.read("x".repeat(Wire.MESSAGE_AT_MOST + 1), FromConsole.class), "message");
    }

    private static void assertProblem(ThrowingCallable reading, String field) {
        assertThatThrownBy(reading)
                .asInstanceOf(type(BadMessageException.class))
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo(field);
                    assertThat(problem.remedy().isEmpty()).isFalse();
                    assertThat(problem.getMessage()).doesNotContain("com.fasterxml");
                });
    }
}
