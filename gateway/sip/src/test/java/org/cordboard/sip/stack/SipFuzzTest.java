package org.cordboard.sip.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cordboard.sip.corpus.Corpus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The inputs that were kept when SipFuzz was run.
class SipFuzzTest {
    private final SipFuzz fuzz = new SipFuzz();

    @ParameterizedTest
    @MethodSource
    void aDatagramIsAMessageOrNothing(Path input) throws IOException {
        fuzz.aDatagramIsAMessageOrNothing(Files.readAllBytes(input));
    }

    static Stream<Path> aDatagramIsAMessageOrNothing() throws IOException {
        return Corpus.of(SipFuzz.class, "aDatagramIsAMessageOrNothing");
    }

    @ParameterizedTest
    @MethodSource
    void aStreamIsCutIntoMessagesOrItsConnectionIsClosed(Path input) throws IOException {
        fuzz.aStreamIsCutIntoMessagesOrItsConnectionIsClosed(Files.readAllBytes(input));
    }

    static Stream<Path> aStreamIsCutIntoMessagesOrItsConnectionIsClosed() throws IOException {
        return Corpus.of(SipFuzz.class, "aStreamIsCutIntoMessagesOrItsConnectionIsClosed");
    }
}
