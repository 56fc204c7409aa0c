package org.cordboard.core.queue;

import java.util.List;
import java.util.Optional;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.Ringing;
import org.cordboard.core.call.CallState.Waiting;
import org.cordboard.core.call.Calls;
import org.cordboard.core.call.Onward;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Overflow.Reason;
import org.cordboard.core.company.WayOut;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.outside.FindMe;
import org.cordboard.core.queue.Obstacles.Obstacle;
import org.cordboard.core.sentence.Sentence;

/// Callers come in, wait, come back, and leave for the overflow when waiting makes no sense.
public final class WaitingRoom {
    private final Outbox outbox;
    private final Queues queues;
    private final Obstacles obstacles;
    private final FindMe findMe;
    private final Standing standing;
    private final LineRoom lines;
    private final CallbackWishes callbackWishes;

    public WaitingRoom(Outbox outbox, Calls calls, Queues queues, FindMe findMe, Onward onward) {
        this.outbox = outbox;
        this.queues = queues;
        this.obstacles = new Obstacles(queues);
        this.findMe = findMe;
        this.standing = new Standing(outbox, queues, findMe, onward);
        this.lines = new LineRoom(queues, obstacles, findMe, standing);
        this.callbackWishes = new CallbackWishes(outbox, calls, queues, standing);
    }

    /// Where callers of a single person wait.
    public LineRoom lines() {
        return lines;
    }

    public CallbackWishes callbackWishes() {
        return callbackWishes;
    }

    /// Places in the lines, for those who offer calls and read keys.
    Standing standing() {
        return standing;
    }

    public void enter(Call call, Workgroup workgroup) {
        call.cameTo(workgroup.id());
        var needs = workgroup.routing().needs().and(call.needs());
        var obstacle = obstacles.toEnter(workgroup, needs.skills());
        if (obstacle.isPresent()) {
            standing.overflow(call, workgroup, obstacle.get());
            return;
        }
        standing.steps().begin(standing.take(call, workgroup, needs));
    }

    /// A place in no line, for who did not come by a queue.
    public Ticket ticketFor(Call call, Workgroup workgroup) {
        return standing.ticketFor(call, workgroup);
    }

    /// The call comes back to the head of the queue because it was not joined to its agent; goes on
    /// with the last step.
    public void comeBack(Ticket ticket, Sentence reason) {
        if (takeBack(ticket, reason)) {
            standing.steps().resume(ticket);
        }
    }

    /// The call comes back to the head of the queue because its agent was lost; hears `apology` first.
    public void comeBack(Ticket ticket, Sentence reason, PromptId apology) {
        if (takeBack(ticket, reason)) {
            standing.steps().resume(ticket, apology);
        }
    }

    /// The welcome, the apology or what a step says is over.
    public void promptEnded(Ticket ticket) {
        if (CallbackWishes.asked(ticket)) {
            callbackWishes.letGo(ticket);
        } else {
            standing.steps().spoken(ticket);
        }
    }

    /// What is said cannot be played. A report that comes too late changes nothing.
    public void cannotSpeak(Ticket ticket) {
        if (ticket.call().sound().guard().isPresent()) {
            ticket.call().sound().forget();
            if (CallbackWishes.asked(ticket)) {
                callbackWishes.cancel(ticket);
            }
            standing.steps().spoken(ticket);
        }
    }

    /// The music of a step is over.
    public void stepOver(Call call) {
        call.state().place().ifPresent(standing.steps()::over);
    }

    /// What a key means to a caller who waits here.
    Optional<WayOut> wayOut(Ticket ticket, char key) {
        return ticket.workgroup().waiting().wayOut(queues.walkOf(ticket).present(), key);
    }

    public void leave(Waiting waiting) {
        standing.leave(waiting);
    }

    /// The caller takes another place in the line.
    ///
    /// @param place 1 for the front, the end of the line if there are fewer callers
    /// @return the place that the caller has now
    public int move(Ticket ticket, int place) {
        queues.move(ticket, place);
        return place(ticket);
    }

    /// The caller's place in the line, 1 for the front.
    public int place(Ticket ticket) {
        return queues.of(ticket.workgroup().id()).place(ticket, Integer.MAX_VALUE);
    }

