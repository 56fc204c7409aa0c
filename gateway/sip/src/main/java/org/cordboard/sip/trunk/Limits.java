package org.cordboard.sip.trunk;

/// How much a trunk is asked to carry.
///
/// @param callsAtOnce that we make, 1–100 000; 0: as many as there are
/// @param callsPerSecond that we begin, 1–1000; 0: as fast as they come
public record Limits(int callsAtOnce, int callsPerSecond) {
    public static final Limits NONE = new Limits(0, 0);

    public Limits {
        if (callsAtOnce < 0 || callsAtOnce > 100_000) {
            throw new IllegalArgumentException("callsAtOnce is " + callsAtOnce + ": give 1 to 100000, or leave it out");
        }
        if (callsPerSecond < 0 || callsPerSecond > 1000) {
            throw new IllegalArgumentException(
                    "callsPerSecond is " + callsPerSecond + ": give 1 to 1000, or leave it out");
        }
    }
}
