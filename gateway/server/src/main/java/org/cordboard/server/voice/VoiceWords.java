package org.cordboard.server.voice;

import java.util.Optional;
import java.util.OptionalInt;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.sms.voice.LegReport;

/// What a voice network has told, in words.
final class VoiceWords {
    private VoiceWords() {}

    /// @param network what people call it
    static Sentence title(String network, ToldLeg told) {
        return told.ofCaller() ? ofCaller(network, told.report()) : toUs(network, told.report());
    }

    private static Sentence toUs(String network, LegReport report) {
        return switch (report.state()) {
            case CALLED -> Sentence.of("{0} has begun to call the gateway", network);
            case RINGING -> Sentence.of("{0} hears it ring", network);
            case ANSWERED -> Sentence.of("{0} has joined the caller with the gateway", network);
            case ENDED -> Sentence.of("{0} has ended its call to the gateway", network);
            case BUSY -> Sentence.of("{0} was told that the gateway is busy", network);
            case NOT_ANSWERED -> Sentence.of("{0} got no answer from the gateway", network);
            case FAILED -> Sentence.of("{0} could not call the gateway", network);
            case GIVEN_UP -> Sentence.of("{0} gave up calling the gateway, as the caller had hung up", network);
        };
    }

    private static Sentence ofCaller(String network, LegReport report) {
        return switch (report.state()) {
            case CALLED, RINGING -> Sentence.of("The caller's call has reached {0}", network);
            case ANSWERED -> Sentence.of("{0} has answered the caller", network);
            case ENDED -> Sentence.of("The caller's call to {0} has ended", network);
            case BUSY, NOT_ANSWERED, FAILED, GIVEN_UP ->
                Sentence.of("The caller's call to {0} has ended without an answer", network);
        };
    }

    static Sentence detail(LegReport report) {
        Optional<String> seconds = words(report.seconds());
        Optional<String> answer = words(report.sipStatus());
        if (seconds.isPresent() && answer.isPresent()) {
            return Sentence.of("It took {0} s; answer over SIP: {1}", seconds.get(), answer.get());
        }
        return seconds.map(length -> Sentence.of("It took {0} s", length))
                .or(() -> answer.map(status -> Sentence.of("Answer over SIP: {0}", status)))
                .orElse(Sentence.NONE);
    }

    private static Optional<String> words(OptionalInt number) {
        return number.isPresent() ? Optional.of(Integer.toString(number.getAsInt())) : Optional.empty();
    }
}
