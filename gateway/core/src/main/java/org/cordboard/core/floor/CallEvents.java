package org.cordboard.core.floor;

import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.agent.AgentState.Connecting;
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
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Line;
import org.cordboard.core.company.Person;
import org.cordboard.core.console.Telephones;
import org.cordboard.core.conversation.Conversations;
import org.cordboard.core.dialplan.Spender;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.CallEvent.CallArrived;
import org.cordboard.core.event.CallbackPromise;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Origin;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.listening.ListeningIn;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.queue.WaitingKeys;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.toll.Tolls;

/// Takes in what callers do and what becomes of their calls, and hands it to menu, queue, conversation or
/// mailbox, wherever the call stands. Whatever does not fit there changes nothing.
final class CallEvents {
    private final Supplier<Company> companyNow;
    private final Tolls tolls;
    private final Outbox outbox;
    private final Calls calls;
    private final Agents agents;
    private final Switchboard switchboard;
    private final WaitingKeys waitingKeys;
    private final Conversations conversations;
    private final Telephones telephones;
    private final Holds holds;
    private final TelephoneCodes codes;
    private final Transfers transfers;
    private final Departures departures;
    private final EffectFailures failures;
    private final Supervision supervision;
    private final OwnCalls ownCalls;
    private final Peers peers;
    private final ListeningIn listeningIn;

    CallEvents(
            Supplier<Company> companyNow,
            Tolls tolls,
            Outbox outbox,
            Calls calls,
            Agents agents,
            Switchboard switchboard,
            WaitingKeys waitingKeys,
            Conversations conversations,
            Telephones telephones,
            TelephoneCodes codes,
            Transfers transfers,
            Departures departures,
            EffectFailures failures,
            Supervision supervision,
            OwnCalls ownCalls,
            Peers peers,
            ListeningIn listeningIn) {
        this.companyNow = companyNow;
        this.tolls = tolls;
        this.outbox = outbox;
        this.calls = calls;
        this.agents = agents;
        this.switchboard = switchboard;
        this.waitingKeys = waitingKeys;
        this.conversations = conversations;
        this.telephones = telephones;
        this.holds = new Holds(agents, telephones);
        this.codes = codes;
        this.transfers = transfers;
        this.departures = departures;
        this.failures = failures;
        this.supervision = supervision;
        this.ownCalls = ownCalls;
        this.peers = peers;
        this.listeningIn = listeningIn;
    }

    void on(CallEvent event, boolean closed) {
        if (event instanceof CallArrived arrival) {
            calls.begun(arrival).ifPresent(call -> arrived(call, arrival.origin(), closed));
        } else if (event instanceof CallEvent.CallRequested requested) {
            calls.begun(requested).ifPresent(call -> requested(call, requested, closed));
        } else if (event instanceof CallEvent.ConsoleCalled called) {
            calls.begun(called).filter(call -> ownCalls.begin(call, called)).ifPresent(call -> arrived(call, closed));
        } else if (event instanceof CallEvent.CallbackResumed resumed) {
            calls.resumed(resumed).ifPresent(call -> resumed(call, resumed.promise()));
        } else {
            calls.find(event.call()).ifPresent(call -> on(call, event));
        }
    }

