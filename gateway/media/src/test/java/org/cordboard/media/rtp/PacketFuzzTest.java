package org.cordboard.media.rtp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cordboard.media.corpus.Corpus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The inputs that were kept when PacketFuzz was run.
class PacketFuzzTest {
    private final PacketFuzz fuzz = new PacketFuzz();

    @ParameterizedTest
    @MethodSource
    void aDatagramIsRtpOfItsOwnLengthOrNone(Path input) throws IOException {
        fuzz.aDatagramIsRtpOfItsOwnLengthOrNone(Files.readAllBytes(input));
    }

    static Stream<Path> aDatagramIsRtpOfItsOwnLengthOrNone() throws IOException {
        return Corpus.of(PacketFuzz.class, "aDatagramIsRtpOfItsOwnLengthOrNone");
    }

    @ParameterizedTest
    @MethodSource
    void aDatagramIsReportsOfItsOwnLengthOrNothingIsTold(Path input) throws IOException {
        fuzz.aDatagramIsReportsOfItsOwnLengthOrNothingIsTold(Files.readAllBytes(input));
    }

    static Stream<Path> aDatagramIsReportsOfItsOwnLengthOrNothingIsTold() throws IOException {
        return Corpus.of(PacketFuzz.class, "aDatagramIsReportsOfItsOwnLengthOrNothingIsTold");
    }

    @ParameterizedTest
    @MethodSource
    void aDatagramThatNoBrowserSignedProvesNothing(Path input) throws IOException {
        fuzz.aDatagramThatNoBrowserSignedProvesNothing(Files.readAllBytes(input));
    }

    static Stream<Path> aDatagramThatNoBrowserSignedProvesNothing() throws IOException {
        return Corpus.of(PacketFuzz.class, "aDatagramThatNoBrowserSignedProvesNothing");
    }
}
