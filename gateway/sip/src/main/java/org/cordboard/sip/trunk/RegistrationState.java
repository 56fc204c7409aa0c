package org.cordboard.sip.trunk;

import java.time.Instant;

/// How we stand with a carrier that wants us to register (RFC 3261, 10.2).
///
///     Unregistered ──▶ Registering ──200──▶ Registered ──before it expires──▶ Registering
///                       │    ▲  │
///         4xx, wrong secret  │  no answer, 5xx
///                       ▼    │  ▼
///                 Refused ───┴─ Unreachable        after growing waits
public sealed interface RegistrationState {
    /// The trunk wants none, or has been given up.
    record Unregistered() implements RegistrationState {}

    record Registering() implements RegistrationState {}

    /// @param until when the carrier forgets us, if we do not come back earlier, as we do
    record Registered(Instant until) implements RegistrationState {}

    /// @param reason the carrier's words
    /// @param remedy what to check
    record Refused(String reason, String remedy) implements RegistrationState {}

    /// @param reason such as `gave no answer`
    /// @param remedy what to check
    record Unreachable(String reason, String remedy) implements RegistrationState {}
}
