package org.cordboard.server.timeline;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.effect.OfferExplained;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.effect.Route;
import org.cordboard.core.event.ListenMode;
import org.cordboard.core.sentence.Sentence;

/// What the gateway decided and had done, in words; nothing for what a reader learns from the entries beside
/// it.
final class EffectWords {
    private final Names names;

    EffectWords(Names names) {
        this.names = names;
    }

    Optional<Words> of(Effect effect) {
        return switch (effect) {
            case CallEffect onCall -> Optional.of(of(onCall));
            case Effect.Decided decided -> Optional.of(new Words(decided.decision(), decided.reason()));
            case OutsideEffect outside -> Optional.of(of(outside));
            case MessageEffect ofMessages -> Optional.of(of(ofMessages));
            case AgentEffect atAgent -> Optional.of(of(atAgent));
            case Effect.StartTimer started -> of(started);
            case OfferExplained _, Effect.CancelTimer _, Effect.ShowDesk _, Effect.ShowPresence _, Effect.ShowQueue _ ->
                Optional.empty();
        };
    }

    private Words of(CallEffect effect) {
        return switch (effect) {
            case CallEffect.AnswerCall _ -> Words.of(Sentence.of("Answered the call"));
            case CallEffect.RingCaller _ -> Words.of(Sentence.of("Told the caller's side that it rings"));
            case CallEffect.RefuseCall refused ->
                new Words(Sentence.of("Refused the call"), CauseWords.of(refused.cause()));
            case CallEffect.PlayPrompts played ->
                Words.of(Sentence.of(
                        "Played {0}", played.prompts().stream().map(names::of).collect(Collectors.joining(", "))));
            case CallEffect.StopPrompts _ -> Words.of(Sentence.of("Stopped the prompt"));
            case CallEffect.PlayMusic music -> Words.of(Sentence.of("Played {0}", names.of(music.music())));
            case CallEffect.Bridge bridge ->
                Words.of(Sentence.of("Joined the caller with {0}", names.of(bridge.agent())));
            case CallEffect.Unbridge parted ->
                Words.of(Sentence.of("Parted the caller from {0}", names.of(parted.agent())));
            case CallEffect.SendDigit digit ->
                Words.of(Sentence.of("Sent the key {0} to the caller's side", digit.digit()));
            case CallEffect.StartRecording started ->
                new Words(
                        Sentence.of("Began to record the caller"),
                        Sentence.of("For {0} at most", Words.of(started.atMost())));
            case CallEffect.StopRecording _ -> Words.of(Sentence.of("Ended the recording"));
            case CallEffect.DeliverMessage message ->
                new Words(
                        Sentence.of("Put the message into the mailbox of {0}", names.of(message.workgroup())),
                        Sentence.of("{0} long", Words.of(message.recording().length())));
            case CallEffect.NoteMissedCallback note ->
                new Words(
                        Sentence.of("Put the missed callback into the mailbox of {0}", names.of(note.workgroup())),
                        note.tries() == 1
                                ? Sentence.of("Dialled once")
                                : Sentence.of("Dialled {0} times", note.tries()));
            case CallEffect.PartCaller _ -> Words.of(Sentence.of("Let the caller hang up, and kept the call"));
            case CallEffect.KeepPromise kept ->
                new Words(
                        Sentence.of("Kept the promise to call back"),
                        Sentence.of(
                                "For {0}; tries that did not reach the caller: {1}",
                                names.of(kept.promise().workgroup()),
                                kept.promise().tries()));
            case CallEffect.PutAside _ ->
                new Words(
                        Sentence.of("Put the call aside"),
                        Sentence.of("The caller will be called back when the gateway is there again"));
            case CallEffect.HandOver _ ->
                Words.of(Sentence.of("Let the other side go over to the caller who is passed on"));
            case CallEffect.TakeOver _ -> Words.of(Sentence.of("Took over who was asked in another call"));
            case CallEffect.PlayToAgent played ->
                Words.of(Sentence.of("Let {0} hear {1}", names.of(played.agent()), names.of(played.music())));
            case CallEffect.HearCaller heard ->
                Words.of(Sentence.of("Let {0} hear what the telephone network plays", names.of(heard.agent())));
            case CallEffect.SilenceAgent silenced ->
                Words.of(Sentence.of("Let {0} hear nothing", names.of(silenced.agent())));
            case CallEffect.Attend attend -> attend(attend);
            case CallEffect.TellBoth tell ->
                Words.of(Sentence.of(
                        "Told caller and {0} {1} while they talk", names.of(tell.agent()), names.of(tell.prompt())));
            case CallEffect.Confer confer ->
                Words.of(confer.colleague()
                        .map(colleague -> Sentence.of(
                                "Let caller, {0} and {1} hear each other",
                                names.of(confer.agent()), names.of(colleague)))
                        .orElseGet(() -> Sentence.of(
                                "Let caller, {0} and the dialled side hear each other", names.of(confer.agent()))));
            case CallEffect.StepAside step ->
                step.music()
                        .map(music -> new Words(
                                Sentence.of("Put the other side on hold"),
                                Sentence.of("It hears {0}", names.of(music))))
                        .orElseGet(() -> Words.of(Sentence.of("Parted the console from the other side")));
            case CallEffect.StepBack _ -> Words.of(Sentence.of("Took the other side off hold"));
            case CallEffect.ConnectPeers connect ->
                Words.of(Sentence.of(
                        "Looked for a way between the browsers of the caller and {0}", names.of(connect.agent())));
            case CallEffect.PartPeers _ -> Words.of(Sentence.of("Gave up the way between the browsers"));
            case CallEffect.DialCaller dialled ->
                new Words(
                        Sentence.of("Dialled the caller at {0}", dialled.number()),
                        way(dialled.ringFor(), dialled.route()));
            case CallEffect.HangUp hungUp -> new Words(Sentence.of("Hung up"), CauseWords.of(hungUp.cause()));
            case CallEffect.WriteRecord record ->
                new Words(
                        Sentence.of("Kept the record of the call"),
                        Sentence.of("{0}; waited {1}", CauseWords.of(record.cause()), Words.of(record.waited())));
        };
    }

