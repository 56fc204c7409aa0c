package org.cordboard.core.call;

import java.time.Instant;
import java.util.Comparator;
import org.cordboard.core.company.Workgroup;

/// A caller's place in a workgroup's queue. Kept when the caller comes back from a lost agent, who thereby
/// stands at the head again: nobody who waits joined earlier.
///
/// @param since when the caller joined this queue
/// @param ordinal counts the tickets of a floor and decides between callers of the same instant
public record Ticket(Call call, Workgroup workgroup, Instant since, long ordinal) implements Comparable<Ticket> {
    private static final Comparator<Ticket> LONGEST_WAITING_FIRST =
            Comparator.comparing(Ticket::since).thenComparingLong(Ticket::ordinal);

    @Override
    public int compareTo(Ticket other) {
        return LONGEST_WAITING_FIRST.compare(this, other);
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
