package org.cordboard.core.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.cordboard.core.company.Needs;
import org.cordboard.core.company.SkillNeeds;
import org.cordboard.core.company.Workgroup;

/// A caller's place in a workgroup's queue. Kept when the caller comes back from a lost agent, and with it the
/// time that the caller has waited.
///
/// Tickets are in the order of their scores (see [#score]). As all callers wait equally fast, that order never
/// changes while they wait.
///
/// @param workgroup as it was when the caller joined its queue: the rules by which this caller waits
/// @param since when the caller joined this queue
/// @param ordinal counts the tickets of a floor and decides between callers of the same score
/// @param needs the caller's and the workgroup's
public record Ticket(Call call, Workgroup workgroup, Instant since, long ordinal, Needs needs)
        implements Comparable<Ticket> {
    private static final Comparator<Ticket> HIGHEST_SCORE_FIRST =
            Comparator.comparingLong(Ticket::countsFrom).thenComparingLong(Ticket::ordinal);

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

    /// Seconds waited, and those that the caller has in advance for priority and skills.
    public long score(Instant now) {
        return waited(now).toSeconds() + needs.advance();
    }

    @Override
    public int compareTo(Ticket other) {
        return HIGHEST_SCORE_FIRST.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ticket ticket && ticket.ordinal == ordinal;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(ordinal);
    }

    /// When a caller without advance must have come to have the same score.
    private long countsFrom() {
        return since.toEpochMilli() - 1000L * needs.advance();
    }
}
