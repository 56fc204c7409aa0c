package org.cordboard.sms.provider;

import java.time.Duration;

/// What became of handing a text over.
public sealed interface SendOutcome {
    /// The network has it.
    record Accepted(DeliveryReport report) implements SendOutcome {}

    /// It was not accepted, and will not be.
    ///
    /// @param code the network's number for why
    /// @param words why and what to do, for people
    record Refused(int code, String words) implements SendOutcome {}

    /// Whoever it is for has told the network not to be texted from this number.
    record OptedOut(String words) implements SendOutcome {}

    /// It was not accepted at present; it can be handed over again.
    ///
    /// @param after how long to wait at least
    record Later(Duration after, String words) implements SendOutcome {}

    /// It may have been accepted or not: look before it is handed over again.
    record Unknown(String words) implements SendOutcome {}
}
