package org.cordboard.core.event;

import org.cordboard.core.sentence.Sentence;

/// Why a leg that was dialled is no more.
public enum OutsideEnd {
    BUSY,
    /// It rang and nobody answered.
    NO_ANSWER,
    /// Declined at the other side, or forbidden.
    REFUSED,
    /// No trunk, no such number, or the network failed.
    UNREACHABLE,
    /// It had been answered, and the other side hung up.
    HUNG_UP,
    /// It had been answered, and its sound was lost.
    LOST;

    /// With the network's own words, such as `busy: 486 Busy Here`.
    public Sentence words(String reason) {
        return reason.isBlank() ? words() : Sentence.of("{0}: {1}", words(), reason);
    }

    /// In words, such as `no answer`.
    public Sentence words() {
        return switch (this) {
            case BUSY -> Sentence.of("busy");
            case NO_ANSWER -> Sentence.of("no answer");
            case REFUSED -> Sentence.of("refused");
            case UNREACHABLE -> Sentence.of("unreachable");
            case HUNG_UP -> Sentence.of("hung up");
            case LOST -> Sentence.of("lost");
        };
    }
}
