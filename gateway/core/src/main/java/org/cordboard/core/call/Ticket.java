package org.cordboard.core.call;

import java.time.Duration;
import java.time.Instant;
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
public final class Ticket implements Comparable<Ticket> {
    private final Call call;
    private final Workgroup workgroup;
    private final Instant since;
    private final long ordinal;
    private final Needs needs;
    private final long countsFrom;

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

    /// Seconds waited, and those that the caller has in advance for priority and skills.
    public long score(Instant now) {
        return waited(now).toSeconds() + needs.advance();
    }

    @Override
    public int compareTo(Ticket other) {
        int byScore = Long.compare(countsFrom, other.countsFrom);
        return byScore != 0 ? byScore : Long.compare(ordinal, other.ordinal);
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
