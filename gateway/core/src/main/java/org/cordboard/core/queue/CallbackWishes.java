package org.cordboard.core.queue;

import java.util.Optional;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.Waiting;
import org.cordboard.core.call.Callback;
import org.cordboard.core.call.Calls;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.CallbackRules;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.CallbackPromise;
import org.cordboard.core.event.Cause;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;

/// Callers who do not want to wait on the line: they are told that they will be called back, are let go, and keep
/// their place in the queue.
public final class CallbackWishes {
    private final Outbox outbox;
    private final Calls calls;
    private final Queues queues;
    private final Standing standing;

    CallbackWishes(Outbox outbox, Calls calls, Queues queues, Standing standing) {
        this.outbox = outbox;
        this.calls = calls;
        this.queues = queues;
        this.standing = standing;
    }

    /// The caller asks to be called back, and hears that it will be done. Nobody is asked for the caller meanwhile;
    /// no console rings.
    void ask(Waiting waiting, CallbackRules rules) {
        var ticket = waiting.ticket();
        outbox.cancel(waiting.maxWait());
        standing.escalation().pause(ticket);
        ticket.call().callback(new Callback(rules, outbox.now().plus(rules.atLongest()), 0, false));
        standing.waitAnew(ticket);
        standing.steps().say(ticket, rules.confirm());
    }

    /// Whether the caller has asked and is still on the line.
    static boolean asked(Ticket ticket) {
        return ticket.call().callback().isPresent() && !ticket.call().away();
    }

    /// The caller, who will be called back, has heard so or has hung up.
    public void letGo(Ticket ticket) {
        outbox.decide(
                ticket.call().id(),
                Sentence.of("Call back when it is this caller's turn"),
                Sentence.of(
                        "The caller asked for it after waiting {0} s, and keeps the place in the queue of {1}",
                        ticket.waited(outbox.now()).toSeconds(),
                        ticket.workgroup().name()));
        standing.steps().stop(ticket);
        calls.part(ticket.call());
        keep(ticket);
        standing.escalation().resume(ticket);
    }

    /// So that the promise survives a restart.
    public void keep(Ticket ticket) {
        var wish = ticket.call().callback().orElseThrow();
        outbox.add(new CallEffect.KeepPromise(
                ticket.call().id(),
                new CallbackPromise(
                        ticket.workgroup().id(),
                        ticket.since(),
                        ticket.needs(),
                        wish.rules(),
                        wish.tries(),
                        wish.until())));
    }

    /// Goes on with what was promised before the gateway was stopped.
    ///
    /// @param workgroup whose caller it is, if there still is such
    public void resume(Call call, CallbackPromise promise, Optional<Workgroup> workgroup) {
        call.cameTo(promise.workgroup());
        call.callback(new Callback(promise.rules(), promise.until(), promise.tries(), true));
        calls.isAway(call);
        if (workgroup.isEmpty()) {
            calls.giveUpCallback(
                    call,
                    Sentence.of("There is no workgroup {0} any more", promise.workgroup()),
                    Cause.CALLBACK_EXPIRED);
        } else if (!outbox.now().isBefore(promise.until())) {
            calls.giveUpCallback(
                    call, Sentence.of("The gateway was not there until it was too late"), Cause.CALLBACK_EXPIRED);
        } else {
            outbox.decide(
                    call.id(),
                    Sentence.of("Call back when it is this caller's turn"),
                    Sentence.of("It was promised before the gateway was stopped, and the caller keeps the place"));
            standing.standAgain(call, workgroup.get(), promise.since(), promise.needs());
        }
    }

    /// A caller who is to be called back stands in the queue again.
    public void standAgain(Ticket ticket) {
        if (queues.find(ticket.workgroup().id()).isPresent()) {
            standing.stand(ticket);
            return;
        }
        ticket.call().leftQueue(ticket, outbox.now());
        standing.overflow(ticket.call(), ticket.workgroup(), Obstacles.closed(ticket.workgroup()));
    }

    /// What the caller was to hear about it cannot be heard.
    void cancel(Ticket ticket) {
        var call = ticket.call();
        outbox.decide(
                call.id(),
                Sentence.of("No callback"),
                Sentence.of("The caller could not be told that it would be done"));
        call.isHere();
        if (call.state() instanceof Waiting waiting) {
            outbox.cancel(waiting.maxWait());
            standing.waitAnew(ticket);
        }
        standing.escalation().resume(ticket);
    }
}
