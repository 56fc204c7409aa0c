package org.cordboard.core.queue;

import java.time.Duration;
import java.time.Instant;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.routing.Seat;
import org.cordboard.core.sentence.Sentence;

/// Says in one sentence why this caller is offered to this member. On the way of every offer: put into
/// words when somebody reads it, which would take longer than the decision itself.
final class OfferWords {
    private OfferWords() {}

    static Sentence why(Queue queue, Ticket ticket, Seat seat, Instant now) {
        return Sentence.of(
                "{0} of {1} ready members of {2}; {3}",
                member(queue, seat, now),
                queue.matcher().candidates(ticket),
                queue.workgroup().name(),
                caller(queue, ticket, now));
    }

    private static Sentence member(Queue queue, Seat seat, Instant now) {
        return switch (queue.workgroup().routing().strategy()) {
            case LONGEST_IDLE_AGENT ->
                Sentence.of(
                        "Ready for {0} s, the longest",
                        Duration.between(seat.idleSince(), now).toSeconds());
            case RING_ALL -> Sentence.of("Rings together with all others");
            case RING_PROGRESSIVELY -> Sentence.of("The next to ring, from the top");
            case ROUND_ROBIN -> Sentence.of("Next in turn");
            case TOP_DOWN -> Sentence.of("The topmost");
            case LEAST_TALK_TIME ->
                Sentence.of("In calls for {0} s, the least", seat.talked().toSeconds());
            case FEWEST_CALLS -> Sentence.of("Has had {0} calls, the fewest", seat.calls());
            case WEIGHTED_RANDOM ->
                Sentence.of("Drawn with the weight {0}", seat.member().weight());
            case SEQUENTIAL -> Sentence.of("The next for this caller");
        };
    }

    private static Sentence caller(Queue queue, Ticket ticket, Instant now) {
        long waited = ticket.waited(now).toSeconds();
        var open = queue.matcher().open();
        return ticket.advance() == 0
                ? Sentence.of("the caller has waited {0} s, the longest of {1}", waited, open)
                : Sentence.of(
                        "the caller has waited {0} s and has {1} s in advance, a score of {2} and the highest of {3}",
                        waited, ticket.advance(), ticket.score(now), open);
    }
}
