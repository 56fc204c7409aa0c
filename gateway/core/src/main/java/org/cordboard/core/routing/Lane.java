package org.cordboard.core.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.SkillNeeds;
import org.cordboard.core.company.Strategy;
import org.cordboard.core.view.AgentStatus;

/// The callers of one workgroup who need the same skills, and the members who have them. Looks at the best caller
/// of each tier and the best member of each group of equals, never at all of either.
final class Lane {
    private static final int UNABLE = -1;
    private static final int HIGHEST_TIER = 9;
    private static final int MOST_FIT = 0xffff;

    private final Strategy strategy;
    private final List<Seat> seats;
    private final int[] fits;
    /// Callers who may be offered, by the highest tier that is open to them.
    private final NavigableMap<Integer, NavigableSet<Ticket>> callers = new TreeMap<>();
    /// Ready members by tier and, within it, from the best fit on; see [#group].
    private final NavigableMap<Integer, Pool> ready = new TreeMap<>();
    /// Members who suit, by tier and status.
    private final int[][] standing;
    private final int notEnabled;
    private final int suiting;
    private int signedIn;

    Lane(SkillNeeds needs, Strategy strategy, List<Seat> seats) {
        this.strategy = strategy;
        this.seats = seats;
        this.fits = seats.stream()
                .mapToInt(seat ->
                        seat.member().enabled() && needs.metBy(seat.member()) ? needs.fit(seat.member()) : UNABLE)
                .toArray();
        this.standing = new int[HIGHEST_TIER + 1][AgentStatus.values().length];
        this.notEnabled =
                (int) seats.stream().filter(seat -> !seat.member().enabled()).count();
        this.suiting = (int) seats.stream().filter(this::suits).count();
        seats.forEach(seat -> came(seat, seat.status()));
    }

    /// @return whether the member may be offered these callers at all
    boolean suits(Seat seat) {
        return fits[seat.rank()] != UNABLE;
    }

    int fit(Seat seat) {
        return fits[seat.rank()];
    }

    /// Members who suit and are at work in whatever state.
    int signedIn() {
        return signedIn;
    }

    /// Members who suit, are at work and do not have a break.
    int atWork() {
        return signedIn - within(HIGHEST_TIER, AgentStatus.NOT_READY);
    }

    /// How many members suit, at work or not.
    int suiting() {
        return suiting;
    }

    int notEnabled() {
        return notEnabled;
    }

    /// How many who suit have this status in the tiers up to `tier`.
    int within(int tier, AgentStatus status) {
        return count(1, tier, status);
    }

    /// How many who suit have this status in the tiers after `tier`.
    int beyond(int tier, AgentStatus status) {
        return count(tier + 1, HIGHEST_TIER, status);
    }

    private int count(int from, int to, AgentStatus status) {
        int count = 0;
        for (int tier = from; tier <= to; tier++) {
            count += standing[tier][status.ordinal()];
        }
        return count;
    }

    void open(Claim claim) {
        callers.computeIfAbsent(claim.openTier(), _ -> new TreeSet<>()).add(claim.ticket());
    }

    void close(Claim claim) {
        var waiting = callers.get(claim.openTier());
        if (waiting != null && waiting.remove(claim.ticket()) && waiting.isEmpty()) {
            callers.remove(claim.openTier());
        }
    }

    /// The seat is about to leave `status`.
    void leaves(Seat seat, AgentStatus status) {
        if (!suits(seat)) {
            return;
        }
        signedIn -= status == AgentStatus.OFFLINE ? 0 : 1;
        standing[seat.member().tier()][status.ordinal()]--;
        if (status == AgentStatus.READY) {
            var pool = ready.get(group(seat));
            pool.remove(seat);
            if (pool.isEmpty()) {
                ready.remove(group(seat));
            }
        }
    }

    /// The seat has come to `status`.
    void came(Seat seat, AgentStatus status) {
        if (!suits(seat)) {
            return;
        }
        signedIn += status == AgentStatus.OFFLINE ? 0 : 1;
        standing[seat.member().tier()][status.ordinal()]++;
        if (status == AgentStatus.READY) {
            ready.computeIfAbsent(group(seat), _ -> new Pool(strategy, seats)).add(seat);
        }
    }

    boolean hasCallers() {
        return !callers.isEmpty();
    }

    void addCallersTo(List<Ticket> all) {
        callers.values().forEach(all::addAll);
    }

    /// The caller with the highest score among those for whom a member is ready.
    Optional<Ticket> best() {
        if (ready.isEmpty() || callers.isEmpty()) {
            return Optional.empty();
        }
        Ticket best = null;
        for (NavigableSet<Ticket> waiting :
                callers.tailMap(tier(ready.firstKey()), true).values()) {
            var first = waiting.first();
            if (best == null || first.compareTo(best) < 0) {
                best = first;
            }
        }
        return Optional.ofNullable(best);
    }

    /// The member for a caller whom [#best] has named: of the lowest tier, of the best fit there, the strategy's
    /// choice.
    Seat choose(Claim claim, Map<Integer, Seat> lastInTurn) {
        var first = ready.firstEntry();
        return first.getValue().choose(claim, Optional.ofNullable(lastInTurn.get(tier(first.getKey()))));
    }

    /// Pools of the tiers that are open to the caller, the first to be asked first.
    List<Pool> candidates(Claim claim) {
        return new ArrayList<>(
                ready.headMap(firstGroupOf(claim.openTier() + 1), false).values());
    }

    private int group(Seat seat) {
        return firstGroupOf(seat.member().tier()) + MOST_FIT - fits[seat.rank()];
    }

    private static int firstGroupOf(int tier) {
        return tier << 16;
    }

    private static int tier(int group) {
        return group >> 16;
    }
}
