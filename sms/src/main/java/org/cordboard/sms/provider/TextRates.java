package org.cordboard.sms.provider;

import java.time.Duration;
import java.util.Map;

/// How fast the network takes texts from our numbers.
///
/// @param segmentsPerSecond by number, 0.1–1000; others are taken as what the network grants a number of their kind
public record TextRates(Map<String, Double> segmentsPerSecond) {
    /// What Twilio grants: 1 segment a second to a long code, 100 to a short code.
    public static final TextRates USUAL = new TextRates(Map.of());

    private static final double OF_LONG_CODE = 1;
    private static final double OF_SHORT_CODE = 100;
    private static final int LONGEST_SHORT_CODE = 8;
    private static final double LEAST = 0.1;
    private static final double MOST = 1_000;
    private static final double NANOS = 1e9;

    public TextRates {
        segmentsPerSecond = Map.copyOf(segmentsPerSecond);
        segmentsPerSecond.forEach((number, rate) -> {
            if (!(rate >= LEAST && rate <= MOST)) {
                throw new IllegalArgumentException(
                        "segmentsPerSecond.%s is %s: give what the network grants the number, 0.1 to 1000"
                                .formatted(number, rate));
            }
        });
    }

    /// How long one segment from this number keeps the next one waiting.
    public Duration perSegment(String ours) {
        boolean shortCode = !ours.startsWith("+") && ours.length() <= LONGEST_SHORT_CODE;
        double rate = segmentsPerSecond.getOrDefault(ours, shortCode ? OF_SHORT_CODE : OF_LONG_CODE);
        return Duration.ofNanos(Math.round(NANOS / rate));
    }
}
