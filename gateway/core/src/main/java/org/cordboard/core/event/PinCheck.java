package org.cordboard.core.event;

/// What became of a PIN that a caller keyed.
public enum PinCheck {
    ACCEPTED,
    /// The wrong one, or there is none for this extension.
    REFUSED,
    /// Not looked at: there were too many wrong ones lately.
    LOCKED
}
