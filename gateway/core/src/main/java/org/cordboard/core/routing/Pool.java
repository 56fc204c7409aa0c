package org.cordboard.core.routing;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.cordboard.core.company.Strategy;

/// Ready members who are equal but for the strategy, kept in its order. Every change and every choice takes
/// O(log n).
final class Pool {
    private static final Comparator<Seat> BY_RANK = (one, other) -> Integer.compare(one.rank(), other.rank());
    /// In one piece, not chained: each move of a member looks through it.
    private static final Comparator<Seat> BY_IDLE_TIME = (one, other) -> {
        int order = one.idleSince().compareTo(other.idleSince());
        return order != 0 ? order : Integer.compare(one.rank(), other.rank());
    };
    private static final Comparator<Seat> BY_TALK_TIME =
            Comparator.comparing(Seat::talked).thenComparing(BY_IDLE_TIME);
    private static final Comparator<Seat> BY_CALLS =
            Comparator.comparingInt(Seat::calls).thenComparing(BY_IDLE_TIME);

    private final Strategy strategy;
    private final List<Seat> seats;
    private final NavigableSet<Seat> ready;
    private final Optional<Shares> shares;

    /// @param seats all of the workgroup, by rank
    Pool(Strategy strategy, List<Seat> seats) {
        this.strategy = strategy;
        this.seats = seats;
        this.ready = new TreeSet<>(order(strategy));
        this.shares = strategy == Strategy.WEIGHTED_RANDOM ? Optional.of(new Shares(seats.size())) : Optional.empty();
    }

    void add(Seat seat) {
        ready.add(seat);
        shares.ifPresent(all -> all.add(seat.rank(), seat.member().weight()));
    }

    void remove(Seat seat) {
        ready.remove(seat);
        shares.ifPresent(all -> all.add(seat.rank(), -seat.member().weight()));
    }

    boolean isEmpty() {
        return ready.isEmpty();
    }

    int size() {
        return ready.size();
    }

    /// In the strategy's order.
    NavigableSet<Seat> ready() {
        return ready;
    }

    /// @param lastInTurn whom this tier's last offer went to
    Seat choose(Claim claim, Optional<Seat> lastInTurn) {
        return switch (strategy) {
            case RING_ALL, RING_PROGRESSIVELY, LONGEST_IDLE_AGENT, TOP_DOWN, LEAST_TALK_TIME, FEWEST_CALLS ->
                ready.first();
            case ROUND_ROBIN -> after(lastInTurn);
            case SEQUENTIAL -> after(claim.lastAsked());
            case WEIGHTED_RANDOM -> drawn(claim);
        };
    }

    private Seat after(Optional<Seat> last) {
        return last.map(ready::higher).orElseGet(ready::first);
    }

    private Seat drawn(Claim claim) {
        var all = shares.orElseThrow();
        return seats.get(all.owner(Draw.below(all.total(), claim.ticket().call().id(), claim.offers())));
    }

    private static Comparator<Seat> order(Strategy strategy) {
        return switch (strategy) {
            case LONGEST_IDLE_AGENT -> BY_IDLE_TIME;
            case LEAST_TALK_TIME -> BY_TALK_TIME;
            case FEWEST_CALLS -> BY_CALLS;
            case RING_ALL, RING_PROGRESSIVELY, ROUND_ROBIN, TOP_DOWN, WEIGHTED_RANDOM, SEQUENTIAL -> BY_RANK;
        };
    }
}
