package org.cordboard.server.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.cordboard.core.sentence.Sentence;
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
    static Sentence of(Rest.SoundSummary summary) {
        Sentence worst = Sentence.of(
                "worst second {0}: MOS {1}, loss {2} %",
                "%d:%02d".formatted(summary.worstAt() / 60, summary.worstAt() % 60),
                mos(summary.worst().mos()),
                tenths(summary.worst().loss()));
        return summary.roundTrip() == null
                ? Sentence.of(
                        "loss {0} %, jitter {1} ms; {2}", tenths(summary.loss()), Math.round(summary.jitter()), worst)
                : Sentence.of(
                        "loss {0} %, jitter {1} ms, round trip {2} ms; {3}",
                        tenths(summary.loss()), Math.round(summary.jitter()), Math.round(summary.roundTrip()), worst);
    }

    static BigDecimal mos(double mos) {
        return BigDecimal.valueOf(mos).setScale(1, RoundingMode.HALF_UP);
    }

    /// With one digit behind the point where that is not 0.
    private static BigDecimal tenths(double value) {
        BigDecimal rounded = mos(value);
        return rounded.stripTrailingZeros().scale() <= 0 ? rounded.setScale(0) : rounded;
    }
}