    private Words of(OutsideEffect effect) {
        return switch (effect) {
            case OutsideEffect.DialOutside dialled ->
                new Words(Sentence.of("Dialled {0}", dialled.number()), way(dialled.ringFor(), dialled.route()));
            case OutsideEffect.RingTelephone ring ->
                new Words(
                        Sentence.of("Rang the telephone of {0}", names.of(ring.agent())),
                        Sentence.of("For {0} at most", Words.of(ring.ringFor())));
            case OutsideEffect.CountDialling counted ->
                new Words(
                        Sentence.of("Counted a call to outside for {0}", counted.by()),
                        counted.rule().isEmpty() ? Sentence.NONE : Sentence.of("By the rule {0}", counted.rule()));
            case OutsideEffect.DialRefused refused ->
                new Words(Sentence.of("Did not dial {0} for {1}", refused.number(), refused.by()), refused.reason());
            case OutsideEffect.KeepCharge charge ->
                new Words(
                        Sentence.of(
                                "The call to {0} cost {1} {2}",
                                charge.number(), charge.cost().toPlainString(), charge.currency()),
                        charge.trunk().isEmpty()
                                ? Sentence.of("{0} by the rule {1}", Words.of(charge.length()), charge.rule())
                                : Sentence.of(
                                        "{0} by the rule {1}, over the trunk {2}",
                                        Words.of(charge.length()), charge.rule(), charge.trunk()));
            case OutsideEffect.PlayOutside played ->
                Words.of(Sentence.of(
                        "Played {0} to the dialled side",
                        played.prompts().stream().map(names::of).collect(Collectors.joining(", "))));
            case OutsideEffect.HearOutside _ ->
                Words.of(Sentence.of("Let the caller hear what the telephone network plays"));
            case OutsideEffect.JoinOutside _ -> Words.of(Sentence.of("Joined the caller with the dialled side"));
            case OutsideEffect.BecomeCaller _ ->
                Words.of(Sentence.of(
                        "Let the dialled side take the caller's place, and hung up on the telephone that had called"));
            case OutsideEffect.AnswerTransfer answer ->
                answer.refusal()
                        .map(reason -> new Words(Sentence.of("Told the telephone that the other side stays"), reason))
                        .orElseGet(() -> Words.of(Sentence.of("Told the telephone that the other side is passed on")));
            case OutsideEffect.HangUpOutside _ -> Words.of(Sentence.of("Hung up on the dialled side"));
        };
    }

