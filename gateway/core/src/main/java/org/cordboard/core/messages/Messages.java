package org.cordboard.core.messages;

import java.util.function.Supplier;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.HearingMessages;
import org.cordboard.core.call.Calls;
import org.cordboard.core.call.MessagesStage.Goodbye;
import org.cordboard.core.call.MessagesStage.Hearing;
import org.cordboard.core.call.MessagesStage.KeyingExtension;
import org.cordboard.core.call.MessagesStage.KeyingPin;
import org.cordboard.core.call.MessagesStage.Opening;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.MessageSounds;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;

/// People who hear their messages on a telephone. Whatever does not fit to how far they have come changes nothing.
public final class Messages {
    private final Outbox outbox;
    private final Identification identification;
    private final Listening listening;

    /// @param company as it is at present
    public Messages(Supplier<Company> company, Outbox outbox, Calls calls) {
        this.outbox = outbox;
        listening = new Listening(outbox, calls);
        identification = new Identification(company, outbox, listening);
    }

    public void enter(Call call, MessageSounds sounds) {
        identification.begin(call, sounds);
    }

    /// Somebody at the own telephone, who is asked for the PIN only.
    public void enterAs(Call call, MessageSounds sounds, AgentId person) {
        identification.begin(call, sounds, person);
    }

    public void on(Call call, HearingMessages state, CallEvent.OfMessages event) {
        var sounds = state.sounds();
        switch (event) {
            case CallEvent.ExtensionKeyed keyed -> {
                if (state.stage() instanceof KeyingExtension stage && stage.attempt() == keyed.attempt()) {
                    identification.keyed(call, sounds, stage, keyed.person());
                }
            }
            case CallEvent.NothingKeyed nothing -> nothingKeyed(call, state, nothing.attempt());
            case CallEvent.PinChecked checked -> {
                if (state.stage() instanceof KeyingPin stage && stage.attempt() == checked.attempt()) {
                    identification.checked(call, sounds, stage, checked.result());
                }
            }
            case CallEvent.MessagesFetched fetched -> {
                if (state.stage() instanceof Opening stage) {
                    listening.fetched(call, sounds, stage, fetched);
                }
            }
            case CallEvent.MessageGone gone -> {
                if (state.stage() instanceof Hearing stage && call.sound().ended(gone.playback())) {
                    listening.gone(call, sounds, stage);
                }
            }
        }
    }

    private void nothingKeyed(Call call, HearingMessages state, int attempt) {
        if (state.stage() instanceof KeyingExtension(var asked, var deadline) && asked == attempt) {
            identification.nothingKeyed(call, state.sounds(), attempt, deadline);
        } else if (state.stage() instanceof KeyingPin(var asked, var _, var deadline) && asked == attempt) {
            identification.nothingKeyed(call, state.sounds(), attempt, deadline);
        }
    }

    /// Keys of extension and PIN do not come here.
    public void pressed(Call call, HearingMessages state, char key) {
        if (state.stage() instanceof Hearing stage) {
            listening.pressed(call, state.sounds(), stage, key);
        }
    }

    public void promptEnded(Call call, HearingMessages state) {
        switch (state.stage()) {
            case Hearing stage -> listening.promptEnded(call, state.sounds(), stage);
            case Goodbye goodbye -> listening.hangUp(call, goodbye);
            case KeyingExtension _, KeyingPin _, Opening _ -> {}
        }
    }

    /// A timer of the present stage has run out.
    public void elapsed(Call call, HearingMessages state, TimerId.Kind kind) {
        if (state.stage() instanceof Hearing stage) {
            listening.silent(call, state.sounds(), stage);
        } else if (kind == TimerId.Kind.MESSAGES_REPORT) {
            failed(call, state, Sentence.of("It was not reported in time"));
        }
    }

    /// The prompts cannot be played.
    public void unheard(Call call, HearingMessages state, Sentence reason) {
        if (state.stage() instanceof Goodbye goodbye) {
            listening.hangUp(call, goodbye);
        } else {
            failed(call, state, reason);
        }
    }

    /// The caller cannot be served any more, and is told so.
    public void failed(Call call, HearingMessages state, Sentence reason) {
        if (!(state.stage() instanceof Goodbye)) {
            leave(state);
            call.sound().forget();
            outbox.decide(
                    call.id(), Sentence.of("Say goodbye"), Sentence.of("The messages cannot be reached: {0}", reason));
            var sounds = state.sounds();
            listening.sayGoodbye(call, sounds, Cause.GATEWAY_FAILED, sounds.failed(), sounds.goodbye());
        }
    }

    /// Why the call of a caller ends who hangs up: to hang up is the usual way to be done.
    ///
    /// @param cause of the hang-up
    public static Cause causeOfLeaving(HearingMessages state, Cause cause) {
        return switch (state.stage()) {
            case Hearing _ -> Cause.MESSAGES_HEARD;
            case Goodbye goodbye -> goodbye.cause();
            case KeyingExtension _, KeyingPin _, Opening _ -> cause;
        };
    }

    /// The caller goes, or is let go.
    public void leave(HearingMessages state) {
        state.stage().timer().ifPresent(outbox::cancel);
    }
}
