package org.cordboard.sip;

import java.time.Duration;
import java.util.function.Function;

/// A call to an extension's telephones.
///
/// @param from number that is shown; empty: withheld
/// @param fromName name that is shown beside it; empty: none
/// @param offer our SDP, which all telephones get; told how encryption suits the way to them all
/// @param ringFor after which the call is given up
public record PhoneDialling(
        String extension, String from, String fromName, Function<Trunk.Srtp, String> offer, Duration ringFor) {
    public PhoneDialling {
        if (!from.isEmpty() && !Dialling.isNumber(from)) {
            throw new IllegalArgumentException(
                    "from must be empty, or digits, * and #, with a leading + or not, and not '" + from + "'");
        }
        if (!ringFor.isPositive()) {
            throw new IllegalArgumentException("ringFor must be positive, not " + ringFor);
        }
    }

    /// With the same SDP whatever the way.
    public PhoneDialling(String extension, String from, String fromName, String offer, Duration ringFor) {
        this(extension, from, fromName, _ -> offer, ringFor);
    }
}
