package org.cordboard.server.quality;

import java.util.Locale;
import java.util.Optional;
import org.cordboard.media.quality.SoundFigures;
import org.cordboard.media.quality.SoundSecond;
import org.cordboard.protocol.Rest;

/// Sound as browsers are told of it, in numbers and in words.
final class SoundWords {
    private SoundWords() {}

    static Rest.SoundSecond second(SoundSecond second) {
        return new Rest.SoundSecond(
                figures(second.heard()),
                figures(second.said()),
                second.roundTripMillis().isPresent()
                        ? (Double) rounded(second.roundTripMillis().getAsDouble(), 1)
                        : null);
    }

    private static Rest.SoundFigures figures(Optional<SoundFigures> known) {
        return known.map(figures -> new Rest.SoundFigures(
                        rounded(figures.mos(), 100),
                        rounded(figures.lossPercent(), 10),
                        rounded(figures.jitterMillis(), 10)))
                .orElse(null);
    }

    private static double rounded(double value, double steps) {
        return Math.round(value * steps) / steps;
    }

    /// Such as `loss 0.2 %, jitter 6 ms, round trip 41 ms; worst second 0:42: MOS 3.1, loss 8 %`.
    static String of(Rest.SoundSummary summary) {
        String roundTrip = summary.roundTrip() == null ? "" : ", round trip " + Math.round(summary.roundTrip()) + " ms";
        return "loss " + number(summary.loss()) + " %, jitter " + Math.round(summary.jitter()) + " ms" + roundTrip
                + "; worst second " + summary.worstAt() / 60 + ":"
                + String.format(Locale.ROOT, "%02d", summary.worstAt() % 60)
                + ": MOS " + mos(summary.worst().mos()) + ", loss "
                + number(summary.worst().loss()) + " %";
    }

    static String mos(double mos) {
        return String.format(Locale.ROOT, "%.1f", mos);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
