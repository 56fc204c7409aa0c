package org.cordboard.media.sdp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cordboard.media.corpus.Corpus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The inputs that were kept when SdpFuzz was run.
class SdpFuzzTest {
    private final SdpFuzz fuzz = new SdpFuzz();

    @ParameterizedTest
    @MethodSource
    void aTelephonesOfferIsAnsweredOrRefusedInWords(Path input) throws IOException {
        fuzz.aTelephonesOfferIsAnsweredOrRefusedInWords(Files.readAllBytes(input));
    }

    static Stream<Path> aTelephonesOfferIsAnsweredOrRefusedInWords() throws IOException {
        return Corpus.of(SdpFuzz.class, "aTelephonesOfferIsAnsweredOrRefusedInWords");
    }

    @ParameterizedTest
    @MethodSource
    void aBrowsersOfferIsAnsweredOrRefusedInWords(Path input) throws IOException {
        fuzz.aBrowsersOfferIsAnsweredOrRefusedInWords(Files.readAllBytes(input));
    }

    static Stream<Path> aBrowsersOfferIsAnsweredOrRefusedInWords() throws IOException {
        return Corpus.of(SdpFuzz.class, "aBrowsersOfferIsAnsweredOrRefusedInWords");
    }
}
