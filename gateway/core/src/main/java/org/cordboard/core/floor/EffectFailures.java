package org.cordboard.core.floor;

import java.util.Optional;
import org.cordboard.core.agent.AgentState.Connecting;
import org.cordboard.core.agent.AgentState.Offered;
import org.cordboard.core.agent.AgentState.Talking;
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
import org.cordboard.core.event.CallEvent.EffectFailed;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.listening.ListeningIn;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.queue.Offers;
import org.cordboard.core.sentence.Sentence;

/// What becomes of a call when one of its effects could not be carried out. Never silence: menus fall to their
/// fallback, queues to their overflow, and a mailbox that cannot speak hangs up with a cause.
final class EffectFailures {
    private final Outbox outbox;
    private final Calls calls;
    private final Agents agents;
    private final Switchboard switchboard;
    private final Offers offers;
    private final Conversations conversations;
    private final Departures departures;
    private final Parking parking;
    private final ListeningIn listeningIn;

    EffectFailures(
            Outbox outbox,
            Calls calls,
            Agents agents,
            Switchboard switchboard,
            Offers offers,
            Conversations conversations,
            Departures departures,
            Parking parking,
            ListeningIn listeningIn) {
        this.outbox = outbox;
        this.calls = calls;
        this.agents = agents;
        this.switchboard = switchboard;
        this.offers = offers;
        this.conversations = conversations;
        this.departures = departures;
        this.parking = parking;
        this.listeningIn = listeningIn;
    }

    /// The names are those of the effects' classes. Failures of other effects change nothing: either the call
    /// has ended with them, or a deadline watches over what should have followed.
    void on(Call call, EffectFailed failed) {
        var reason = Sentence.verbatim(failed.reason());
        switch (failed.effect()) {
            case "AnswerCall" -> departures.unanswerable(call, failed.cause());
            case "PlayPrompts" -> cannotSpeak(call, reason);
            case "PlayMusic" -> cannotPlay(call, reason);
            case "OfferToAgent" -> cannotOffer(call, failed.agent());
            case "JoinOutside" -> cannotJoinOutside(call, reason);
            case "DialCaller" -> cannotDial(call, reason);
            case "TellBoth" -> listeningIn.untold(call, reason);
            case "Bridge" -> cannotJoin(call, reason);
            case "StartRecording" -> cannotRecord(call, reason);
            case "TakeExtension", "CheckPin", "FetchMessages", "PlayMessage", "MarkMessage" ->
                messagesUnreachable(call, reason);
            case "DeliverMessage" -> cannotDeliver(call, reason);
            default -> {}
        }
    }

    private void cannotDial(Call call, Sentence reason) {
        if (call.state() instanceof CallingBack back && !back.answered()) {
            conversations.callbacks().failed(call, back, reason);
        } else if (call.state() instanceof CallingOut out) {
            conversations.outgoingCalls().failed(call, out, reason);
        }
    }

    /// Who waits goes on waiting with music.
    private void cannotSpeak(Call call, Sentence reason) {
        call.state()
                .place()
                .ifPresentOrElse(
                        ticket -> switchboard.waitingRoom().cannotSpeak(ticket), () -> cannotPlay(call, reason));
    }

    private void cannotPlay(Call call, Sentence reason) {
        switch (call.state()) {
            case Choosing menu -> {
                call.sound().forget();
                switchboard.menus().failed(call, menu, reason);
            }
            case Waiting waiting when call.away() -> {}
            case Ringing ringing when call.away() -> {}
            case Waiting waiting -> {
                call.sound().forget();
                switchboard.waitingRoom().failed(waiting, reason);
            }
            case Ringing ringing -> switchboard.waitingRoom().failed(ringing);
            case Greeted _ -> {
                outbox.decide(
                        call.id(),
                        Sentence.of("Hang up: no answer point is left"),
                        Sentence.of("The mailbox cannot be heard: {0}", reason));
                calls.hangUp(call, Cause.GATEWAY_FAILED);
            }
            case Dialling dialling -> {
                call.sound().forget();
                switchboard.externalNumbers().failed(call, dialling, reason);
            }
            case HearingMessages hearing -> switchboard.messages().unheard(call, hearing, reason);
            case Closing mailbox -> calls.hangUp(call, mailbox.cause());
            case CallingBack back -> cannotAnnounce(call, back, reason);
            case Parked aside -> parking.failed(call, aside, reason);
            case Arriving _,
                    WithAgent _,
                    CallingOut _,
                    Postponed _,
                    PassingOn _,
                    WithOutside _,
                    Speaking _,
                    Ended _ -> {}
        }
    }

    private void cannotAnnounce(Call call, CallingBack back, Sentence reason) {
        if (back.answered()) {
            conversations.callbacks().failed(call, back, Sentence.of("The announcement cannot be played: {0}", reason));
        }
    }

    private void cannotOffer(Call call, Optional<AgentId> which) {
        if (call.state() instanceof Ringing ringing) {
            var first = ringing.agents().getFirst();
            agents.find(which.orElse(first)).ifPresent(agent -> {
                if (agent.state() instanceof Offered offer && offer.work().call() == call) {
                    offers.failed(agent, offer);
                }
            });
        }
    }

    private void cannotJoin(Call call, Sentence reason) {
        if (call.state() instanceof WithAgent with) {
            agents.find(with.agent()).ifPresent(agent -> {
                if (agent.state() instanceof Connecting || agent.state() instanceof Talking) {
                    Conversations.in(agent, call).ifPresent(work -> conversations.joinFailed(agent, work, reason));
                }
            });
        }
    }

    private void cannotJoinOutside(Call call, Sentence reason) {
        if (call.state() instanceof WithOutside with) {
            switchboard.externalNumbers().failed(call, with, reason);
        } else {
            cannotJoin(call, reason);
        }
    }

    private void cannotRecord(Call call, Sentence reason) {
        if (call.state() instanceof Speaking mailbox) {
            switchboard.mailboxes().failed(call, mailbox, reason, Optional.empty());
        }
    }

    private void messagesUnreachable(Call call, Sentence reason) {
        if (call.state() instanceof HearingMessages hearing) {
            switchboard.messages().failed(call, hearing, reason);
        }
    }

    private void cannotDeliver(Call call, Sentence reason) {
        if (call.state() instanceof Closing mailbox) {
            switchboard.mailboxes().undelivered(call, mailbox, reason);
        }
    }
}
