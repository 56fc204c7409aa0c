package org.cordboard.core.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.call.Ticket;

/// What a caller's place in a line is, and how long the wait will be. Looking changes nothing.
public final class Outlook {
    /// Who stands further behind is told no time.
    static final int LAST_PLACE = 1000;

    private final Queues queues;

    public Outlook(Queues queues) {
        this.queues = queues;
    }

    /// @param ticket of a caller who stands in a line
    /// @return from 1; [#LAST_PLACE] for all who stand there or further behind
    public int place(Ticket ticket) {
        return queueOf(ticket).place(ticket, LAST_PLACE);
    }

    /// Within this time 80 of a hundred callers in that place are answered.
    ///
    /// @param ticket of a caller who stands in a line
    /// @return empty when it is not known: too few callers were answered lately, nobody is at work, only some
    ///     of the agents at work have the skill, or callers of this workgroup are not told it, and so nothing
    ///     was measured
    public Optional<Duration> expected(Ticket ticket, Instant now) {
        var queue = queueOf(ticket);
        int place = place(ticket);
        return place < LAST_PLACE && anybodyMayAnswer(queue, ticket)
                ? queue.waits().expect(now, place, atWork(queue))
                : Optional.empty();
    }

    /// How fast the line moves says little to whom only some of the agents can answer.
    private static boolean anybodyMayAnswer(Queue queue, Ticket ticket) {
        return queue.matcher().atWork(ticket.skills()) == atWork(queue);
    }

    static int atWork(Queue queue) {
        return queue.signedIn() - queue.notReady();
    }

    private Queue queueOf(Ticket ticket) {
        return queues.of(ticket.workgroup().id());
    }
}
