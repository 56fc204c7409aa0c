package org.cordboard.core.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.Ringing;
import org.cordboard.core.call.CallState.Waiting;
import org.cordboard.core.call.Callback;
import org.cordboard.core.call.Calls;
import org.cordboard.core.call.Onward;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.CallbackRules;
import org.cordboard.core.company.Handling;
import org.cordboard.core.company.Needs;
import org.cordboard.core.company.Overflow.Reason;
import org.cordboard.core.company.SkillNeeds;
import org.cordboard.core.company.WayOut;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.outside.FindMe;

/// Callers come in, wait, come back, and leave for the overflow when waiting makes no sense.
public final class WaitingRoom {
    private final Outbox outbox;
    private final Calls calls;
    private final Queues queues;
    private final Obstacles obstacles;
    private final Escalation escalation;
    private final FindMe findMe;
    private final Onward onward;
    private final Predictions predictions;
    private final WaitingSteps steps;
    private long ticketsDrawn;

    public WaitingRoom(Outbox outbox, Calls calls, Queues queues, FindMe findMe, Onward onward) {
        this.calls = calls;
        this.outbox = outbox;
        this.queues = queues;
        this.obstacles = new Obstacles(queues);
        this.escalation = new Escalation(outbox, queues);
        this.findMe = findMe;
        this.onward = onward;
        this.predictions = new Predictions(outbox, queues);
        this.steps = new WaitingSteps(outbox, queues, predictions);
    }

    public void enter(Call call, Workgroup workgroup) {
        call.cameTo(workgroup.id());
        var needs = workgroup.routing().needs().and(call.needs());
        var obstacle = obstacles.toEnter(workgroup, needs.skills());
        if (obstacle.isPresent()) {
            overflow(call, workgroup, obstacle.get().reason(), obstacle.get().words());
            return;
        }
        steps.begin(wait(call, workgroup, needs));
    }

    /// The caller waits at a person's own line and hears it ring, while the person is looked for.
    ///
    /// @param line as it is in the person's present mode
    public void enter(Call call, Workgroup line, Handling handling) {
        call.cameTo(line.id());
        var needs = new Needs(SkillNeeds.NONE, call.needs().priority());
        var obstacle = obstacles.toEnter(line, needs.skills());
        if (obstacle.isPresent() && handling.targets().isEmpty()) {
            overflow(call, line, obstacle.get().reason(), obstacle.get().words());
            return;
        }
        var ticket = wait(call, line, needs);
        if (!handling.console()) {
            queues.ringAtOnce(ticket, 0);
        }
        call.sound().playMusic(line.music());
        findMe.begin(call, handling);
    }

    /// The person was not found at another telephone; the console may still ring.
    public void notFound(Call call) {
        if (call.state() instanceof Waiting waiting) {
            if (queues.claim(waiting.ticket()).atOnce() == 0) {
                overflow(waiting, Reason.WAITED_TOO_LONG, "No other telephone was answered");
            } else {
                queues.lookAgain(waiting.ticket());
            }
        }
    }

    private Ticket wait(Call call, Workgroup workgroup, Needs needs) {
        var ticket = new Ticket(call, workgroup, outbox.now(), ++ticketsDrawn, needs);
        call.become(new Waiting(ticket, startMaxWait(ticket)));
        escalation.begin(ticket);
        predictions.joined(ticket);
        return ticket;
    }

    /// The call comes back to the head of the queue because it was not joined to its agent; goes on
    /// with the last step.
    public void comeBack(Ticket ticket, String reason) {
        if (takeBack(ticket, reason)) {
            steps.resume(ticket);
        }
    }

    /// The call comes back to the head of the queue because its agent was lost; hears `apology` first.
    public void comeBack(Ticket ticket, String reason, PromptId apology) {
        if (takeBack(ticket, reason)) {
            steps.resume(ticket, apology);
        }
    }

    /// The welcome, the apology or what a step says is over.
    public void promptEnded(Ticket ticket) {
        if (wantsCallback(ticket)) {
            letGoForNow(ticket);
        } else {
            steps.spoken(ticket);
        }
    }

    /// The caller asks to be called back, and hears that it will be done. Nobody is asked for the caller meanwhile;
    /// no console rings.
    void askForCallback(Waiting waiting, CallbackRules rules) {
        var ticket = waiting.ticket();
        outbox.cancel(waiting.maxWait());
        escalation.pause(ticket);
        ticket.call().callback(new Callback(rules, outbox.now().plus(rules.atLongest()), 0, false));
        ticket.call().become(new Waiting(ticket, startMaxWait(ticket)));
        steps.say(ticket, rules.confirm());
    }

