package org.cordboard.media.rtcp;

/// The time of day as RTCP tells it (RFC 3550, section 4): seconds since 1900 in 32 bits, and their fraction in 32.
/// Steps of the system's clock after the start are not followed: only differences count.
final class NtpTime {
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final long FROM_1900_TO_1970 = 2_208_988_800L;
    private static final long BASE_NANOS = System.currentTimeMillis() * 1_000_000 - System.nanoTime();

    private NtpTime() {}

    /// @param nowNanos [System#nanoTime]
    static long at(long nowNanos) {
        long nanos = BASE_NANOS + nowNanos;
        long seconds = Math.floorDiv(nanos, SECOND_NANOS) + FROM_1900_TO_1970;
        return seconds << 32 | (Math.floorMod(nanos, SECOND_NANOS) << 32) / SECOND_NANOS;
    }

    /// The middle 32 bits: seconds and their fraction, 16 bits each.
    static int middle(long ntp) {
        return (int) (ntp >>> 16);
    }

    /// @param units in 1/65536 s
    static long micros(long units) {
        return units * 1_000_000 >> 16;
    }

    /// @return in 1/65536 s
    static int units(long nanos) {
        return (int) (nanos / 1000 * 65_536 / 1_000_000);
    }
}
