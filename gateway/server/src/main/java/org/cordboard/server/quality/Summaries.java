package org.cordboard.server.quality;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cordboard.media.quality.PacketCount;
import org.cordboard.protocol.Rest;

/// Many seconds of one direction in a few numbers.
final class Summaries {
    private Summaries() {}

    /// @param direction of each second, which may be null
    /// @return null when no second knows anything
    static Rest.SoundSummary of(
            List<Rest.SoundSecond> seconds,
            Function<Rest.SoundSecond, Rest.SoundFigures> direction,
            PacketCount packets) {
        List<Rest.SoundFigures> known =
                seconds.stream().map(direction).filter(Objects::nonNull).toList();
        if (known.isEmpty()) {
            return null;
        }
        int worst = worst(seconds, direction);
        return new Rest.SoundSummary(
                known.stream().mapToDouble(Rest.SoundFigures::mos).average().orElseThrow(),
                packets.lossPercent(),
                known.stream().mapToDouble(Rest.SoundFigures::jitter).average().orElseThrow(),
                roundTrip(seconds),
                direction.apply(seconds.get(worst)),
                worst);
    }

    private static int worst(List<Rest.SoundSecond> seconds, Function<Rest.SoundSecond, Rest.SoundFigures> direction) {
        return IntStream.range(0, seconds.size())
                .filter(i -> direction.apply(seconds.get(i)) != null)
                .reduce((a, b) -> direction.apply(seconds.get(b)).mos()
                                < direction.apply(seconds.get(a)).mos()
                        ? b
                        : a)
                .orElseThrow();
    }

    private static Double roundTrip(List<Rest.SoundSecond> seconds) {
        List<Double> known = seconds.stream()
                .map(Rest.SoundSecond::roundTrip)
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty()
                ? null
                : (Double) known.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow();
    }
}
