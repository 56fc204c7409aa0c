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
            case CallEffect.AnswerCall _ -> Words.of("Answered the call");
            case CallEffect.RingCaller _ -> Words.of("Told the caller's side that it rings");
            case CallEffect.RefuseCall refused -> new Words("Refused the call", CauseWords.of(refused.cause()));
            case CallEffect.PlayPrompts played ->
                Words.of("Played " + played.prompts().stream().map(names::of).collect(Collectors.joining(", ")));
            case CallEffect.StopPrompts _ -> Words.of("Stopped the prompt");
            case CallEffect.PlayMusic music -> Words.of("Played " + names.of(music.music()));
            case CallEffect.Bridge bridge -> Words.of("Joined the caller with " + names.of(bridge.agent()));
            case CallEffect.Unbridge parted -> Words.of("Parted the caller from " + names.of(parted.agent()));
            case CallEffect.SendDigit digit -> Words.of("Sent the key " + digit.digit() + " to the caller's side");
            case CallEffect.StartRecording started ->
                new Words("Began to record the caller", "For " + Words.of(started.atMost()) + " at most");
            case CallEffect.StopRecording _ -> Words.of("Ended the recording");
            case CallEffect.DeliverMessage message ->
                new Words(
                        "Put the message into the mailbox of " + names.of(message.workgroup()),
                        Words.of(message.recording().length()) + " long");
            case CallEffect.NoteMissedCallback note ->
                new Words(
                        "Put the missed callback into the mailbox of " + names.of(note.workgroup()),
                        "Dialled " + (note.tries() == 1 ? "once" : note.tries() + " times"));
            case CallEffect.PartCaller _ -> Words.of("Let the caller hang up, and kept the call");
            case CallEffect.KeepPromise kept ->
                new Words(
                        "Kept the promise to call back",
                        "For %s; tries that did not reach the caller: %d"
                                .formatted(
                                        names.of(kept.promise().workgroup()),
                                        kept.promise().tries()));
            case CallEffect.PutAside _ ->
                new Words("Put the call aside", "The caller will be called back when the gateway is there again");
            case CallEffect.HandOver _ -> Words.of("Let the other side go over to the caller who is passed on");
            case CallEffect.TakeOver _ -> Words.of("Took over who was asked in another call");
            case CallEffect.PlayToAgent played ->
                Words.of("Let %s hear %s".formatted(names.of(played.agent()), names.of(played.music())));
            case CallEffect.HearCaller heard ->
                Words.of("Let " + names.of(heard.agent()) + " hear what the telephone network plays");
            case CallEffect.SilenceAgent silenced ->
                Words.of("Let %s hear nothing".formatted(names.of(silenced.agent())));
            case CallEffect.Attend attend -> attend(attend);
            case CallEffect.TellBoth tell ->
                Words.of("Told caller and %s %s while they talk"
                        .formatted(names.of(tell.agent()), names.of(tell.prompt())));
            case CallEffect.Confer confer ->
                Words.of("Let caller, %s and %s hear each other"
                        .formatted(
                                names.of(confer.agent()),
                                confer.colleague().map(names::of).orElse("the dialled side")));
            case CallEffect.StepAside step ->
                step.music()
                        .map(music -> new Words("Put the other side on hold", "It hears " + names.of(music)))
                        .orElseGet(() -> Words.of("Parted the console from the other side"));
            case CallEffect.StepBack _ -> Words.of("Took the other side off hold");
            case CallEffect.ConnectPeers connect ->
                Words.of("Looked for a way between the browsers of the caller and %s"
                        .formatted(names.of(connect.agent())));
            case CallEffect.PartPeers _ -> Words.of("Gave up the way between the browsers");
            case CallEffect.DialCaller dialled ->
                new Words("Dialled the caller at " + dialled.number(), way(dialled.ringFor(), dialled.route()));
            case CallEffect.HangUp hungUp -> new Words("Hung up", CauseWords.of(hungUp.cause()));
            case CallEffect.WriteRecord record ->
                new Words(
                        "Kept the record of the call",
                        CauseWords.of(record.cause()) + "; waited " + Words.of(record.waited()));
        };
    }

    private Words of(OutsideEffect effect) {
        return switch (effect) {
            case OutsideEffect.DialOutside dialled ->
                new Words("Dialled " + dialled.number(), way(dialled.ringFor(), dialled.route()));
            case OutsideEffect.RingTelephone ring ->
                new Words(
                        "Rang the telephone of " + names.of(ring.agent()),
                        "For " + Words.of(ring.ringFor()) + " at most");
            case OutsideEffect.CountDialling counted ->
                new Words(
                        "Counted a call to outside for " + counted.by(),
                        counted.rule().isEmpty() ? "" : "By the rule " + counted.rule());
            case OutsideEffect.DialRefused refused ->
                new Words("Did not dial %s for %s".formatted(refused.number(), refused.by()), refused.reason());
            case OutsideEffect.KeepCharge charge ->
                new Words(
                        "The call to %s cost %s %s"
                                .formatted(charge.number(), charge.cost().toPlainString(), charge.currency()),
                        "%s by the rule %s%s"
                                .formatted(
                                        Words.of(charge.length()),
                                        charge.rule(),
                                        charge.trunk().isEmpty() ? "" : ", over the trunk " + charge.trunk()));
            case OutsideEffect.PlayOutside played ->
                Words.of("Played %s to the dialled side"
                        .formatted(played.prompts().stream().map(names::of).collect(Collectors.joining(", "))));
            case OutsideEffect.HearOutside _ -> Words.of("Let the caller hear what the telephone network plays");
            case OutsideEffect.JoinOutside _ -> Words.of("Joined the caller with the dialled side");
            case OutsideEffect.BecomeCaller _ ->
                Words.of("Let the dialled side take the caller's place, and hung up on the telephone that had called");
            case OutsideEffect.AnswerTransfer answer ->
                answer.refusal()
                        .map(reason -> new Words("Told the telephone that the other side stays", reason))
                        .orElseGet(() -> Words.of("Told the telephone that the other side is passed on"));
            case OutsideEffect.HangUpOutside _ -> Words.of("Hung up on the dialled side");
        };
    }

    private Words attend(CallEffect.Attend attend) {
        if (attend.listeners().isEmpty()) {
            return Words.of("Left caller and %s to themselves".formatted(names.of(attend.agent())));
        }
        return Words.of(attend.listeners().stream()
                .map(listener ->
                        "Let %s %s".formatted(names.of(listener.supervisor()), ListenWords.of(listener.mode())))
                .collect(Collectors.joining("; ")));
    }

    private static String way(Duration ringFor, Route route) {
        String atMost = "For " + Words.of(ringFor) + " at most";
        return route.trunks().isEmpty() ? atMost : atMost + ", over " + String.join(", then ", route.trunks());
    }

    private Words of(MessageEffect effect) {
        return switch (effect) {
            case MessageEffect.TakeExtension _ -> Words.of("Took the keys of an extension");
            case MessageEffect.CheckPin _ -> Words.of("Took the keys of a PIN, and told nobody");
            case MessageEffect.FetchMessages fetched ->
                Words.of("Looked into the mailbox of " + names.of(fetched.mailbox()));
            case MessageEffect.PlayMessage played -> Words.of("Played the message " + played.message());
            case MessageEffect.MarkMessage marked ->
                Words.of(
                        switch (marked.mark()) {
                            case HEARD -> "The message " + marked.message() + " counts as heard";
                            case SAVED -> "Saved the message " + marked.message();
                            case DELETED -> "Put the message %s into the bin".formatted(marked.message());
                        });
        };
    }

    private Words of(AgentEffect effect) {
        String agent = names.of(effect.agent());
        return switch (effect) {
            case AgentEffect.OfferToAgent _ -> Words.of("Offered to " + agent);
            case AgentEffect.WithdrawOffer withdrawn -> new Words("Withdrew the offer to " + agent, withdrawn.reason());
            case AgentEffect.TransferRefused refused ->
                new Words("Told " + agent + " that the caller stays", refused.reason());
            case AgentEffect.ListeningRefused refused ->
                new Words(
                        "Told %s that the call of %s is not to be joined".formatted(agent, names.of(refused.to())),
                        refused.reason());
            case AgentEffect.WishRefused refused -> new Words("Told %s why not".formatted(agent), refused.reason());
            case AgentEffect.KeepTelephoneWork kept ->
                Words.of(agent + (kept.atWork() ? " works" : " does not work") + " at the telephone");
            case AgentEffect.DismissConsole dismissed -> new Words("Closed a console of " + agent, dismissed.reason());
        };
    }

    /// Only the waits that a caller notices; the others watch over parts of the gateway.
    private static Optional<Words> of(Effect.StartTimer started) {
        String after = Words.of(started.after());
        return switch (started.timer().kind()) {
            case MENU_SILENCE, MESSAGES_SILENCE -> Optional.of(Words.of("Waits " + after + " for a key"));
            case MAX_WAIT -> Optional.of(Words.of("Lets the caller wait " + after + " at most"));
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
