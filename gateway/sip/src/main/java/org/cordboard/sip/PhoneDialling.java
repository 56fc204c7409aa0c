package org.cordboard.sip;

import java.time.Duration;

/// A call to an extension's telephones.
///
/// @param from number that is shown; empty: withheld
/// @param fromName name that is shown beside it; empty: none
/// @param offer our SDP, which all telephones get
/// @param ringFor after which the call is given up
public record PhoneDialling(String extension, String from, String fromName, String offer, Duration ringFor) {
    public PhoneDialling {
        if (!from.isEmpty() && !Dialling.isNumber(from)) {
            throw new IllegalArgumentException(
                    "from must be empty, or digits, * and #, with a leading + or not, and not '" + from + "'");
        }
        if (!ringFor.isPositive()) {
            throw new IllegalArgumentException("ringFor must be positive, not " + ringFor);
        }
    }
}
