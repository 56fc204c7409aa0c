package org.cordboard.media.quality;

import java.util.Optional;
import java.util.OptionalDouble;

/// Tells seconds by the states of a leg that lie about one apart. Not thread-safe.
public final class SoundMeter {
    /// Two and a half times the longest time between two reports.
    private static final long REPORT_COUNTS_MILLIS = 15_000;

    private static final double FRACTIONS = 256;

    private SoundState before;

    public SoundMeter(SoundState start) {
        before = start;
    }

    public SoundSecond next(SoundState now) {
        PacketCount came = since(now.expected(), now.received(), before.expected(), before.received());
        PacketCount arrived = since(
                now.reportedExpected(),
                now.reportedExpected() - now.reportedLost(),
                before.reportedExpected(),
                before.reportedExpected() - before.reportedLost());
        before = now;
        boolean reported = now.reports() > 0 && now.reportAgeMillis() < REPORT_COUNTS_MILLIS;
        OptionalDouble roundTrip = reported && now.roundTripMicros() >= 0
                ? OptionalDouble.of(millis(now.roundTripMicros()))
                : OptionalDouble.empty();
        return new SoundSecond(
                heard(now, came, roundTrip.orElse(0)),
                reported ? Optional.of(said(now, roundTrip.orElse(0))) : Optional.empty(),
                roundTrip,
                came,
                arrived);
    }

    private static PacketCount since(long expected, long received, long expectedBefore, long receivedBefore) {
        long newlyExpected = expected - expectedBefore;
        return new PacketCount(newlyExpected, newlyExpected - (received - receivedBefore));
    }

    private static Optional<SoundFigures> heard(SoundState now, PacketCount came, double roundTrip) {
        return came.expected() <= 0
                ? Optional.empty()
                : Optional.of(SoundFigures.of(now.codec(), came.lossPercent(), millis(now.jitterMicros()), roundTrip));
    }

    private static SoundFigures said(SoundState now, double roundTrip) {
        double loss = 100 * now.reportedFraction() / FRACTIONS;
        return SoundFigures.of(now.codec(), loss, millis(now.reportedJitterMicros()), roundTrip);
    }

    private static double millis(long micros) {
        return micros / 1000.0;
    }
}
