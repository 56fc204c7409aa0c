package org.cordboard.core.floor;

import java.util.function.Consumer;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState.Calling;
import org.cordboard.core.agent.AgentState.Connecting;
import org.cordboard.core.agent.AgentState.Held;
import org.cordboard.core.agent.AgentState.Listening;
import org.cordboard.core.agent.AgentState.NotReady;
import org.cordboard.core.agent.AgentState.Offered;
import org.cordboard.core.agent.AgentState.Offline;
import org.cordboard.core.agent.AgentState.Ready;
import org.cordboard.core.agent.AgentState.Recovering;
import org.cordboard.core.agent.AgentState.Talking;
import org.cordboard.core.agent.AgentState.WrapUp;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.CallingBack;
import org.cordboard.core.call.CallState.Choosing;
import org.cordboard.core.call.CallState.Dialling;
import org.cordboard.core.call.CallState.HearingMessages;
import org.cordboard.core.call.CallState.Parked;
import org.cordboard.core.call.CallState.PassingOn;
import org.cordboard.core.call.CallState.Postponed;
import org.cordboard.core.call.CallState.Speaking;
import org.cordboard.core.call.Calls;
import org.cordboard.core.console.Consoles;
import org.cordboard.core.conversation.Conversations;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.queue.Offers;

/// What happens when a timer runs out. Timers that were cancelled or replaced meanwhile change nothing.
final class Deadlines {
    private final Outbox outbox;
    private final Calls calls;
    private final Agents agents;
    private final Switchboard switchboard;
    private final Offers offers;
    private final Conversations conversations;
    private final Consoles consoles;
    private final Departures departures;
    private final Parking parking;
    private final Consumer<Call> promptEnded;

    Deadlines(
            Outbox outbox,
            Calls calls,
            Agents agents,
            Switchboard switchboard,
            Offers offers,
            Conversations conversations,
            Consoles consoles,
            Departures departures,
            Parking parking,
            Consumer<Call> promptEnded) {
        this.outbox = outbox;
        this.calls = calls;
        this.agents = agents;
        this.switchboard = switchboard;
        this.offers = offers;
        this.conversations = conversations;
        this.consoles = consoles;
        this.departures = departures;
        this.parking = parking;
        this.promptEnded = promptEnded;
    }

    void elapsed(TimerId timer) {
        if (!outbox.elapsed(timer)) {
            return;
        }
        if (timer.ofAgent()) {
            agents.find(new AgentId(timer.subject())).ifPresent(this::elapsed);
        } else {
            calls.find(new CallId(timer.subject())).ifPresent(call -> elapsed(timer.kind(), call));
        }
    }

    private void elapsed(TimerId.Kind kind, Call call) {
        if (kind == TimerId.Kind.MENU_SILENCE && call.state() instanceof Choosing menu) {
            switchboard.menus().silent(call, menu);
        } else if (kind == TimerId.Kind.MAX_WAIT) {
            switchboard.waitingRoom().waitedTooLong(call);
        } else if (kind == TimerId.Kind.NEXT_TIER) {
            switchboard.waitingRoom().tierOpens(call);
        } else if (kind == TimerId.Kind.RING_NEXT) {
            switchboard.waitingRoom().ringNext(call);
        } else if (kind == TimerId.Kind.WAITING_STEP) {
            switchboard.waitingRoom().stepOver(call);
        } else if (kind == TimerId.Kind.CALLBACK && call.state() instanceof CallingBack back) {
            conversations.callbacks().overdue(call, back);
        } else if (kind == TimerId.Kind.CALLBACK_AGAIN && call.state() instanceof Postponed postponed) {
            conversations.callbacks().tryAgain(call, postponed);
        } else if (kind == TimerId.Kind.PARKED && call.state() instanceof Parked aside) {
            parking.timeOver(call, aside);
        } else if (kind == TimerId.Kind.RECORDING && call.state() instanceof Speaking mailbox) {
            switchboard.mailboxes().overdue(call, mailbox);
        } else if (kind == TimerId.Kind.DIAL && call.state() instanceof Dialling dialling) {
            switchboard.externalNumbers().overdue(call, dialling);
        } else if (kind == TimerId.Kind.DIAL && call.state() instanceof PassingOn passing) {
            switchboard.tandem().overdue(call, passing);
        } else if (kind == TimerId.Kind.LONGEST) {
            departures.tooLong(call);
        } else if (kind == TimerId.Kind.FIND_NEXT && switchboard.findMe().next(call)) {
            switchboard.waitingRoom().lines().notFound(call);
        } else if ((kind == TimerId.Kind.MESSAGES_SILENCE || kind == TimerId.Kind.MESSAGES_REPORT)
                && call.state() instanceof HearingMessages hearing) {
            switchboard.messages().elapsed(call, hearing, kind);
        } else if (kind == TimerId.Kind.PROMPT) {
            call.sound().forget();
            promptEnded.accept(call);
        }
    }

    /// An agent has one timer at most, that of the present state.
    private void elapsed(Agent agent) {
        switch (agent.state()) {
            case Offered offered -> offers.rangOut(agent, offered);
            case Connecting connecting -> conversations.connectTooLong(agent, connecting);
            case Recovering recovering -> consoles.awayTooLong(agent, recovering);
            case WrapUp _ -> agents.settle(agent);
            case NotReady _, Ready _, Offline _, Talking _, Held _, Listening _, Calling _ -> {}
        }
    }
}
