package org.cordboard.core.floor;

import org.cordboard.core.agent.Agents;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.Arriving;
import org.cordboard.core.call.CallState.CallingBack;
import org.cordboard.core.call.CallState.CallingOut;
import org.cordboard.core.call.CallState.Choosing;
import org.cordboard.core.call.CallState.Closing;
import org.cordboard.core.call.CallState.Dialling;
import org.cordboard.core.call.CallState.Ended;
import org.cordboard.core.call.CallState.Greeted;
import org.cordboard.core.call.CallState.HearingMessages;
import org.cordboard.core.call.CallState.Parked;
import org.cordboard.core.call.CallState.PassingOn;
import org.cordboard.core.call.CallState.Postponed;
import org.cordboard.core.call.CallState.Ringing;
import org.cordboard.core.call.CallState.Speaking;
import org.cordboard.core.call.CallState.Waiting;
import org.cordboard.core.call.CallState.WithAgent;
import org.cordboard.core.call.CallState.WithOutside;
import org.cordboard.core.call.Calls;
import org.cordboard.core.conversation.Conversations;
import org.cordboard.core.event.Cause;
import org.cordboard.core.messages.Messages;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.queue.Offers;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.toll.Tolls;

/// Calls that end from outside, wherever they stand: menu, queue, agent and mailbox are left in order.
final class Departures {
    private final Tolls tolls;
    private final Outbox outbox;
    private final Calls calls;
    private final Agents agents;
    private final Switchboard switchboard;
    private final Offers offers;
    private final Conversations conversations;
    private final Parking parking;

    Departures(
            Tolls tolls,
            Outbox outbox,
            Calls calls,
            Agents agents,
            Switchboard switchboard,
            Offers offers,
            Conversations conversations,
            Parking parking) {
        this.tolls = tolls;
        this.outbox = outbox;
        this.calls = calls;
        this.agents = agents;
        this.switchboard = switchboard;
        this.offers = offers;
        this.conversations = conversations;
        this.parking = parking;
    }

    void callerGone(Call call, Cause cause) {
        if (call.callback().isPresent()) {
            wantsCallbackAndIsGone(call);
            return;
        }
        switch (call.state()) {
            case Speaking mailbox -> switchboard.mailboxes().callerGone(call, mailbox);
            case Closing mailbox -> calls.conclude(call, mailbox.cause());
            case HearingMessages hearing -> {
                switchboard.messages().leave(hearing);
                calls.conclude(call, Messages.causeOfLeaving(hearing, cause));
            }
            case Arriving _,
                    Choosing _,
                    Waiting _,
                    Ringing _,
                    WithAgent _,
                    Parked _,
                    CallingBack _,
                    CallingOut _,
                    Postponed _,
                    Dialling _,
                    PassingOn _,
                    WithOutside _,
                    Greeted _,
                    Ended _ -> {
                takeOut(call, Sentence.of("The caller hung up"));
                calls.conclude(call, cause);
            }
        }
    }

    /// The caller has been answered: whoever still waits for a callback to this number from the same workgroup waits
    /// no more.
    void needsNoCallback(Call answered) {
        for (Call call : calls.awayAt(answered.caller().number())) {
            if (call.workgroup().equals(answered.workgroup()) && !(call.state() instanceof CallingBack)) {
                takeOut(call, Sentence.of("The caller called again"));
                outbox.decide(
                        call.id(),
                        Sentence.of("Give up the callback"),
                        Sentence.of("The caller called again and was answered"));
                calls.conclude(call, Cause.CALLBACK_NO_LONGER_NEEDED);
            }
        }
    }

    private void wantsCallbackAndIsGone(Call call) {
        if (call.state() instanceof CallingBack back) {
            conversations.callbacks().hungUp(call, back);
        } else if (!call.away()) {
            call.state().place().ifPresent(switchboard.waitingRoom().callbackWishes()::letGo);
        }
    }

    /// The caller's side could not be answered at all.
    void unanswerable(Call call, Cause cause) {
        takeOut(call, Sentence.of("The call could not be answered"));
        calls.refuse(call, cause);
    }

    /// A leg that was dialled has been up for as long as the dial plan allows. Who was called back and waits is not
    /// sent away, but looked at again.
    void tooLong(Call call) {
        if (call.state().place().isEmpty()) {
            takeOut(call, Sentence.of("The call was too long"));
            outbox.decide(
                    call.id(),
                    Sentence.of("Hang up"),
                    Sentence.of("The call to outside lasted as long as the dial plan allows"));
            calls.hangUp(call, Cause.TOO_LONG);
        } else {
            tolls.prolong(call.id());
        }
    }

    void floorClosed(Call call) {
        if (call.callback().isPresent()) {
            putAside(call);
            return;
        }
        switch (call.state()) {
            case Speaking mailbox -> switchboard.mailboxes().close(call, mailbox, Cause.GATEWAY_STOPPED);
            case Closing mailbox -> calls.hangUp(call, mailbox.cause());
            case Arriving _,
                    Choosing _,
                    Waiting _,
                    Ringing _,
                    WithAgent _,
                    Parked _,
                    CallingBack _,
                    CallingOut _,
                    Postponed _,
                    Dialling _,
                    PassingOn _,
                    WithOutside _,
                    HearingMessages _,
                    Greeted _,
                    Ended _ -> {
                takeOut(call, Sentence.of("The gateway is being stopped"));
                calls.hangUp(call, Cause.GATEWAY_STOPPED);
            }
        }
    }

    /// Who asked to be called back will be, when the floor is open again.
    private void putAside(Call call) {
        if (!call.away()) {
            call.state().place().ifPresent(switchboard.waitingRoom().callbackWishes()::letGo);
        }
        takeOut(call, Sentence.of("The gateway is being stopped"));
        calls.putAside(call);
    }

    /// Lets go of the call wherever it stands; what becomes of it then is up to who calls this.
    void takeOut(Call call, Sentence reason) {
        switch (call.state()) {
            case Choosing menu -> switchboard.menus().leave(menu);
            case Waiting waiting -> switchboard.waitingRoom().leave(waiting);
            case Ringing ringing -> {
                switchboard.waitingRoom().leave(ringing);
                offers.callerLost(ringing, reason);
            }
            case WithAgent conversation ->
                agents.find(conversation.agent())
                        .ifPresent(agent ->
                                Conversations.in(agent, call).ifPresent(work -> conversations.end(agent, work)));
            case Parked aside -> parking.leave(call, aside);
            case CallingBack back -> conversations.callbacks().leave(call, back);
            case CallingOut out -> conversations.outgoingCalls().leave(call, out);
            case Postponed postponed -> conversations.callbacks().leave(call, postponed);
            case Dialling dialling -> switchboard.externalNumbers().leave(call, dialling);
            case PassingOn passing -> switchboard.tandem().leave(call, passing);
            case WithOutside with -> switchboard.externalNumbers().leave(call, with);
            case HearingMessages hearing -> switchboard.messages().leave(hearing);
            case Speaking mailbox -> switchboard.mailboxes().leave(mailbox);
            case Arriving _, Greeted _, Closing _, Ended _ -> {}
        }
    }
}
