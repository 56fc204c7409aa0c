package org.cordboard.core.toll;

import org.cordboard.core.effect.Route;
import org.cordboard.core.sentence.Sentence;

/// Whether a number may be dialled now.
public sealed interface Permit {
    /// @param number as it is to be sent
    record Granted(String number, Route route) implements Permit {}

    /// @param reason in words
    record Refused(Sentence reason) implements Permit {}
}
