package org.cordboard.core.routing;

/// Weights by rank, and who owns a point on the line that they make when laid end to end; a binary indexed
/// tree, so that both a change and a look-up take O(log n).
final class Shares {
    private final int[] sums;
    private int total;

    Shares(int ranks) {
        sums = new int[ranks + 1];
    }

    int total() {
        return total;
    }

    void add(int rank, int weight) {
        total += weight;
        for (int i = rank + 1; i < sums.length; i += i & -i) {
            sums[i] += weight;
        }
    }

    /// @param point 0 to [#total] - 1
    /// @return the rank whose share it lies in
    int owner(int point) {
        int rank = 0;
        int rest = point;
        for (int step = Integer.highestOneBit(sums.length - 1); step > 0; step >>= 1) {
            int next = rank + step;
            if (next < sums.length && sums[next] <= rest) {
                rest -= sums[next];
                rank = next;
            }
        }
        return rank;
    }
}
