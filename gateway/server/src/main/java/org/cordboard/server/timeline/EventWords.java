package org.cordboard.server.timeline;

import java.util.Locale;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.ConsultMove;
import org.cordboard.core.event.Event;
import org.cordboard.core.event.Origin;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.event.PinCheck;
import org.cordboard.core.event.Recording;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.TimerId;

/// What happened, in words.
final class EventWords {
    private final Names names;

    EventWords(Names names) {
        this.names = names;
    }

    Words of(Event event) {
        return switch (event) {
            case CallEvent onCall -> of(onCall);
            case AgentEvent byAgent -> of(byAgent, names.of(byAgent.agent()));
            case Event.TimerElapsed elapsed -> Words.of(elapsed(elapsed.timer()));
            case Event.CompanyChanged _ -> Words.of("The settings of the company were changed");
            case Event.FloorClosed _ -> Words.of("The gateway was being stopped");
        };
    }

    private Words of(CallEvent event) {
        return switch (event) {
            case CallEvent.CallArrived arrived ->
                new Words(Names.of(arrived.caller()) + " called " + arrived.dialled(), origin(arrived));
            case CallEvent.CallRequested requested ->
                Words.of(names.of(requested.agent()) + " wanted to call " + Names.of(requested.caller()));
            case CallEvent.ConsoleCalled called ->
                new Words(
                        names.of(called.agent()) + " called " + called.dialled(),
                        called.beside().isPresent() ? "From the console, to consult" : "From the console");
            case CallEvent.DigitPressed pressed -> Words.of("The caller pressed " + pressed.digit());
            case CallEvent.PromptEnded _ -> Words.of("The caller heard the prompt to its end");
            case CallEvent.CallerHungUp hungUp -> hungUp(hungUp);
            case CallEvent.Bridged bridged ->
                Words.of("The caller and " + names.of(bridged.agent()) + " hear each other");
            case CallEvent.PeersConnected _ -> Words.of("The two hear each other from browser to browser");
            case CallEvent.PeersFailed failed -> new Words("No way between the browsers", failed.reason());
            case CallEvent.RecordingStored stored -> new Words("The recording was stored", length(stored.recording()));
            case CallEvent.RecordingFailed failed ->
                new Words(
                        "The recording could not go on",
                        failed.reason()
                                + failed.kept()
                                        .map(kept -> "; kept: " + length(kept))
                                        .orElse(""));
            case CallEvent.OutsideHeard _ -> Words.of("The dialled side can be heard before it answers");
            case CallEvent.OutsideAnswered _ -> Words.of("The dialled side answered");
            case CallEvent.OutsidePressed pressed -> Words.of("The dialled side pressed " + pressed.digit());
            case CallEvent.HoldChanged change -> holdChanged(change);
            case CallEvent.OutsideJoined _ -> Words.of("The caller and the dialled side hear each other");
            case CallEvent.BlindTransferAsked asked ->
                Words.of("%s to %s".formatted(passedOn(asked.leg()), asked.to()));
            case CallEvent.AttendedTransferAsked asked ->
                Words.of(passedOn(asked.leg()) + " to whom it has in another call");
            case CallEvent.OutsideEnded ended -> new Words(outsideEnded(ended.end()), ended.reason());
            case CallEvent.CallerHeard _ -> Words.of("Whoever was called can be heard before the answer");
            case CallEvent.CallerAnswered _ -> Words.of("Whoever was called answered");
            case CallEvent.CallbackResumed _ ->
                new Words("The gateway is there again", "The caller was promised a callback before it was stopped");
            case CallEvent.OfMessages ofMessages -> of(ofMessages);
            case CallEvent.OfSupervisor move ->
                Words.of("%s moved the caller to %s".formatted(names.of(move.by()), whereTo(move)));
            case CallEvent.EffectFailed failed -> new Words("Failed: " + spaced(failed.effect()), failed.reason());
        };
    }

    private String whereTo(CallEvent.OfSupervisor move) {
        return switch (move) {
            case CallEvent.MovedInLine moved ->
                moved.place() == 1 ? "the front of the line" : "place %d in the line".formatted(moved.place());
            case CallEvent.MovedToWorkgroup moved -> names.of(moved.workgroup());
            case CallEvent.MovedToAgent moved -> names.of(moved.agent());
        };
    }

    private Words of(CallEvent.OfMessages event) {
        return switch (event) {
            case CallEvent.ExtensionKeyed keyed ->
                Words.of(keyed.person()
                        .map(person -> "The caller keyed the extension of " + names.of(person))
                        .orElse("The caller keyed an extension that nobody has"));
            case CallEvent.NothingKeyed _ -> Words.of("The caller keyed nothing");
            case CallEvent.PinChecked checked -> Words.of(pin(checked.result()));
            case CallEvent.MessagesFetched fetched ->
                Words.of("There are %d new and %d other messages for %s"
                        .formatted(fetched.fresh().size(), fetched.saved().size(), names.of(fetched.mailbox())));
            case CallEvent.MessageGone _ -> Words.of("The message was not there any more");
        };
    }

