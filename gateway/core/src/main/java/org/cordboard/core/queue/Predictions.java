package org.cordboard.core.queue;

import java.util.Optional;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Vocabulary;
import org.cordboard.core.company.Vocabulary.SpokenWait;
import org.cordboard.core.outbox.Outbox;

/// Has waits measured and foretold in the workgroups whose callers are told them.
final class Predictions {
    private final Outbox outbox;
    private final Queues queues;
    private final Outlook outlook;

    Predictions(Outbox outbox, Queues queues) {
        this.outbox = outbox;
        this.queues = queues;
        this.outlook = new Outlook(queues);
    }

    /// The caller has just come to the line. Those for whom somebody is ready do not really wait.
    void joined(Ticket ticket) {
        var queue = queueOf(ticket);
        if (told(ticket) && queue.matcher().candidates(ticket) == 0) {
            queue.waits().stands(ticket, outbox.now(), outlook.place(ticket));
        }
    }

    /// What the caller is told, and from then on has been promised; empty when it is not known.
    Optional<SpokenWait> promise(Ticket ticket, Vocabulary vocabulary) {
        var queue = queueOf(ticket);
        int place = outlook.place(ticket);
        var spoken = outlook.expected(ticket, outbox.now()).flatMap(vocabulary::wait);
        spoken.ifPresentOrElse(
                said -> queue.waits().promised(ticket, outbox.now(), place, said.atMost()),
                () -> queue.waits().stands(ticket, outbox.now(), place));
        return spoken;
    }

    void answered(Ticket ticket) {
        var queue = queueOf(ticket);
        queue.waits()
                .answered(
                        ticket,
                        outbox.now(),
                        Outlook.atWork(queue),
                        queue.line().size() > 1);
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
        } else if (Outlook.atWork(queue) == 0) {
            queue.waits().nobodyWorks(outbox.now());
            queues.touch(queue);
        }
    }

    private Queue queueOf(Ticket ticket) {
        return queues.of(ticket.workgroup().id());
    }

    private static boolean told(Ticket ticket) {
        return ticket.workgroup().waiting().tellsTheWait();
    }
}
