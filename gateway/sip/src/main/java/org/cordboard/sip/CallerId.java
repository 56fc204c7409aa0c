package org.cordboard.sip;

import java.util.Optional;

/// How a trunk is told who calls, and what it says of that is worth.
///
/// @param trusted whether we believe what it asserts of callers beside From (RFC 3325, 7)
/// @param header which tells the trunk our number apart from From, which does so too
/// @param withheld whether the called side is not shown our number
/// @param host in From and in that header; empty: our address
public record CallerId(boolean trusted, Header header, boolean withheld, Optional<String> host) {
    public static final CallerId USUAL = new CallerId(false, Header.FROM, false, Optional.empty());

    /// Where a number stands.
    public enum Header {
        /// Nowhere else.
        FROM,
        /// P-Asserted-Identity (RFC 3325).
        PAI,
        /// Remote-Party-ID, which was before that and never became a standard.
        RPID
    }

    public CallerId {
        if (withheld && header == Header.FROM) {
            throw new IllegalArgumentException(
                    "withheld leaves the trunk without a number: give it one as callerId: pai or rpid");
        }
    }
}
