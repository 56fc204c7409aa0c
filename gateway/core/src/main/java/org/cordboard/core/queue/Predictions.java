package org.cordboard.core.queue;

import java.util.Optional;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Vocabulary;
import org.cordboard.core.company.Vocabulary.SpokenWait;
import org.cordboard.core.outbox.Outbox;

/// Has waits measured and foretold in the workgroups whose callers are told them.
final class Predictions {
    /// Who stands further behind is told nothing.
    private static final int LAST_PLACE = 1000;

    private final Outbox outbox;
    private final Queues queues;

    Predictions(Outbox outbox, Queues queues) {
        this.outbox = outbox;
        this.queues = queues;
    }

    /// The caller has just come to the line. Those for whom somebody is ready do not really wait.
    void joined(Ticket ticket) {
        var queue = queueOf(ticket);
        if (told(ticket) && queue.matcher().candidates(ticket) == 0) {
            queue.waits().stands(ticket, outbox.now(), place(ticket));
        }
    }

    /// What the caller is told, and from then on has been promised; empty when it is not known.
    Optional<SpokenWait> promise(Ticket ticket, Vocabulary vocabulary) {
        var queue = queueOf(ticket);
        int place = place(ticket);
        var spoken = place < LAST_PLACE && anybodyMayAnswer(queue, ticket)
                ? queue.waits().expect(outbox.now(), place, atWork(queue)).flatMap(vocabulary::wait)
                : Optional.<SpokenWait>empty();
        spoken.ifPresentOrElse(
                said -> queue.waits().promised(ticket, outbox.now(), place, said.atMost()),
                () -> queue.waits().stands(ticket, outbox.now(), place));
        return spoken;
    }

    void answered(Ticket ticket) {
        var queue = queueOf(ticket);
        queue.waits().answered(ticket, outbox.now(), atWork(queue), queue.line().size() > 1);
    }

    void gaveUp(Ticket ticket) {
        var queue = queueOf(ticket);
        queue.waits().gaveUp(ticket, queue.line().size() > 1);
    }

    /// Agents have come or gone.
    void settle(Queue queue) {
        if (queue.ready() > 0 && queue.line().isEmpty()) {
            queue.waits().lineIsEmpty(outbox.now());
            queues.touch(queue);
        } else if (atWork(queue) == 0) {
            queue.waits().nobodyWorks(outbox.now());
            queues.touch(queue);
        }
    }

    private int place(Ticket ticket) {
        return queueOf(ticket).place(ticket, LAST_PLACE);
    }

    /// How fast the line moves says little to whom only some of the agents can answer.
    private static boolean anybodyMayAnswer(Queue queue, Ticket ticket) {
        return queue.matcher().atWork(ticket.skills()) == atWork(queue);
    }

    private static int atWork(Queue queue) {
        return queue.signedIn() - queue.notReady();
    }

    private Queue queueOf(Ticket ticket) {
        return queues.of(ticket.workgroup().id());
    }

    private static boolean told(Ticket ticket) {
        return ticket.workgroup().waiting().tellsTheWait();
    }
}
