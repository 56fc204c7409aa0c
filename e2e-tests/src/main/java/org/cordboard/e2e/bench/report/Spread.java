package org.cordboard.e2e.bench.report;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Measured values of one kind, all in one unit. Percentiles are values that were measured (nearest rank),
/// never interpolated.
public final class Spread {
    private final double[] sorted;

    private Spread(double[] sorted) {
        this.sorted = sorted;
    }

    /// @throws IllegalArgumentException without any value
    public static Spread of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(sorted);
    }

    public int count() {
        return sorted.length;
    }

    public double min() {
        return sorted[0];
    }

    public double max() {
        return sorted[sorted.length - 1];
    }

    public double median() {
        return rank(0.5);
    }

    /// @param share such as 0.95
    /// @return empty when there are too few values for this percentile to differ from the greatest one
    public OptionalDouble percentile(double share) {
        return sorted.length * (1 - share) < 1 - 1e-9 ? OptionalDouble.empty() : OptionalDouble.of(rank(share));
    }

    private double rank(double share) {
        return sorted[(int) Math.ceil(share * sorted.length - 1e-9) - 1];
    }
}
