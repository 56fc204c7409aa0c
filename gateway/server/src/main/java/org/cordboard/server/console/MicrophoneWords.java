package org.cordboard.server.console;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordboard.core.sentence.Sentence;

/// What browsers say of microphones that they cannot use, always in English; it is read in other
/// languages.
final class MicrophoneWords {
    private static final Map<String, Sentence> KNOWN = Stream.of(
                    Sentence.of("The microphone was unplugged or switched off."),
                    Sentence.of("This page may not use the microphone."),
                    Sentence.of("No microphone was found."),
                    Sentence.of("The microphone is in use by another program, or does not work."),
                    Sentence.of("Browsers give no microphone to a page without HTTPS."),
                    Sentence.of("The microphone could not be opened."))
            .collect(Collectors.toMap(Sentence::english, Function.identity()));

    private MicrophoneWords() {}

    /// @param problem as the browser has said it; may be null
    static Sentence of(String problem) {
        if (problem == null || problem.isBlank()) {
            return Sentence.of("The microphone cannot be used");
        }
        return KNOWN.getOrDefault(problem, Sentence.verbatim(problem));
    }
}
