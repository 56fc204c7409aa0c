package org.cordboard.core.queue;

import java.time.Duration;
import java.time.Instant;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.routing.Seat;

/// Says in one sentence why this caller is offered to this member. On the way of every offer: put together, not
/// formatted, which would take longer than the decision itself.
final class OfferWords {
    private OfferWords() {}

    static String why(Queue queue, Ticket ticket, Seat seat, Instant now) {
        return member(queue, seat, now) + " of " + queue.matcher().candidates(ticket) + " ready members of "
                + queue.workgroup().name() + "; " + caller(queue, ticket, now);
    }

    private static String member(Queue queue, Seat seat, Instant now) {
        return switch (queue.workgroup().routing().strategy()) {
            case LONGEST_IDLE_AGENT ->
                "Ready for " + seconds(Duration.between(seat.idleSince(), now)) + ", the longest";
            case RING_ALL -> "Rings together with all others";
            case RING_PROGRESSIVELY -> "The next to ring, from the top";
            case ROUND_ROBIN -> "Next in turn";
            case TOP_DOWN -> "The topmost";
            case LEAST_TALK_TIME -> "In calls for " + seconds(seat.talked()) + ", the least";
            case FEWEST_CALLS -> "Has had " + seat.calls() + " calls, the fewest";
            case WEIGHTED_RANDOM -> "Drawn with the weight " + seat.member().weight();
            case SEQUENTIAL -> "The next for this caller";
        };
    }

    private static String caller(Queue queue, Ticket ticket, Instant now) {
        var waited = "the caller has waited " + seconds(ticket.waited(now));
        var open = queue.matcher().open();
        return ticket.advance() == 0
                ? waited + ", the longest of " + open
                : waited + " and has " + ticket.advance() + " s in advance, a score of " + ticket.score(now)
                        + " and the highest of " + open;
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + " s";
    }
}