    private static String pin(PinCheck result) {
        return switch (result) {
            case ACCEPTED -> "The caller keyed the right PIN";
            case REFUSED -> "The caller keyed a wrong PIN";
            case LOCKED -> "The caller keyed a PIN while that was locked";
        };
    }

    private static Words holdChanged(CallEvent.HoldChanged change) {
        String who = change.leg().equals(OutsideId.CALLER) ? "The caller" : "The dialled side";
        return new Words(
                who + (change.held() ? " put the call on hold" : " took the call off hold"), "At the telephone");
    }

    private static String passedOn(OutsideId leg) {
        return leg.equals(OutsideId.CALLER)
                ? "The telephone that had called passed the other side on"
                : "The dialled side passed the caller on";
    }

    private static String outsideEnded(OutsideEnd end) {
        return switch (end) {
            case BUSY -> "The dialled side was busy";
            case NO_ANSWER -> "The dialled side did not answer";
            case REFUSED -> "The dialled side declined";
            case UNREACHABLE -> "The dialled side could not be reached";
            case HUNG_UP -> "The dialled side hung up";
            case LOST -> "The sound of the dialled side was lost";
        };
    }

    private static Words hungUp(CallEvent.CallerHungUp event) {
        return switch (event.cause()) {
            case CALLER_HUNG_UP, CALLER_GAVE_UP_BEFORE_ANSWER -> Words.of(CauseWords.of(event.cause()));
            case CALLER_LOST,
                    AGENT_HUNG_UP,
                    OTHER_SIDE_HUNG_UP,
                    TRANSFERRED,
                    MESSAGE_LEFT,
                    NO_MESSAGE_LEFT,
                    MESSAGE_FAILED,
                    MESSAGES_HEARD,
                    CODE_DIALLED,
                    NOT_IDENTIFIED,
                    NO_SUCH_NUMBER,
                    NO_COMMON_CODEC,
                    BAD_OFFER,
                    GATEWAY_FAILED,
                    GATEWAY_STOPPED,
                    NOT_PERMITTED,
                    OTHER_SIDE_BUSY,
                    TOO_LONG,
                    NOT_REACHED,
                    CALLBACK_NOT_REACHED,
                    CALLBACK_EXPIRED,
                    CALLBACK_NO_LONGER_NEEDED -> new Words("The caller's side went away", CauseWords.of(event.cause()));
        };
    }

    private Words of(AgentEvent event, String agent) {
        return switch (event) {
            case AgentEvent.ConsoleConnected _ -> Words.of(agent + " opened a console");
            case AgentEvent.ConsoleProven _ ->
                new Words(agent + " can take calls", "Socket, microphone and sound were seen working");
            case AgentEvent.ConsoleUnproven unproven -> new Words(agent + " cannot take calls", unproven.reason());
            case AgentEvent.ConsoleLost _ -> Words.of("The browser of " + agent + " went away");
            case AgentEvent.Arranged arranged -> of(arranged, agent);
            case AgentEvent.TelephoneRegistered _ -> Words.of("The telephone of " + agent + " can be rung");
            case AgentEvent.TelephoneGone gone ->
                new Words("The telephone of " + agent + " cannot be rung any more", gone.reason());
            case AgentEvent.TelephoneTaken _ -> Words.of(agent + " asked for calls at the telephone");
            case AgentEvent.TelephoneLeft _ -> Words.of(agent + " ended work at the telephone");
            case AgentEvent.OfferAccepted _ -> Words.of(agent + " clicked Answer");
            case AgentEvent.OfferDeclined _ -> Words.of(agent + " declined the call");
            case AgentEvent.HoldRequested _ -> Words.of(agent + " put the caller on hold");
            case AgentEvent.ResumeRequested _ -> Words.of(agent + " took the caller off hold");
            case AgentEvent.MuteChanged mute ->
                Words.of(agent + (mute.muted() ? " muted the microphone" : " opened the microphone"));
            case AgentEvent.DigitSent digit -> Words.of(agent + " pressed " + digit.digit());
            case AgentEvent.TransferRequested request -> Words.of(agent + " passed the caller on to " + request.to());
            case AgentEvent.AgentHungUp _ -> Words.of(agent + " hung up");
            case AgentEvent.ConsultMoved moved -> Words.of(agent + consult(moved.move()));
            case AgentEvent.PullRequested _ -> Words.of(agent + " took the caller out of the queue");
            case AgentEvent.ParkRequested _ -> Words.of(agent + " put the caller aside");
            case AgentEvent.UnparkRequested _ -> Words.of(agent + " took the caller back");
            case AgentEvent.ListeningRequested request ->
                Words.of("%s wanted to %s in the call of %s"
                        .formatted(agent, ListenWords.of(request.mode()), names.of(request.to())));
            case AgentEvent.ListeningEnded _ -> Words.of(agent + " left the call of somebody else");
            case AgentEvent.TakeOverRequested request ->
                Words.of("%s wanted to take the caller of %s over".formatted(agent, names.of(request.from())));
            case AgentEvent.CallDisposed disposed ->
                Words.of("%s said how it ended: %s".formatted(agent, disposed.disposition()));
            case AgentEvent.WrapUpExtended _ -> Words.of(agent + " asked for more time for the notes");
            case AgentEvent.WrapUpEnded _ -> Words.of(agent + " finished the notes");
            case AgentEvent.HandlingChanged changed ->
                Words.of(agent + " is " + changed.mode().words());
            case AgentEvent.CustomModeBegan began ->
                Words.of(agent + " switched " + names.of(began.schedule()) + " to custom");
            case AgentEvent.CustomModeEnded ended ->
                Words.of(agent + " let the hours of " + names.of(ended.schedule()) + " count again");
        };
    }

