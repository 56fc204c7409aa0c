package org.cordboard.core.event;

import java.util.Locale;

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
    public String words(String reason) {
        return reason.isBlank() ? title() : title() + ": " + reason;
    }

    /// In words, such as `no answer`.
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
