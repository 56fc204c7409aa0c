package org.cordboard.sip.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cordboard.sip.corpus.Corpus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The inputs that were kept when MaskingFuzz was run.
class MaskingFuzzTest {
    private final MaskingFuzz fuzz = new MaskingFuzz();

    @ParameterizedTest
    @MethodSource
    void noSecretIsKeptWhateverStandsBehindIt(Path input) throws IOException {
        fuzz.noSecretIsKeptWhateverStandsBehindIt(Files.readAllBytes(input));
    }

    static Stream<Path> noSecretIsKeptWhateverStandsBehindIt() throws IOException {
        return Corpus.of(MaskingFuzz.class, "noSecretIsKeptWhateverStandsBehindIt");
    }
}
