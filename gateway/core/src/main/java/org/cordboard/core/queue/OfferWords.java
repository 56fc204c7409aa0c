package org.cordboard.core.queue;

import java.time.Duration;
import java.time.Instant;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.routing.Seat;

/// Says in one sentence why this caller is offered to this member.
final class OfferWords {
    private OfferWords() {}

    static String why(Queue queue, Ticket ticket, Seat seat, Instant now) {
        return "%s of %d ready members of %s; %s"
                .formatted(
                        member(queue, seat, now),
                        queue.matcher().candidates(ticket),
                        queue.workgroup().name(),
                        caller(queue, ticket, now));
    }

    private static String member(Queue queue, Seat seat, Instant now) {
        return switch (queue.workgroup().routing().strategy()) {
            case LONGEST_IDLE_AGENT ->
                "Ready for %d s, the longest"
                        .formatted(Duration.between(seat.idleSince(), now).toSeconds());
            case RING_ALL -> "Rings together with all others";
            case RING_PROGRESSIVELY -> "The next to ring, from the top";
            case ROUND_ROBIN -> "Next in turn";
            case TOP_DOWN -> "The topmost";
            case LEAST_TALK_TIME ->
                "In calls for %d s, the least".formatted(seat.talked().toSeconds());
            case FEWEST_CALLS -> "Has had %d calls, the fewest".formatted(seat.calls());
            case WEIGHTED_RANDOM ->
                "Drawn with the weight %d".formatted(seat.member().weight());
            case SEQUENTIAL -> "The next for this caller";
        };
    }

    private static String caller(Queue queue, Ticket ticket, Instant now) {
        var waited = ticket.waited(now).toSeconds();
        var open = queue.matcher().open();
        return ticket.needs().advance() == 0
                ? "the caller has waited %d s, the longest of %d".formatted(waited, open)
                : "the caller has waited %d s and has %d s in advance, a score of %d and the highest of %d"
                        .formatted(waited, ticket.needs().advance(), ticket.score(now), open);
    }
}
