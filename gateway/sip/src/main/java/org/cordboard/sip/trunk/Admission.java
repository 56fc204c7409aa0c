package org.cordboard.sip.trunk;

/// How many calls a trunk may bring.
///
/// @param limits of those that come in
/// @param refusal how those beyond are refused, 503 or 486
public record Admission(Limits limits, int refusal) {
    /// The trunk may try elsewhere, or again later (RFC 3261, 21.5.4).
    public static final int UNAVAILABLE = 503;

    /// The caller hears that the line is busy.
    public static final int BUSY = 486;

    public static final Admission UNLIMITED = new Admission(Limits.NONE, UNAVAILABLE);

    public Admission {
        if (refusal != UNAVAILABLE && refusal != BUSY) {
            throw new IllegalArgumentException("a call is refused with 503 or 486, not with " + refusal);
        }
    }
}