    private void on(Call call, CallEvent event) {
        switch (event) {
            case CallEvent.OfNewCall _, CallEvent.CallbackResumed _ -> {}
            case CallEvent.DigitPressed pressed -> pressed(call, pressed.digit());
            case CallEvent.PromptEnded ended -> {
                listeningIn.told(call, ended.playback());
                if (call.sound().ended(ended.playback())) {
                    promptEnded(call);
                }
            }
            case CallEvent.CallerHungUp hungUp -> departures.callerGone(call, hungUp.cause());
            case CallEvent.Bridged bridged -> bridged(call, bridged.agent());
            case CallEvent.PeersConnected _ -> peers.connected(call);
            case CallEvent.PeersFailed failed -> peers.failed(call, Sentence.verbatim(failed.reason()));
            case CallEvent.RecordingStored stored -> {
                if (call.state() instanceof Speaking mailbox) {
                    switchboard.mailboxes().stored(call, mailbox, stored.recording());
                }
            }
            case CallEvent.RecordingFailed failed -> {
                if (call.state() instanceof Speaking mailbox) {
                    switchboard.mailboxes().failed(call, mailbox, Sentence.verbatim(failed.reason()), failed.kept());
                }
            }
            case CallEvent.OutsideHeard heard -> {
                if (call.state() instanceof Dialling dialling) {
                    switchboard.externalNumbers().heard(call, dialling, heard.leg());
                } else if (call.state() instanceof PassingOn passing) {
                    switchboard.tandem().heard(call, passing, heard.leg());
                }
            }
            case CallEvent.OutsideAnswered answered -> {
                tolls.answered(call.id(), answered.leg(), answered.trunk());
                answered(call, answered.leg());
            }
            case CallEvent.OutsidePressed pressed -> pressed(call, pressed.leg(), pressed.digit());
            case CallEvent.HoldChanged change -> holds.on(call, change);
            case CallEvent.OutsideJoined joined -> joined(call, joined.leg());
            case CallEvent.BlindTransferAsked asked -> transfers.blind(call, asked.leg(), asked.to());
            case CallEvent.AttendedTransferAsked asked -> transfers.attended(call, asked.leg(), asked.other());
            case CallEvent.OutsideEnded ended -> {
                tolls.ended(call.id(), ended.leg());
                ended(call, ended);
            }
            case CallEvent.CallerHeard _ -> conversations.heard(call);
            case CallEvent.CallerAnswered answered -> {
                tolls.answered(call.id(), OutsideId.CALLER, answered.trunk());
                if (call.state() instanceof CallingBack back) {
                    conversations.callbacks().answered(call, back);
                } else if (call.state() instanceof CallingOut out) {
                    conversations.answered(call, out);
                }
            }
            case CallEvent.OfMessages ofMessages -> {
                if (call.state() instanceof HearingMessages hearing) {
                    switchboard.messages().on(call, hearing, ofMessages);
                }
            }
            case CallEvent.OfSupervisor move -> supervision.on(call, move);
            case CallEvent.EffectFailed failed -> failures.on(call, failed);
        }
    }

    private void arrived(Call call, Origin origin, boolean closed) {
        if (origin instanceof Origin.Phone(var person)) {
            telephones.began(person, call);
            if (!closed && codes.take(call, person)) {
                return;
            }
        }
        arrived(call, closed);
    }

    private void arrived(Call call, boolean closed) {
        var company = companyNow.get();
        var point = company.answerPoint(call.dialled());
        if (closed) {
            outbox.decide(call.id(), Sentence.of("Refuse the call"), Sentence.of("The gateway is being stopped"));
            calls.refuse(call, Cause.GATEWAY_STOPPED);
        } else if (point.isPresent()) {
            outbox.add(new CallEffect.AnswerCall(call.id()));
            switchboard.send(call, point.get(), Sentence.of("The caller dialled {0}", call.dialled()));
        } else if (mayGoOutside(call, company)) {
            switchboard.tandem().enter(call, spender(call), inside(call, company));
        } else {
            outbox.decide(
                    call.id(),
                    Sentence.of("Refuse the call"),
                    Sentence.of(
                            "{0} is none of the {1} numbers of {2}",
                            call.dialled(), company.numbers().size(), company.name()));
            calls.refuse(call, Cause.NO_SUCH_NUMBER);
        }
    }

    /// Whether whoever calls may be joined with somebody outside, if the dial plan allows. Other systems need a rule
    /// for that.
    private boolean mayGoOutside(Call call, Company company) {
        return switch (call.origin()) {
            case Origin.Phone _, Origin.Console _ -> true;
            case Origin.Tie _ ->
                !company.dialPlan().rules().isEmpty()
                        || company.dialPlan().emergency().contains(call.dialled());
            case Origin.Carrier _, Origin.Web _ -> false;
        };
    }

    private Spender spender(Call call) {
        return switch (call.origin()) {
            case Origin.Phone(var person) -> tolls.person(person);
            case Origin.Console(var person) -> tolls.person(person);
            case Origin.Tie(var trunk) -> new Spender.OfTrunk(trunk);
            case Origin.Carrier _, Origin.Web _ -> new Spender.House();
        };
    }

    /// Who calls, as other systems of ours know it.
    private static String inside(Call call, Company company) {
        return call.origin() instanceof Origin.Phone(var person)
                ? Optional.ofNullable(company.people().get(person))
                        .flatMap(Person::line)
                        .map(Line::extension)
                        .orElse("")
                : call.caller().number();
    }

    private void requested(Call call, CallEvent.CallRequested requested, boolean closed) {
        if (closed) {
            calls.hangUp(call, Cause.GATEWAY_STOPPED);
        } else {
            conversations
                    .outgoingCalls()
                    .begin(
                            call,
                            agents.find(requested.agent()),
                            companyNow.get().queue(requested.workgroup()));
        }
    }