    private static String consult(ConsultMove move) {
        return switch (move) {
            case SWAP -> " went over to the other of the two";
            case TOGETHER -> " brought all three together";
            case JOIN -> " joined the two";
        };
    }

    private Words of(AgentEvent.Arranged event, String agent) {
        return event.bySomebodyElse() ? bySupervisor(event, names.of(event.by()), agent) : byThemselves(event, agent);
    }

    private Words byThemselves(AgentEvent.Arranged event, String agent) {
        return switch (event) {
            case AgentEvent.SignedOut _ -> Words.of(agent + " signed out");
            case AgentEvent.ReadyRequested _ -> Words.of(agent + " asked to be ready");
            case AgentEvent.NotReadyRequested notReady ->
                new Words(agent + " asked not to be ready", notReady.reason());
            case AgentEvent.LoggedInTo login -> Words.of(agent + " logged in to " + names.of(login.workgroup()));
            case AgentEvent.LoggedOutOf logout -> Words.of(agent + " logged out of " + names.of(logout.workgroup()));
        };
    }

    private Words bySupervisor(AgentEvent.Arranged event, String by, String agent) {
        return switch (event) {
            case AgentEvent.SignedOut _ -> Words.of("%s signed %s out of work".formatted(by, agent));
            case AgentEvent.ReadyRequested _ -> Words.of("%s made %s ready".formatted(by, agent));
            case AgentEvent.NotReadyRequested notReady ->
                new Words("%s made %s not ready".formatted(by, agent), notReady.reason());
            case AgentEvent.LoggedInTo login ->
                Words.of("%s logged %s in to %s".formatted(by, agent, names.of(login.workgroup())));
            case AgentEvent.LoggedOutOf logout ->
                Words.of("%s logged %s out of %s".formatted(by, agent, names.of(logout.workgroup())));
        };
    }

    private String elapsed(TimerId timer) {
        return switch (timer.kind()) {
            case MENU_SILENCE -> "The caller pressed nothing";
            case OFFER -> agent(timer) + " did not answer in time";
            case CONNECT -> "The sound of " + agent(timer) + " did not come in time";
            case RECOVER -> "The browser of " + agent(timer) + " did not come back in time";
            case WRAP_UP -> "The time of " + agent(timer) + " for notes is over";
            case MAX_WAIT -> "The caller has waited as long as the workgroup allows";
            case NEXT_TIER -> "The caller has waited until further members may be asked";
            case RING_NEXT -> "A further console may ring";
            case WAITING_STEP -> "The music of this step of waiting is over";
            case CALLBACK -> "The caller was not reached in time";
            case CALLBACK_AGAIN -> "It is time to call the caller back again";
            case RECORDING -> "The end of the recording was not reported in time";
            case PARKED -> "The caller has been aside for as long as may be";
            case DIAL -> "Nothing was heard of the dialled side in time";
            case LONGEST -> "The call to outside has lasted as long as the dial plan allows";
            case FIND_NEXT -> "A further telephone may ring";
            case MESSAGES_SILENCE -> "The caller pressed nothing";
            case MESSAGES_REPORT -> "What the caller asked for was not reported in time";
            case PROMPT -> "The end of the prompt was not reported in time";
        };
    }

    private String agent(TimerId timer) {
        return names.of(new AgentId(timer.subject()));
    }

    private String origin(CallEvent.CallArrived arrived) {
        return switch (arrived.origin()) {
            case Origin.Carrier(var trunk) ->
                trunk.isEmpty() ? "From the telephone network" : "From the telephone network, over the trunk " + trunk;
            case Origin.Tie(var trunk) -> "From another system, over the tie trunk " + trunk;
            case Origin.Phone(var person) -> "From the telephone of " + names.of(person);
            case Origin.Console(var person) -> "From the console of " + names.of(person);
            case Origin.Web() -> "From a web page";
        };
    }

    private static String length(Recording recording) {
        return Words.of(recording.length()) + " long";
    }

    /// `PlayPrompts` becomes `play prompts`.
    private static String spaced(String effect) {
        return effect.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
