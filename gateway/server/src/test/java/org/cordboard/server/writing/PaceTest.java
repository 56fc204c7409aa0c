package org.cordboard.server.writing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class PaceTest {
    private final Pace pace = new Pace();

    @Test
    void whoWritesTooMuchAtOnceIsRefusedAndOthersAreNot() throws NotWrittenException {
        for (int i = 0; i < Pace.AT_ONCE; i++) {
            pace.count("ada");
        }

        assertThatThrownBy(() -> countMany("ada")).hasMessage("These are too many texts at once");
        pace.count("ben");
    }

    /// More than come back within the second or two that this takes on a busy machine.
    private void countMany(String writer) throws NotWrittenException {
        for (int i = 0; i < 1_000; i++) {
            pace.count(writer);
        }
    }
}