    private void resumed(Call call, CallbackPromise promise) {
        switchboard
                .waitingRoom()
                .callbackWishes()
                .resume(call, promise, companyNow.get().queue(promise.workgroup()));
    }

    private void pressed(Call call, char key) {
        switch (call.state()) {
            case Choosing menu -> switchboard.menus().pressed(call, menu, key);
            case Greeted mailbox -> switchboard.mailboxes().pressed(call, mailbox, key);
            case Speaking mailbox -> switchboard.mailboxes().pressed(call, mailbox, key);
            case Waiting waiting -> waitingKeys.pressed(call, waiting.ticket(), key);
            case Ringing ringing -> waitingKeys.pressed(call, ringing.ticket(), key);
            case CallingBack back -> conversations.pressed(call, back, key);
            case HearingMessages hearing -> switchboard.messages().pressed(call, hearing, key);
            case Arriving _,
                    WithAgent _,
                    Parked _,
                    CallingOut _,
                    Postponed _,
                    Dialling _,
                    PassingOn _,
                    WithOutside _,
                    Closing _,
                    Ended _ -> {}
        }
    }

    void promptEnded(Call call) {
        switch (call.state()) {
            case Choosing menu -> switchboard.menus().promptEnded(call, menu);
            case Waiting waiting -> switchboard.waitingRoom().promptEnded(waiting.ticket());
            case Ringing ringing -> switchboard.waitingRoom().promptEnded(ringing.ticket());
            case Greeted mailbox -> switchboard.mailboxes().promptEnded(call, mailbox);
            case Closing mailbox -> switchboard.mailboxes().promptEnded(call, mailbox);
            case CallingBack _ -> conversations.callbacks().announce(call);
            case HearingMessages hearing -> switchboard.messages().promptEnded(call, hearing);
            case Arriving _,
                    WithAgent _,
                    Parked _,
                    CallingOut _,
                    Postponed _,
                    Dialling _,
                    PassingOn _,
                    WithOutside _,
                    Speaking _,
                    Ended _ -> {}
        }
    }

    private void answered(Call call, OutsideId leg) {
        if (call.state() instanceof Dialling dialling) {
            switchboard.externalNumbers().answered(call, dialling, leg);
        } else if (call.state() instanceof PassingOn passing) {
            switchboard.tandem().answered(call, passing, leg);
        } else if (!telephones.answered(call, leg)) {
            switchboard.findMe().answered(call, leg);
        }
    }

    private void joined(Call call, OutsideId leg) {
        if (call.state() instanceof WithOutside with) {
            switchboard.externalNumbers().joined(call, with, leg);
        } else if (telephones.joined(call, leg)) {
            departures.needsNoCallback(call);
        }
    }

    private void pressed(Call call, OutsideId leg, char key) {
        if (switchboard.findMe().accepts(call, leg, key)) {
            call.state().place().map(Ticket::workgroup).ifPresent(line -> {
                var reason = Sentence.of("{0} takes the call at another telephone", line.name());
                departures.takeOut(call, reason);
                outbox.decide(
                        call.id(),
                        Sentence.of("Join with {0}", line.name()),
                        Sentence.of("1 was pressed at another telephone"));
                switchboard
                        .externalNumbers()
                        .join(
                                call,
                                new WithOutside(
                                        leg,
                                        Optional.of(line.overflow().usual()),
                                        line.id().person()));
            });
        }
    }

    private void ended(Call call, CallEvent.OutsideEnded ended) {
        if (call.state() instanceof Dialling dialling) {
            switchboard.externalNumbers().ended(call, dialling, ended.leg(), ended.end(), ended.reason());
        } else if (call.state() instanceof PassingOn passing) {
            switchboard.tandem().ended(call, passing, ended.leg(), ended.end(), ended.reason());
        } else if (call.state() instanceof WithOutside with) {
            switchboard.externalNumbers().ended(call, with, ended.leg(), ended.end(), ended.reason());
        } else if (!telephones.ended(call, ended.leg(), ended.end(), ended.reason())
                && switchboard.findMe().ended(call, ended.leg())) {
            switchboard.waitingRoom().lines().notFound(call);
        }
    }

    private void bridged(Call call, AgentId by) {
        agents.find(by).ifPresent(agent -> {
            if (agent.state() instanceof Connecting connecting
                    && connecting.work().call() == call) {
                conversations.bridged(agent, connecting);
                departures.needsNoCallback(call);
            }
        });
    }
}