    /// Says something between the steps.
    void say(Ticket ticket, PromptId prompt) {
        steps.say(ticket, prompt);
    }

    /// The caller, who will be called back, has heard so or has hung up.
    public void letGoForNow(Ticket ticket) {
        outbox.decide(
                ticket.call().id(),
                "Call back when it is this caller's turn",
                "The caller asked for it after waiting %d s, and keeps the place in the queue of %s"
                        .formatted(
                                ticket.waited(outbox.now()).toSeconds(),
                                ticket.workgroup().name()));
        steps.stop(ticket);
        calls.part(ticket.call());
        escalation.resume(ticket);
    }

    /// A caller who is to be called back stands in the queue again.
    public void standAgain(Ticket ticket) {
        var call = ticket.call();
        if (queues.find(ticket.workgroup().id()).isEmpty()) {
            call.leftQueue(ticket, outbox.now());
            var obstacle = Obstacles.closed(ticket.workgroup());
            overflow(call, ticket.workgroup(), obstacle.reason(), obstacle.words());
            return;
        }
        call.become(new Waiting(ticket, startMaxWait(ticket)));
        escalation.begin(ticket);
    }

    /// What is said cannot be played. A report that comes too late changes nothing.
    public void cannotSpeak(Ticket ticket) {
        if (ticket.call().sound().guard().isPresent()) {
            ticket.call().sound().forget();
            if (wantsCallback(ticket)) {
                cancelCallback(ticket);
            }
            steps.spoken(ticket);
        }
    }

    /// The music of a step is over.
    public void stepOver(Call call) {
        call.state().place().ifPresent(steps::over);
    }

    /// What a key means to a caller who waits here.
    Optional<WayOut> wayOut(Ticket ticket, char key) {
        return ticket.workgroup().waiting().wayOut(queues.walkOf(ticket).present(), key);
    }

    public void leave(Waiting waiting) {
        outbox.cancel(waiting.maxWait());
        leaveLine(waiting.ticket());
    }

    /// The console that rings for the caller is another's business.
    public void leave(Ringing ringing) {
        ringing.maxWait().ifPresent(outbox::cancel);
        leaveLine(ringing.ticket());
    }

    /// `maxWait` is over. A console that rings may still answer.
    public void waitedTooLong(Call call) {
        if (call.state() instanceof Waiting waiting) {
            overflow(waiting, Reason.WAITED_TOO_LONG, waitedTooLong(waiting.ticket()));
        } else if (call.state() instanceof Ringing ringing) {
            offerNoMore(ringing);
        }
    }

    /// Nothing can be played to the caller.
    public void failed(Waiting waiting, String reason) {
        overflow(
                waiting,
                Reason.ERROR,
                "The queue of %s failed: %s"
                        .formatted(waiting.ticket().workgroup().name(), reason));
    }

    /// Nothing can be played while a console rings: the caller goes on if this offer comes to nothing.
    public void failed(Ringing ringing) {
        ringing.maxWait().ifPresent(outbox::cancel);
        offerNoMore(ringing);
    }

    /// The caller has waited until members of a further tier may be asked.
    public void tierOpens(Call call) {
        call.state().place().ifPresent(escalation::tierOpens);
    }

    /// The caller may ring at one member more.
    public void ringNext(Call call) {
        call.state().place().ifPresent(escalation::ringNext);
    }

    /// A console begins to ring for the caller.
    void ringsAt(Ticket ticket) {
        escalation.ringsAt(ticket);
    }

    /// The workgroup's rules have changed: callers keep their places, and who may be asked for them is found out
    /// anew.
    public void rulesChanged(Queue queue) {
        queue.line().forEach(escalation::rulesChanged);
    }

    /// The workgroup is gone: the caller goes on. Consoles that ring are another's business.
    public void queueClosed(Ticket ticket) {
        if (ticket.call().state() instanceof Waiting waiting) {
            leave(waiting);
        } else if (ticket.call().state() instanceof Ringing ringing) {
            leave(ringing);
        }
        var obstacle = Obstacles.closed(ticket.workgroup());
        overflow(ticket.call(), ticket.workgroup(), obstacle.reason(), obstacle.words());
    }

