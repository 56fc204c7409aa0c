package org.cordboard.sip.registrar;

import java.time.Instant;

/// Whether an extension has a telephone that can be called.
public sealed interface PhoneState {
    /// @param contacts how many telephones, 1 or more
    /// @param until when the last of them is forgotten, if it does not come back earlier
    record Registered(int contacts, Instant until) implements PhoneState {}

    /// None is left.
    ///
    /// @param reason in words, such as `it took itself off the list`
    record Gone(String reason) implements PhoneState {}
}
