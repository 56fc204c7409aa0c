package org.cordboard.core.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.Ringing;
import org.cordboard.core.call.CallState.Waiting;
import org.cordboard.core.call.Onward;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Needs;
import org.cordboard.core.company.Overflow.Reason;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.outside.FindMe;
import org.cordboard.core.queue.Obstacles.Obstacle;
import org.cordboard.core.sentence.Sentence;

/// Callers' places in the lines: how they are taken, kept and left, and where those go who give theirs up.
final class Standing {
    private final Outbox outbox;
    private final Queues queues;
    private final FindMe findMe;
    private final Onward onward;
    private final Escalation escalation;
    private final Predictions predictions;
    private final WaitingSteps steps;
    private long ticketsDrawn;

    Standing(Outbox outbox, Queues queues, FindMe findMe, Onward onward) {
        this.outbox = outbox;
        this.queues = queues;
        this.findMe = findMe;
        this.onward = onward;
        this.escalation = new Escalation(outbox, queues);
        this.predictions = new Predictions(outbox, queues);
        this.steps = new WaitingSteps(outbox, queues, predictions);
    }

    Escalation escalation() {
        return escalation;
    }

    Predictions predictions() {
        return predictions;
    }

    WaitingSteps steps() {
        return steps;
    }

    /// A new place at the end of the line.
    Ticket take(Call call, Workgroup workgroup, Needs needs) {
        var ticket = draw(call, workgroup, needs);
        stand(ticket);
        predictions.joined(ticket);
        return ticket;
    }

    Ticket ticketFor(Call call, Workgroup workgroup) {
        return draw(call, workgroup, Needs.NONE);
    }

    private Ticket draw(Call call, Workgroup workgroup, Needs needs) {
        return new Ticket(call, workgroup, outbox.now(), ++ticketsDrawn, needs);
    }

    /// In the place of a caller who joined at that time.
    void standAgain(Call call, Workgroup workgroup, Instant since, Needs needs) {
        stand(new Ticket(call, workgroup, since, ++ticketsDrawn, needs));
    }

    /// In the old place.
    void stand(Ticket ticket) {
        waitAnew(ticket);
        escalation.begin(ticket);
    }

    /// Stands where the caller stood, and has all the time that may be waited.
    void waitAnew(Ticket ticket) {
        ticket.call().become(new Waiting(ticket, startMaxWait(ticket)));
    }

    void leave(Waiting waiting) {
        outbox.cancel(waiting.maxWait());
        leave(waiting.ticket());
    }

    /// The consoles that ring for the caller are another's business.
    void leave(Ringing ringing) {
        ringing.maxWait().ifPresent(outbox::cancel);
        leave(ringing.ticket());
    }

    /// An agent has taken the call. The wait goes on until the two hear each other, but no longer in the queue.
    void leaveWithAgent(Ringing ringing) {
        ringing.maxWait().ifPresent(outbox::cancel);
        predictions.answered(ringing.ticket());
        letGo(ringing.ticket());
    }

    /// An offer has come to nothing: the caller stands where he or she stood, or goes on if the wait has been
    /// too long.
    ///
    /// @param rest the consoles that still ring
    void offerEnded(Ringing rest) {
        var ticket = rest.ticket();
        if (!rest.agents().isEmpty()) {
            ticket.call().become(rest);
            queues.offerEnded(ticket);
        } else if (rest.maxWait().isPresent()) {
            ticket.call().become(new Waiting(ticket, rest.maxWait().get()));
            queues.offerEnded(ticket);
        } else {
            leave(ticket);
            overflow(ticket.call(), ticket.workgroup(), waitedTooLong(ticket));
        }
    }

    /// All consoles that rang for the caller are silent.
    void ringsNoMore(Ringing ringing) {
        var ticket = ringing.ticket();
        ticket.call().become(new Waiting(ticket, ringing.maxWait().orElseGet(() -> startMaxWait(ticket))));
        ringing.agents().forEach(_ -> queues.offerEnded(ticket));
    }

    /// The consoles that ring are the last that do.
    void offerNoMore(Ringing ringing) {
        ringing.ticket().call().become(new Ringing(ringing.ticket(), Optional.empty(), ringing.agents()));
        queues.ringAtOnce(ringing.ticket(), 0);
        escalation.stop(ringing.ticket());
    }

    void overflow(Waiting waiting, Obstacle obstacle) {
        leave(waiting);
        overflow(waiting.ticket().call(), waiting.ticket().workgroup(), obstacle);
    }

    /// For a caller who stands in no line.
    void overflow(Call call, Workgroup workgroup, Obstacle obstacle) {
        onward.send(call, workgroup.overflow().pointFor(obstacle.reason()), obstacle.words());
    }

    Obstacle waitedTooLong(Ticket ticket) {
        return new Obstacle(
                Reason.WAITED_TOO_LONG,
                ticket.call().away()
                        ? Sentence.of("Nobody has called back in time")
                        : Sentence.of(
                                "The caller has waited {0} s in the queue of {1}, which allows {2} s",
                                ticket.waited(outbox.now()).toSeconds(),
                                ticket.workgroup().name(),
                                ticket.workgroup().maxWait().toSeconds()));
    }

    private void leave(Ticket ticket) {
        predictions.gaveUp(ticket);
        letGo(ticket);
        ticket.call().leftQueue(ticket, outbox.now());
    }

    private void letGo(Ticket ticket) {
        steps.stop(ticket);
        findMe.stop(ticket.call());
        escalation.stop(ticket);
        queues.leave(ticket);
    }

    private TimerId startMaxWait(Ticket ticket) {
        var length = ticket.call()
                .callback()
                .map(wish -> Duration.between(outbox.now(), wish.until()))
                .orElse(ticket.workgroup().maxWait());
        return outbox.start(
                TimerId.Kind.MAX_WAIT, ticket.call().id().value(), length.isPositive() ? length : Duration.ofMillis(1));
    }
}