    /// Nobody who could take them is at work any more, or all are not ready: those who wait go on.
    void overflowUnserved(Queue queue) {
        predictions.settle(queue);
        for (Ticket ticket : queue.matcher().unserved()) {
            if (findMe.goesOn(ticket.call()) || ticket.call().callback().isPresent()) {
                continue;
            }
            overflow(ticket, Reason.NOBODY_LOGGED_IN, Obstacles.nobodySignedIn(queue, ticket.skills()));
        }
        if (queue.impatient() > 0) {
            Obstacles.nobodyReady(queue)
                    .ifPresent(obstacle -> List.copyOf(queue.line()).stream()
                            .filter(Ticket::goesWhenNobodyIsReady)
                            .filter(ticket -> ticket.call().callback().isEmpty())
                            .forEach(ticket -> overflow(ticket, obstacle.reason(), obstacle.words())));
        }
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
            leaveLine(ticket);
            overflow(ticket.call(), ticket.workgroup(), Reason.WAITED_TOO_LONG, waitedTooLong(ticket));
        }
    }

    /// All consoles that rang for the caller are silent.
    void ringsNoMore(Ringing ringing) {
        var ticket = ringing.ticket();
        ticket.call().become(new Waiting(ticket, ringing.maxWait().orElseGet(() -> startMaxWait(ticket))));
        ringing.agents().forEach(_ -> queues.offerEnded(ticket));
    }

    /// The person does not want the call. Other telephones may still ring.
    ///
    /// @param rest without the console
    void declinedAtLine(Ringing rest, String reason) {
        queues.ringAtOnce(rest.ticket(), 0);
        offerEnded(rest);
        if (rest.ticket().call().state() instanceof Waiting waiting
                && !findMe.goesOn(rest.ticket().call())) {
            overflow(waiting, Reason.WAITED_TOO_LONG, reason);
        }
    }

    /// The consoles that ring are the last that do.
    private void offerNoMore(Ringing ringing) {
        ringing.ticket().call().become(new Ringing(ringing.ticket(), Optional.empty(), ringing.agents()));
        queues.ringAtOnce(ringing.ticket(), 0);
        escalation.stop(ringing.ticket());
    }

    private boolean takeBack(Ticket ticket, String reason) {
        var workgroup = ticket.workgroup();
        var call = ticket.call();
        var obstacle = obstacles.toStay(workgroup, ticket.skills());
        if (obstacle.isPresent()) {
            call.leftQueue(ticket, outbox.now());
            overflow(
                    call,
                    workgroup,
                    obstacle.get().reason(),
                    reason + "; " + obstacle.get().words());
            return false;
        }
        outbox.decide(call.id(), "Back to the head of the queue of " + workgroup.name(), reason);
        call.become(new Waiting(ticket, startMaxWait(ticket)));
        escalation.begin(ticket);
        return true;
    }

    private void overflow(Ticket ticket, Reason why, String reason) {
        if (ticket.call().state() instanceof Waiting waiting) {
            overflow(waiting, why, reason);
        }
    }

    private void overflow(Waiting waiting, Reason why, String reason) {
        leave(waiting);
        overflow(waiting.ticket().call(), waiting.ticket().workgroup(), why, reason);
    }

    private void overflow(Call call, Workgroup workgroup, Reason why, String reason) {
        onward.send(call, workgroup.overflow().pointFor(why), reason);
    }

    /// An agent has taken the call. The wait goes on until the two hear each other, but no longer in the queue.
    void leaveWithAgent(Ringing ringing) {
        ringing.maxWait().ifPresent(outbox::cancel);
        predictions.answered(ringing.ticket());
        letGo(ringing.ticket());
    }

    private void leaveLine(Ticket ticket) {
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

    private static boolean wantsCallback(Ticket ticket) {
        return ticket.call().callback().isPresent() && !ticket.call().away();
    }

    /// What the caller was to hear about it cannot be heard.
    private void cancelCallback(Ticket ticket) {
        var call = ticket.call();
        outbox.decide(call.id(), "No callback", "The caller could not be told that it would be done");
        call.isHere();
        if (call.state() instanceof Waiting waiting) {
            outbox.cancel(waiting.maxWait());
            call.become(new Waiting(ticket, startMaxWait(ticket)));
        }
        escalation.resume(ticket);
    }

    private TimerId startMaxWait(Ticket ticket) {
        var length = ticket.call()
                .callback()
                .map(wish -> Duration.between(outbox.now(), wish.until()))
                .orElse(ticket.workgroup().maxWait());
        return outbox.start(
                TimerId.Kind.MAX_WAIT, ticket.call().id().value(), length.isPositive() ? length : Duration.ofMillis(1));
    }

    private String waitedTooLong(Ticket ticket) {
        return ticket.call().away()
                ? "Nobody has called back in time"
                : "The caller has waited %d s in the queue of %s, which allows %d s"
                        .formatted(
                                Duration.between(ticket.since(), outbox.now()).toSeconds(),
                                ticket.workgroup().name(),
                                ticket.workgroup().maxWait().toSeconds());
    }
}
