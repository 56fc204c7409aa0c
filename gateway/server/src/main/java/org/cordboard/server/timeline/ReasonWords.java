package org.cordboard.server.timeline;

import org.cordboard.core.effect.OfferExplained.Reason;
import org.cordboard.core.sentence.Sentence;

/// Why members could not be asked, to be read after a name or a number.
final class ReasonWords {
    private ReasonWords() {}

    static Sentence of(Reason reason) {
        return switch (reason) {
            case NOT_ENABLED -> Sentence.of("not enabled in the workgroup");
            case LACKS_A_SKILL -> Sentence.of("without a skill that the caller needs");
            case TIER_NOT_OPEN -> Sentence.of("in a tier that was not open yet");
            case OFFLINE -> Sentence.of("not signed in");
            case NOT_READY -> Sentence.of("not ready");
            case OFFERED -> Sentence.of("with a console that rang already");
            case IN_A_CALL -> Sentence.of("in a call");
            case LISTENING -> Sentence.of("listening in to somebody's call");
            case WRAP_UP -> Sentence.of("busy with notes after a call");
            case RECOVERING -> Sentence.of("with a browser that was away");
        };
    }
}
