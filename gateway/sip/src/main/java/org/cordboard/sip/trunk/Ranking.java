package org.cordboard.sip.trunk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/// In which order trunks are tried.
///
/// @param priority lower ones first, 0–65535
/// @param weight share of the calls among trunks of one priority, 1–65535 (as in RFC 2782)
public record Ranking(int priority, int weight) {
    public static final Ranking USUAL = new Ranking(10, 10);

    public Ranking {
        if (priority < 0 || priority > 65_535) {
            throw new IllegalArgumentException("priority is " + priority + ": give 0 to 65535, lower ones are first");
        }
        if (weight < 1 || weight > 65_535) {
            throw new IllegalArgumentException("weight is " + weight + ": give 1 to 65535");
        }
    }

    /// @param random 0–1, the upper end excluded; asked for each place
    public static <T> List<T> order(List<T> all, Function<T, Ranking> ranking, DoubleSupplier random) {
        List<T> rest = new ArrayList<>(all);
        rest.sort(Comparator.comparingInt(one -> ranking.apply(one).priority()));
        List<T> order = new ArrayList<>();
        while (!rest.isEmpty()) {
            int priority = ranking.apply(rest.getFirst()).priority();
            List<T> equals = rest.stream()
                    .filter(one -> ranking.apply(one).priority() == priority)
                    .toList();
            T next = pick(equals, ranking, random.getAsDouble());
            order.add(next);
            rest.remove(next);
        }
        return order;
    }

    private static <T> T pick(List<T> equals, Function<T, Ranking> ranking, double random) {
        long sum = equals.stream().mapToLong(one -> ranking.apply(one).weight()).sum();
        long at = (long) (sum * random);
        for (T one : equals) {
            at -= ranking.apply(one).weight();
            if (at < 0) {
                return one;
            }
        }
        return equals.getLast();
    }
}
