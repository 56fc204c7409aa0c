package org.cordboard.core.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.company.Needs;
import org.cordboard.core.company.SkillNeeds;
import org.cordboard.core.company.Workgroup;

/// A caller's place in a workgroup's queue. Kept when the caller comes back from a lost agent, and with it the
/// time that the caller has waited.
///
/// Tickets are in the order of their scores (see [#score]). As all callers wait equally fast, that order never
/// changes while they wait, but when somebody moves one of them.
///
/// @param workgroup as it was when the caller joined its queue: the rules by which this caller waits
/// @param since when the caller joined this queue
/// @param ordinal counts the tickets of a floor and decides between callers of the same score
/// @param needs the caller's and the workgroup's
public final class Ticket implements Comparable<Ticket> {
    /// Room between two callers who come one after the other for those who are moved there.
    private static final int RANK_BITS = 20;
    private static final long HALF_A_RANK = 1L << (RANK_BITS - 1);

    private final Call call;
    private final Workgroup workgroup;
    private final Instant since;
    private final long ordinal;
    private final Needs needs;
    private long countsFrom;
    /// Decides between callers of the same score.
    private long rank;

    /// @param workgroup as it was when the caller joined its queue: the rules by which this caller waits
    /// @param since when the caller joined this queue
    /// @param ordinal counts the tickets of a floor and decides between callers of the same score
    /// @param needs the caller's and the workgroup's
    public Ticket(Call call, Workgroup workgroup, Instant since, long ordinal, Needs needs) {
        this.call = call;
        this.workgroup = workgroup;
        this.since = since;
        this.ordinal = ordinal;
        this.needs = needs;
        this.countsFrom = since.toEpochMilli() - 1000L * needs.advance();
        this.rank = ordinal << RANK_BITS;
    }

    /// Takes a place between two others. Only for a ticket that is in no sorted collection.
    ///
    /// @param ahead who is next before that place; empty for the front of the line
    /// @param behind who comes after it; empty for its end, which is not the front
    public void moveBetween(Optional<Ticket> ahead, Optional<Ticket> behind) {
        if (behind.isEmpty()) {
            var last = ahead.orElseThrow();
            countsFrom = last.countsFrom;
            rank = last.rank + HALF_A_RANK;
            return;
        }
        var next = behind.get();
        countsFrom = next.countsFrom;
        rank = ahead.filter(other -> other.countsFrom == next.countsFrom)
                .map(other -> other.rank + (next.rank - other.rank) / 2)
                .orElse(next.rank - HALF_A_RANK);
    }

    public Call call() {
        return call;
    }

    public Workgroup workgroup() {
        return workgroup;
    }

    public Instant since() {
        return since;
    }

    public Needs needs() {
        return needs;
    }

    /// Whether the caller was promised another way when all members at work are not ready.
    public boolean goesWhenNobodyIsReady() {
        return workgroup.overflow().whenNobodyIsReady().isPresent();
    }

    public SkillNeeds skills() {
        return needs.skills();
    }

    public Duration waited(Instant now) {
        return Duration.between(since, now);
    }

    /// Seconds waited, and those that the caller has in advance.
    public long score(Instant now) {
        return waited(now).toSeconds() + advance();
    }

    /// Seconds of waiting that the caller has in advance for priority, for skills, and by having been moved.
    public long advance() {
        return needs.advance() + movedBy();
    }

    /// Seconds of waiting that the caller was given by whoever moved him or her in the line; negative for a place
    /// further behind.
    public long movedBy() {
        return (since.toEpochMilli() - countsFrom) / 1000 - needs.advance();
    }

    @Override
    public int compareTo(Ticket other) {
        int byScore = Long.compare(countsFrom, other.countsFrom);
        int byRank = byScore != 0 ? byScore : Long.compare(rank, other.rank);
        return byRank != 0 ? byRank : Long.compare(ordinal, other.ordinal);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ticket ticket && ticket.ordinal == ordinal;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(ordinal);
    }
}
