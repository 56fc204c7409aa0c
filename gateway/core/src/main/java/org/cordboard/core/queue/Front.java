package org.cordboard.core.queue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.cordboard.core.call.CallState;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.view.QueueBoard.Waiting;

/// The first callers of a line, as its board shows them. Kept in step with the line, so that whoever is further
/// behind changes nothing here, and a board costs no more than a copy.
final class Front {
    /// Who is further behind appears on the board only as a number.
    private static final int SHOWN = 50;

    private final NavigableSet<Ticket> line;
    private final List<Ticket> tickets = new ArrayList<>();
    private final List<Waiting> rows = new ArrayList<>();
    private Optional<List<Waiting>> drawn = Optional.empty();

    Front(NavigableSet<Ticket> line) {
        this.line = line;
    }

    /// The caller has come into the line.
    void joined(Ticket ticket) {
        int at = -Collections.binarySearch(tickets, ticket) - 1;
        if (at < 0 || at >= SHOWN) {
            return;
        }
        tickets.add(at, ticket);
        rows.add(at, row(ticket));
        if (tickets.size() > SHOWN) {
            tickets.removeLast();
            rows.removeLast();
        }
        drawn = Optional.empty();
    }

    /// The caller has gone from the line.
    void left(Ticket ticket) {
        int at = Collections.binarySearch(tickets, ticket);
        if (at < 0) {
            return;
        }
        tickets.remove(at);
        rows.remove(at);
        var next = tickets.isEmpty() ? line.ceiling(ticket) : line.higher(tickets.getLast());
        if (next != null) {
            tickets.add(next);
            rows.add(row(next));
        }
        drawn = Optional.empty();
    }

    /// What is shown of the caller may have changed.
    void changed(Ticket ticket) {
        int at = Collections.binarySearch(tickets, ticket);
        if (at >= 0) {
            rows.set(at, row(ticket));
            drawn = Optional.empty();
        }
    }

    /// The same list as long as nothing changes.
    List<Waiting> rows() {
        if (drawn.isEmpty()) {
            drawn = Optional.of(List.copyOf(rows));
        }
        return drawn.get();
    }

    /// @return whether the rows are what they would be if they were made from scratch
    boolean isTrue() {
        return rows.equals(line.stream().limit(SHOWN).map(Front::row).toList());
    }

    private static Waiting row(Ticket ticket) {
        var call = ticket.call();
        return new Waiting(
                call.id(), call.caller(), ticket.since(), call.state() instanceof CallState.Ringing, call.away());
    }
}
