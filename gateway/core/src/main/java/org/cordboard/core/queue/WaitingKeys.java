package org.cordboard.core.queue;

import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.Ringing;
import org.cordboard.core.call.CallState.Waiting;
import org.cordboard.core.call.Onward;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.CallbackRules;
import org.cordboard.core.company.WaitingPlan;
import org.cordboard.core.company.WayOut;
import org.cordboard.core.event.Caller;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.toll.Tolls;

/// What the keys of waiting callers do.
public final class WaitingKeys {
    private final Tolls tolls;
    private final Outbox outbox;
    private final WaitingRoom waitingRoom;
    private final Offers offers;
    private final Onward onward;

    public WaitingKeys(Tolls tolls, Outbox outbox, WaitingRoom waitingRoom, Offers offers, Onward onward) {
        this.tolls = tolls;
        this.outbox = outbox;
        this.waitingRoom = waitingRoom;
        this.offers = offers;
        this.onward = onward;
    }

    public void pressed(Call call, Ticket ticket, char key) {
        if (call.callback().isPresent()) {
            return;
        }
        waitingRoom.wayOut(ticket, key).ifPresentOrElse(way -> take(call, ticket, key, way), () -> {
            if (!ticket.workgroup().waiting().equals(WaitingPlan.NONE)) {
                outbox.decide(
                        call.id(),
                        Sentence.of("Pass over the key {0}", key),
                        Sentence.of(
                                "It means nothing at this moment of waiting for {0}",
                                ticket.workgroup().name()));
            }
        });
    }

    private void take(Call call, Ticket ticket, char key, WayOut way) {
        switch (way) {
            case WayOut.To(var point) -> leave(call, ticket, key, point);
            case WayOut.CallBack _ ->
                ticket.workgroup().waiting().callback().ifPresent(rules -> askForCallback(call, ticket, rules));
        }
    }

    private void askForCallback(Call call, Ticket ticket, CallbackRules rules) {
        if (call.caller().origin() == Caller.Origin.WEB
                || call.caller().number().isBlank()) {
            outbox.decide(call.id(), Sentence.of("No callback"), Sentence.of("The caller came without a number"));
            waitingRoom.standing().steps().say(ticket, rules.impossible());
            return;
        }
        var spender = tolls.queue(ticket.workgroup().id());
        var refusal = tolls.look(spender, call.caller().number(), outbox.now())
                .ruling()
                .refusal();
        if (refusal.isPresent()) {
            outbox.decide(call.id(), Sentence.of("No callback"), refusal.get());
            waitingRoom.standing().steps().say(ticket, rules.impossible());
            return;
        }
        if (call.state() instanceof Ringing ringing) {
            offers.callerLost(ringing, Sentence.of("The caller asked to be called back"));
            waitingRoom.standing().ringsNoMore(ringing);
        }
        if (call.state() instanceof Waiting waiting) {
            waitingRoom.callbackWishes().ask(waiting, rules);
        }
    }

    private void leave(Call call, Ticket ticket, char key, AnswerPoint point) {
        if (call.state() instanceof Waiting waiting) {
            waitingRoom.leave(waiting);
        } else if (call.state() instanceof Ringing ringing) {
            waitingRoom.leave(ringing);
            offers.callerLost(ringing, Sentence.of("The caller left the queue"));
        }
        onward.send(
                call,
                point,
                Sentence.of(
                        "The caller pressed {0} after waiting {1} s for {2}",
                        key,
                        ticket.waited(outbox.now()).toSeconds(),
                        ticket.workgroup().name()));
    }
}
