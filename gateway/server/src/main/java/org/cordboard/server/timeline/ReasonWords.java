package org.cordboard.server.timeline;

import org.cordboard.core.effect.OfferExplained.Reason;

/// Why members could not be asked, to be read after a name or a number.
final class ReasonWords {
    private ReasonWords() {}

    static String of(Reason reason) {
        return switch (reason) {
            case NOT_ENABLED -> "not enabled in the workgroup";
            case LACKS_A_SKILL -> "without a skill that the caller needs";
            case TIER_NOT_OPEN -> "in a tier that was not open yet";
            case OFFLINE -> "not signed in";
            case NOT_READY -> "not ready";
            case OFFERED -> "with a console that rang already";
            case IN_A_CALL -> "in a call";
            case LISTENING -> "listening in to somebody's call";
            case WRAP_UP -> "busy with notes after a call";
            case RECOVERING -> "with a browser that was away";
        };
    }
}
