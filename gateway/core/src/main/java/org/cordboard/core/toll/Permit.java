package org.cordboard.core.toll;

import org.cordboard.core.effect.Route;

/// Whether a number may be dialled now.
public sealed interface Permit {
    /// @param number as it is to be sent
    record Granted(String number, Route route) implements Permit {}

    /// @param reason in words
    record Refused(String reason) implements Permit {}
}