    /// Why it makes no sense for the caller to wait there, in words.
    public Optional<Sentence> obstacleTo(Call call, Workgroup workgroup) {
        var needs = workgroup.routing().needs().and(call.needs());
        return obstacles.toEnter(workgroup, needs.skills()).map(Obstacle::words);
    }

    /// The consoles that ring for the caller are another's business.
    public void leave(Ringing ringing) {
        standing.leave(ringing);
    }

    /// `maxWait` is over. A console that rings may still answer.
    public void waitedTooLong(Call call) {
        if (call.state() instanceof Waiting waiting) {
            standing.overflow(waiting, standing.waitedTooLong(waiting.ticket()));
        } else if (call.state() instanceof Ringing ringing) {
            standing.offerNoMore(ringing);
        }
    }

    /// Nothing can be played to the caller.
    public void failed(Waiting waiting, Sentence reason) {
        var words = Sentence.of(
                "The queue of {0} failed: {1}", waiting.ticket().workgroup().name(), reason);
        standing.overflow(waiting, new Obstacle(Reason.ERROR, words));
    }

    /// Nothing can be played while a console rings: the caller goes on if this offer comes to nothing.
    public void failed(Ringing ringing) {
        ringing.maxWait().ifPresent(outbox::cancel);
        standing.offerNoMore(ringing);
    }

    /// The caller has waited until members of a further tier may be asked.
    public void tierOpens(Call call) {
        call.state().place().ifPresent(standing.escalation()::tierOpens);
    }

    /// The caller may ring at one member more.
    public void ringNext(Call call) {
        call.state().place().ifPresent(standing.escalation()::ringNext);
    }

    /// The workgroup's rules have changed: callers keep their places, and who may be asked for them is found out
    /// anew.
    public void rulesChanged(Queue queue) {
        queue.line().forEach(standing.escalation()::rulesChanged);
    }

    /// The workgroup is gone: the caller goes on. Consoles that ring are another's business.
    public void queueClosed(Ticket ticket) {
        if (ticket.call().state() instanceof Waiting waiting) {
            standing.leave(waiting);
        } else if (ticket.call().state() instanceof Ringing ringing) {
            standing.leave(ringing);
        }
        standing.overflow(ticket.call(), ticket.workgroup(), Obstacles.closed(ticket.workgroup()));
    }

    /// Nobody who could take them is at work any more, or all are not ready: those who wait go on.
    void overflowUnserved(Queue queue) {
        standing.predictions().settle(queue);
        for (Ticket ticket : queue.matcher().unserved()) {
            if (!findMe.goesOn(ticket.call())) {
                goOn(ticket, new Obstacle(Reason.NOBODY_LOGGED_IN, Obstacles.nobodySignedIn(queue, ticket.skills())));
            }
        }
        if (queue.impatient() > 0) {
            Obstacles.nobodyReady(queue)
                    .ifPresent(obstacle -> List.copyOf(queue.line()).stream()
                            .filter(Ticket::goesWhenNobodyIsReady)
                            .forEach(ticket -> goOn(ticket, obstacle)));
        }
    }

    /// Who will be called back waits until then for whoever comes to work.
    private void goOn(Ticket ticket, Obstacle obstacle) {
        if (ticket.call().callback().isEmpty() && ticket.call().state() instanceof Waiting waiting) {
            standing.overflow(waiting, obstacle);
        }
    }

    private boolean takeBack(Ticket ticket, Sentence reason) {
        var workgroup = ticket.workgroup();
        var call = ticket.call();
        var obstacle = obstacles.toStay(workgroup, ticket.skills());
        if (obstacle.isPresent()) {
            call.leftQueue(ticket, outbox.now());
            var words = Sentence.of("{0}; {1}", reason, obstacle.get().words());
            standing.overflow(call, workgroup, new Obstacle(obstacle.get().reason(), words));
            return false;
        }
        outbox.decide(call.id(), Sentence.of("Back to the head of the queue of {0}", workgroup.name()), reason);
        standing.stand(ticket);
        return true;
    }
}
