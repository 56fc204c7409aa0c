package org.cordboard.sip.trunk;

import java.time.Duration;

/// Growing waits between tries that fail, with a random part so that not all gateways of a carrier come back at the
/// same moment (RFC 5626, 4.5).
///
/// @param first after the first failure
/// @param longest at most
public record Waits(Duration first, Duration longest) {
    private static final int DOUBLINGS_AT_MOST = 20;

    /// @param failures one after the other, 1 or more
    /// @param random 0–1
    public Duration after(int failures, double random) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS_AT_MOST));
        Duration whole = doubled.compareTo(longest) < 0 ? doubled : longest;
        return whole.dividedBy(2).plusMillis((long) (whole.toMillis() / 2 * random));
    }
}
