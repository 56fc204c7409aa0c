package org.cordboard.core.conversation;

import java.time.Duration;
import java.time.Instant;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState.Connecting;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.Assignment;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.CallingBack;
import org.cordboard.core.call.CallState.Postponed;
import org.cordboard.core.call.Callback;
import org.cordboard.core.call.Calls;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.queue.WaitingRoom;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.toll.Permit;
import org.cordboard.core.toll.Tolls;

/// Calls back those who asked for it: the agent takes the call, the caller's telephone rings, and a key proves that
/// a human has answered. Whoever is not reached is tried again.
public final class Callbacks {
    /// With this key the caller asks to be connected.
    private static final char PROOF = '1';

    /// How long the caller may take for it, the announcement included.
    private static final Duration PROOF_WITHIN = Duration.ofSeconds(30);

    private final Ringback ringback;
    private final Tolls tolls;
    private final Outbox outbox;
    private final Agents agents;
    private final Calls calls;
    private final WaitingRoom waitingRoom;

    Callbacks(Ringback ringback, Tolls tolls, Outbox outbox, Agents agents, Calls calls, WaitingRoom waitingRoom) {
        this.ringback = ringback;
        this.tolls = tolls;
        this.outbox = outbox;
        this.agents = agents;
        this.calls = calls;
        this.waitingRoom = waitingRoom;
    }

    /// The agent has taken the callback.
    ///
    /// @param idleSince when the agent became ready
    void begin(Agent agent, Assignment work, Instant idleSince) {
        var call = work.call();
        var wish = call.callback().orElseThrow().triedAgain();
        call.callback(wish);
        var ringFor = wish.rules().ringFor();
        outbox.decide(
                call.id(),
                Sentence.of("Call the caller back for {0}", agent.person().name()),
                Sentence.of(
                        "The agent answered; try {0} of {1}",
                        wish.tries(), wish.rules().tries()));
        var deadline = outbox.start(TimerId.Kind.CALLBACK, call.id().value(), ringFor.plus(Ringback.GRACE));
        var back = new CallingBack(work.ticket(), agent.id(), idleSince, false, deadline);
        call.become(back);
        var longest = ringFor.plus(PROOF_WITHIN).plus(Ringback.GRACE).plus(Ringback.GRACE);
        var timer = outbox.start(TimerId.Kind.CONNECT, agent.id().value(), longest);
        agents.become(agent, new Connecting(outbox.now(), work, timer));
        var number = call.caller().number();
        switch (tolls.begin(
                call.id(), OutsideId.CALLER, tolls.queue(work.workgroup().id()), number, "")) {
            case Permit.Granted granted -> ringback.begin(call, agent, ringFor, granted);
            case Permit.Refused(var reason) -> failed(call, back, reason);
        }
    }

    /// Somebody or something has answered, and is asked for the key.
    public void answered(Call call, CallingBack back) {
        if (!back.answered()) {
            outbox.cancel(back.deadline());
            var deadline = outbox.start(TimerId.Kind.CALLBACK, call.id().value(), PROOF_WITHIN);
            call.become(new CallingBack(back.ticket(), back.agent(), back.idleSince(), true, deadline));
            silence(call, back);
            call.sound().somebodyListens();
            announce(call);
        }
    }

    /// Asks again, until the key is pressed or the time for it is over.
    public void announce(Call call) {
        call.callback().ifPresent(wish -> call.sound().play(wish.rules().announce()));
    }

    /// @return whether the caller is there, and is to be joined with the agent
    public boolean proven(Call call, CallingBack back, char key) {
        if (!back.answered() || key != PROOF) {
            return false;
        }
        outbox.cancel(back.deadline());
        calls.isHere(call);
        return true;
    }

    public void hungUp(Call call, CallingBack back) {
        if (back.answered()) {
            failed(call, back, Sentence.of("Who answered hung up without pressing {0}", PROOF));
        }
    }

    /// Nobody has answered in time, or nobody who presses the key.
    public void overdue(Call call, CallingBack back) {
        failed(
                call,
                back,
                back.answered()
                        ? Sentence.of("Who answered did not press {0} within {1} s", PROOF, PROOF_WITHIN.toSeconds())
                        : Sentence.of("The network did not tell whether anybody answered"));
    }

    /// The caller was not reached. The agent is ready again, in the old place.
    public void failed(Call call, CallingBack back, Sentence reason) {
        part(call, back);
        agents.find(back.agent()).ifPresent(agent -> agents.settle(agent, back.idleSince()));
        var wish = call.callback().orElseThrow();
        var again = outbox.now().plus(wish.rules().tryAgainAfter());
        if (wish.tries() >= wish.rules().tries()) {
            end(call, back, Sentence.of("{0}; that was the last try", reason), Cause.CALLBACK_NOT_REACHED);
        } else if (again.isAfter(wish.until())) {
            end(call, back, Sentence.of("{0}; it is too late for another try", reason), Cause.CALLBACK_EXPIRED);
        } else {
            postpone(call, back, wish, reason);
        }
    }

    /// The time until the next try is over.
    public void tryAgain(Call call, Postponed postponed) {
        waitingRoom.callbackWishes().standAgain(postponed.ticket());
    }

    /// The agent is gone, whose next state is up to who calls this: the callback goes to another one.
    void agentLost(Call call, CallingBack back, Sentence reason) {
        part(call, back);
        outbox.decide(
                call.id(),
                Sentence.of("Back to the head of the queue"),
                Sentence.of("{0} was lost: {1}", back.agent(), reason));
        call.callback(call.callback().orElseThrow().notTried());
        waitingRoom.callbackWishes().standAgain(back.ticket());
    }

    /// The call ends from outside.
    public void leave(Call call, CallingBack back) {
        outbox.cancel(back.deadline());
        silence(call, back);
        call.leftQueue(back.ticket(), outbox.now());
        agents.find(back.agent()).ifPresent(agent -> agents.settle(agent, back.idleSince()));
    }

    public void leave(Call call, Postponed postponed) {
        outbox.cancel(postponed.until());
        call.leftQueue(postponed.ticket(), outbox.now());
    }

    private void postpone(Call call, CallingBack back, Callback wish, Sentence reason) {
        outbox.decide(
                call.id(),
                Sentence.of(
                        "Call back again in {0} s", wish.rules().tryAgainAfter().toSeconds()),
                Sentence.of(
                        "{0}; that was try {1} of {2}",
                        reason, wish.tries(), wish.rules().tries()));
        var timer = outbox.start(
                TimerId.Kind.CALLBACK_AGAIN, call.id().value(), wish.rules().tryAgainAfter());
        call.become(new Postponed(back.ticket(), timer));
        waitingRoom.callbackWishes().keep(back.ticket());
    }

    private void end(Call call, CallingBack back, Sentence reason, Cause cause) {
        call.leftQueue(back.ticket(), outbox.now());
        calls.giveUpCallback(call, reason, cause);
    }

    private void part(Call call, CallingBack back) {
        outbox.cancel(back.deadline());
        silence(call, back);
        calls.part(call);
    }

    /// The agent hears the caller's telephone ring no more.
    private void silence(Call call, CallingBack back) {
        if (!back.answered()) {
            ringback.end(call, back.agent());
        }
    }
}
