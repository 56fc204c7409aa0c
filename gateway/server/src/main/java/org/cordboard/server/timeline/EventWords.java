package org.cordboard.server.timeline;

import java.util.Locale;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.ConsultMove;
import org.cordboard.core.event.Event;
import org.cordboard.core.event.ListenMode;
import org.cordboard.core.event.Origin;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.event.PinCheck;
import org.cordboard.core.event.Recording;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.sentence.Sentence;

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
            case Event.CompanyChanged _ -> Words.of(Sentence.of("The settings of the company were changed"));
            case Event.FloorClosed _ -> Words.of(Sentence.of("The gateway was being stopped"));
        };
    }

    private Words of(CallEvent event) {
        return switch (event) {
            case CallEvent.CallArrived arrived ->
                new Words(
                        Sentence.of("{0} called {1}", Names.of(arrived.caller()), arrived.dialled()), origin(arrived));
            case CallEvent.CallRequested requested ->
                Words.of(Sentence.of(
                        "{0} wanted to call {1}", names.of(requested.agent()), Names.of(requested.caller())));
            case CallEvent.ConsoleCalled called ->
                new Words(
                        Sentence.of("{0} called {1}", names.of(called.agent()), called.dialled()),
                        called.beside().isPresent()
                                ? Sentence.of("From the console, to consult")
                                : Sentence.of("From the console"));
            case CallEvent.DigitPressed pressed -> Words.of(Sentence.of("The caller pressed {0}", pressed.digit()));
            case CallEvent.PromptEnded _ -> Words.of(Sentence.of("The caller heard the prompt to its end"));
            case CallEvent.CallerHungUp hungUp -> hungUp(hungUp);
            case CallEvent.Bridged bridged ->
                Words.of(Sentence.of("The caller and {0} hear each other", names.of(bridged.agent())));
            case CallEvent.PeersConnected _ -> Words.of(Sentence.of("The two hear each other from browser to browser"));
            case CallEvent.PeersFailed failed ->
                new Words(Sentence.of("No way between the browsers"), Sentence.verbatim(failed.reason()));
            case CallEvent.RecordingStored stored ->
                new Words(Sentence.of("The recording was stored"), length(stored.recording()));
            case CallEvent.RecordingFailed failed ->
                new Words(
                        Sentence.of("The recording could not go on"),
                        failed.kept()
                                .map(kept ->
                                        Sentence.of("{0}; kept: {1}", Sentence.verbatim(failed.reason()), length(kept)))
                                .orElseGet(() -> Sentence.verbatim(failed.reason())));
            case CallEvent.OutsideHeard _ -> Words.of(Sentence.of("The dialled side can be heard before it answers"));
            case CallEvent.OutsideAnswered _ -> Words.of(Sentence.of("The dialled side answered"));
            case CallEvent.OutsidePressed pressed ->
                Words.of(Sentence.of("The dialled side pressed {0}", pressed.digit()));
            case CallEvent.HoldChanged change -> holdChanged(change);
            case CallEvent.OutsideJoined _ -> Words.of(Sentence.of("The caller and the dialled side hear each other"));
            case CallEvent.BlindTransferAsked asked ->
                Words.of(Sentence.of("{0}, to {1}", passedOn(asked.leg()), asked.to()));
            case CallEvent.AttendedTransferAsked asked ->
                Words.of(Sentence.of("{0}, to whom it has in another call", passedOn(asked.leg())));
            case CallEvent.OutsideEnded ended ->
                new Words(outsideEnded(ended.end()), Sentence.verbatim(ended.reason()));
            case CallEvent.CallerHeard _ -> Words.of(Sentence.of("Whoever was called can be heard before the answer"));
            case CallEvent.CallerAnswered _ -> Words.of(Sentence.of("Whoever was called answered"));
            case CallEvent.CallbackResumed _ ->
                new Words(
                        Sentence.of("The gateway is there again"),
                        Sentence.of("The caller was promised a callback before it was stopped"));
            case CallEvent.OfMessages ofMessages -> of(ofMessages);
            case CallEvent.OfSupervisor move ->
                Words.of(Sentence.of("{0} moved the caller to {1}", names.of(move.by()), whereTo(move)));
            case CallEvent.EffectFailed failed ->
                new Words(Sentence.of("Failed: {0}", spaced(failed.effect())), Sentence.verbatim(failed.reason()));
        };
    }

    private Sentence whereTo(CallEvent.OfSupervisor move) {
        return switch (move) {
            case CallEvent.MovedInLine moved ->
                moved.place() == 1
                        ? Sentence.of("the front of the line")
                        : Sentence.of("place {0} in the line", moved.place());
            case CallEvent.MovedToWorkgroup moved -> Sentence.verbatim(names.of(moved.workgroup()));
            case CallEvent.MovedToAgent moved -> Sentence.verbatim(names.of(moved.agent()));
        };
    }

    private Words of(CallEvent.OfMessages event) {
        return switch (event) {
            case CallEvent.ExtensionKeyed keyed ->
                Words.of(keyed.person()
                        .map(person -> Sentence.of("The caller keyed the extension of {0}", names.of(person)))
                        .orElseGet(() -> Sentence.of("The caller keyed an extension that nobody has")));
            case CallEvent.NothingKeyed _ -> Words.of(Sentence.of("The caller keyed nothing"));
            case CallEvent.PinChecked checked -> Words.of(pin(checked.result()));
            case CallEvent.MessagesFetched fetched ->
                Words.of(Sentence.of(
                        "There are {0} new and {1} other messages for {2}",
                        fetched.fresh().size(), fetched.saved().size(), names.of(fetched.mailbox())));
            case CallEvent.MessageGone _ -> Words.of(Sentence.of("The message was not there any more"));
        };
    }

    private static Sentence pin(PinCheck result) {
        return switch (result) {
            case ACCEPTED -> Sentence.of("The caller keyed the right PIN");
            case REFUSED -> Sentence.of("The caller keyed a wrong PIN");
            case LOCKED -> Sentence.of("The caller keyed a PIN while that was locked");
        };
    }

    private static Words holdChanged(CallEvent.HoldChanged change) {
        boolean caller = change.leg().equals(OutsideId.CALLER);
        return new Words(change.held() ? held(caller) : heldNoMore(caller), Sentence.of("At the telephone"));
    }

    private static Sentence held(boolean caller) {
        return caller
                ? Sentence.of("The caller put the call on hold")
                : Sentence.of("The dialled side put the call on hold");
    }

    private static Sentence heldNoMore(boolean caller) {
        return caller
                ? Sentence.of("The caller took the call off hold")
                : Sentence.of("The dialled side took the call off hold");
    }

    private static Sentence passedOn(OutsideId leg) {
        return leg.equals(OutsideId.CALLER)
                ? Sentence.of("The telephone that had called passed the other side on")
                : Sentence.of("The dialled side passed the caller on");
    }

    private static Sentence outsideEnded(OutsideEnd end) {
        return switch (end) {
            case BUSY -> Sentence.of("The dialled side was busy");
            case NO_ANSWER -> Sentence.of("The dialled side did not answer");
            case REFUSED -> Sentence.of("The dialled side declined");
            case UNREACHABLE -> Sentence.of("The dialled side could not be reached");
            case HUNG_UP -> Sentence.of("The dialled side hung up");
            case LOST -> Sentence.of("The sound of the dialled side was lost");
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
                    CALLBACK_NO_LONGER_NEEDED ->
                new Words(Sentence.of("The caller's side went away"), CauseWords.of(event.cause()));
        };
    }

    private Words of(AgentEvent event, String agent) {
        return switch (event) {
            case AgentEvent.ConsoleConnected _ -> Words.of(Sentence.of("{0} opened a console", agent));
            case AgentEvent.ConsoleProven _ ->
                new Words(
                        Sentence.of("{0} can take calls", agent),
                        Sentence.of("Socket, microphone and sound were seen working"));
            case AgentEvent.ConsoleUnproven unproven ->
                new Words(Sentence.of("{0} cannot take calls", agent), unproven.reason());
            case AgentEvent.ConsoleLost _ -> Words.of(Sentence.of("The browser of {0} went away", agent));
            case AgentEvent.Arranged arranged -> of(arranged, agent);
            case AgentEvent.TelephoneRegistered _ -> Words.of(Sentence.of("The telephone of {0} can be rung", agent));
            case AgentEvent.TelephoneGone gone ->
                new Words(
                        Sentence.of("The telephone of {0} cannot be rung any more", agent),
                        Sentence.verbatim(gone.reason()));
            case AgentEvent.TelephoneTaken _ -> Words.of(Sentence.of("{0} asked for calls at the telephone", agent));
            case AgentEvent.TelephoneLeft _ -> Words.of(Sentence.of("{0} ended work at the telephone", agent));
            case AgentEvent.OfferAccepted _ -> Words.of(Sentence.of("{0} clicked Answer", agent));
            case AgentEvent.OfferDeclined _ -> Words.of(Sentence.of("{0} declined the call", agent));
            case AgentEvent.HoldRequested _ -> Words.of(Sentence.of("{0} put the caller on hold", agent));
            case AgentEvent.ResumeRequested _ -> Words.of(Sentence.of("{0} took the caller off hold", agent));
            case AgentEvent.MuteChanged mute ->
                Words.of(
                        mute.muted()
                                ? Sentence.of("{0} muted the microphone", agent)
                                : Sentence.of("{0} opened the microphone", agent));
            case AgentEvent.DigitSent digit -> Words.of(Sentence.of("{0} pressed {1}", agent, digit.digit()));
            case AgentEvent.TransferRequested request ->
                Words.of(Sentence.of("{0} passed the caller on to {1}", agent, request.to()));
            case AgentEvent.AgentHungUp _ -> Words.of(Sentence.of("{0} hung up", agent));
            case AgentEvent.ConsultMoved moved -> Words.of(consult(agent, moved.move()));
            case AgentEvent.PullRequested _ -> Words.of(Sentence.of("{0} took the caller out of the queue", agent));
            case AgentEvent.ParkRequested _ -> Words.of(Sentence.of("{0} put the caller aside", agent));
            case AgentEvent.UnparkRequested _ -> Words.of(Sentence.of("{0} took the caller back", agent));
            case AgentEvent.ListeningRequested request ->
                Words.of(wanted(agent, request.mode(), names.of(request.to())));
            case AgentEvent.ListeningEnded _ -> Words.of(Sentence.of("{0} left the call of somebody else", agent));
            case AgentEvent.TakeOverRequested request ->
                Words.of(Sentence.of("{0} wanted to take the caller of {1} over", agent, names.of(request.from())));
            case AgentEvent.CallDisposed disposed ->
                Words.of(Sentence.of("{0} said how it ended: {1}", agent, disposed.disposition()));
            case AgentEvent.WrapUpExtended _ -> Words.of(Sentence.of("{0} asked for more time for the notes", agent));
            case AgentEvent.WrapUpEnded _ -> Words.of(Sentence.of("{0} finished the notes", agent));
            case AgentEvent.HandlingChanged changed -> Words.of(changed.mode().says(agent));
            case AgentEvent.CustomModeBegan began ->
                Words.of(Sentence.of("{0} switched {1} to custom", agent, names.of(began.schedule())));
            case AgentEvent.CustomModeEnded ended ->
                Words.of(Sentence.of("{0} let the hours of {1} count again", agent, names.of(ended.schedule())));
        };
    }

    private static Sentence wanted(String agent, ListenMode mode, String whose) {
        return switch (mode) {
            case LISTEN -> Sentence.of("{0} wanted to listen in the call of {1}", agent, whose);
            case WHISPER -> Sentence.of("{0} wanted to whisper in the call of {1}", agent, whose);
            case BARGE -> Sentence.of("{0} wanted to talk in the call of {1}", agent, whose);
        };
    }

    private static Sentence consult(String agent, ConsultMove move) {
        return switch (move) {
            case SWAP -> Sentence.of("{0} went over to the other of the two", agent);
            case TOGETHER -> Sentence.of("{0} brought all three together", agent);
            case JOIN -> Sentence.of("{0} joined the two", agent);
        };
    }

    private Words of(AgentEvent.Arranged event, String agent) {
        return event.bySomebodyElse() ? bySupervisor(event, names.of(event.by()), agent) : byThemselves(event, agent);
    }

    private Words byThemselves(AgentEvent.Arranged event, String agent) {
        return switch (event) {
            case AgentEvent.SignedOut _ -> Words.of(Sentence.of("{0} signed out", agent));
            case AgentEvent.ReadyRequested _ -> Words.of(Sentence.of("{0} asked to be ready", agent));
            case AgentEvent.NotReadyRequested notReady ->
                new Words(Sentence.of("{0} asked not to be ready", agent), Sentence.verbatim(notReady.reason()));
            case AgentEvent.LoggedInTo login ->
                Words.of(Sentence.of("{0} logged in to {1}", agent, names.of(login.workgroup())));
            case AgentEvent.LoggedOutOf logout ->
                Words.of(Sentence.of("{0} logged out of {1}", agent, names.of(logout.workgroup())));
        };
    }

    private Words bySupervisor(AgentEvent.Arranged event, String by, String agent) {
        return switch (event) {
            case AgentEvent.SignedOut _ -> Words.of(Sentence.of("{0} signed {1} out of work", by, agent));
            case AgentEvent.ReadyRequested _ -> Words.of(Sentence.of("{0} made {1} ready", by, agent));
            case AgentEvent.NotReadyRequested notReady ->
                new Words(Sentence.of("{0} made {1} not ready", by, agent), Sentence.verbatim(notReady.reason()));
            case AgentEvent.LoggedInTo login ->
                Words.of(Sentence.of("{0} logged {1} in to {2}", by, agent, names.of(login.workgroup())));
            case AgentEvent.LoggedOutOf logout ->
                Words.of(Sentence.of("{0} logged {1} out of {2}", by, agent, names.of(logout.workgroup())));
        };
    }

    private Sentence elapsed(TimerId timer) {
        return switch (timer.kind()) {
            case MENU_SILENCE -> Sentence.of("The caller pressed nothing");
            case OFFER -> Sentence.of("{0} did not answer in time", agent(timer));
            case CONNECT -> Sentence.of("The sound of {0} did not come in time", agent(timer));
            case RECOVER -> Sentence.of("The browser of {0} did not come back in time", agent(timer));
            case WRAP_UP -> Sentence.of("The time of {0} for notes is over", agent(timer));
            case MAX_WAIT -> Sentence.of("The caller has waited as long as the workgroup allows");
            case NEXT_TIER -> Sentence.of("The caller has waited until further members may be asked");
            case RING_NEXT -> Sentence.of("A further console may ring");
            case WAITING_STEP -> Sentence.of("The music of this step of waiting is over");
            case CALLBACK -> Sentence.of("The caller was not reached in time");
            case CALLBACK_AGAIN -> Sentence.of("It is time to call the caller back again");
            case RECORDING -> Sentence.of("The end of the recording was not reported in time");
            case PARKED -> Sentence.of("The caller has been aside for as long as may be");
            case DIAL -> Sentence.of("Nothing was heard of the dialled side in time");
            case LONGEST -> Sentence.of("The call to outside has lasted as long as the dial plan allows");
            case FIND_NEXT -> Sentence.of("A further telephone may ring");
            case MESSAGES_SILENCE -> Sentence.of("The caller pressed nothing");
            case MESSAGES_REPORT -> Sentence.of("What the caller asked for was not reported in time");
            case PROMPT -> Sentence.of("The end of the prompt was not reported in time");
        };
    }

    private String agent(TimerId timer) {
        return names.of(new AgentId(timer.subject()));
    }

    private Sentence origin(CallEvent.CallArrived arrived) {
        return switch (arrived.origin()) {
            case Origin.Carrier(var trunk) ->
                trunk.isEmpty()
                        ? Sentence.of("From the telephone network")
                        : Sentence.of("From the telephone network, over the trunk {0}", trunk);
            case Origin.Tie(var trunk) -> Sentence.of("From another system, over the tie trunk {0}", trunk);
            case Origin.Phone(var person) -> Sentence.of("From the telephone of {0}", names.of(person));
            case Origin.Console(var person) -> Sentence.of("From the console of {0}", names.of(person));
            case Origin.Web() -> Sentence.of("From a web page");
        };
    }

    private static Sentence length(Recording recording) {
        return Sentence.of("{0} long", Words.of(recording.length()));
    }

    /// `PlayPrompts` becomes `play prompts`.
    private static String spaced(String effect) {
        return effect.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