    private Words attend(CallEffect.Attend attend) {
        return Words.of(attend.listeners().stream()
                .map(listener -> listens(names.of(listener.supervisor()), listener.mode()))
                .reduce((first, next) -> Sentence.of("{0}; {1}", first, next))
                .orElseGet(() -> Sentence.of("Left caller and {0} to themselves", names.of(attend.agent()))));
    }

    private static Sentence listens(String supervisor, ListenMode mode) {
        return switch (mode) {
            case LISTEN -> Sentence.of("Let {0} listen", supervisor);
            case WHISPER -> Sentence.of("Let {0} whisper", supervisor);
            case BARGE -> Sentence.of("Let {0} talk", supervisor);
        };
    }

    private static Sentence way(Duration ringFor, Route route) {
        String longest = Words.of(ringFor);
        return route.trunks().isEmpty()
                ? Sentence.of("For {0} at most", longest)
                : Sentence.of("For {0} at most, over {1}", longest, String.join(", ", route.trunks()));
    }

    private Words of(MessageEffect effect) {
        return switch (effect) {
            case MessageEffect.TakeExtension _ -> Words.of(Sentence.of("Took the keys of an extension"));
            case MessageEffect.CheckPin _ -> Words.of(Sentence.of("Took the keys of a PIN, and told nobody"));
            case MessageEffect.FetchMessages fetched ->
                Words.of(Sentence.of("Looked into the mailbox of {0}", names.of(fetched.mailbox())));
            case MessageEffect.PlayMessage played -> Words.of(Sentence.of("Played the message {0}", played.message()));
            case MessageEffect.MarkMessage marked ->
                Words.of(
                        switch (marked.mark()) {
                            case HEARD -> Sentence.of("The message {0} counts as heard", marked.message());
                            case SAVED -> Sentence.of("Saved the message {0}", marked.message());
                            case DELETED -> Sentence.of("Put the message {0} into the bin", marked.message());
                        });
        };
    }

    private Words of(AgentEffect effect) {
        String agent = names.of(effect.agent());
        return switch (effect) {
            case AgentEffect.OfferToAgent _ -> Words.of(Sentence.of("Offered to {0}", agent));
            case AgentEffect.WithdrawOffer withdrawn ->
                new Words(Sentence.of("Withdrew the offer to {0}", agent), withdrawn.reason());
            case AgentEffect.TransferRefused refused ->
                new Words(Sentence.of("Told {0} that the caller stays", agent), refused.reason());
            case AgentEffect.ListeningRefused refused ->
                new Words(
                        Sentence.of("Told {0} that the call of {1} is not to be joined", agent, names.of(refused.to())),
                        refused.reason());
            case AgentEffect.WishRefused refused -> new Words(Sentence.of("Told {0} why not", agent), refused.reason());
            case AgentEffect.KeepTelephoneWork kept ->
                Words.of(
                        kept.atWork()
                                ? Sentence.of("{0} works at the telephone", agent)
                                : Sentence.of("{0} does not work at the telephone", agent));
            case AgentEffect.DismissConsole dismissed ->
                new Words(Sentence.of("Closed a console of {0}", agent), dismissed.reason());
        };
    }

    /// Only the waits that a caller notices; the others watch over parts of the gateway.
    private static Optional<Words> of(Effect.StartTimer started) {
        String after = Words.of(started.after());
        return switch (started.timer().kind()) {
            case MENU_SILENCE, MESSAGES_SILENCE -> Optional.of(Words.of(Sentence.of("Waits {0} for a key", after)));
            case MAX_WAIT -> Optional.of(Words.of(Sentence.of("Lets the caller wait {0} at most", after)));
            case OFFER,
                    CONNECT,
                    RECOVER,
                    WRAP_UP,
                    NEXT_TIER,
                    RING_NEXT,
                    WAITING_STEP,
                    CALLBACK,
                    CALLBACK_AGAIN,
                    RECORDING,
                    PARKED,
                    DIAL,
                    LONGEST,
                    FIND_NEXT,
                    MESSAGES_REPORT,
                    PROMPT -> Optional.empty();
        };
    }
}
