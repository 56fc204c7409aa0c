package org.cordboard.server.call;

import java.util.Optional;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.media.Leg;
import org.cordboard.media.Sound;
import org.cordboard.server.call.LiveCalls.LiveCall;
import org.cordboard.server.floor.Inbox;
import org.cordboard.sip.Dialling;

/// Carries out what the floor decides about telephones that are dialled. Dialling returns at once, so that a
/// later effect of the same call can end the ringing.
final class OutsideEffects {
    private final Dialler dialler;
    private final TollKeeper tolls;
    private final Sounds sounds;
    private final RecordingShelf shelf;
    private final CallerKeys keys;
    private final Inbox inbox;

    OutsideEffects(
            Dialler dialler, TollKeeper tolls, Sounds sounds, RecordingShelf shelf, CallerKeys keys, Inbox inbox) {
        this.tolls = tolls;
        this.dialler = dialler;
        this.sounds = sounds;
        this.shelf = shelf;
        this.keys = keys;
        this.inbox = inbox;
    }

    void carryOut(OutsideEffect effect, LiveCall call) throws EffectFailure {
        switch (effect) {
            case OutsideEffect.DialOutside dial -> {
                OutsideLeg leg = new OutsideLeg(dial.call(), dial.leg(), inbox, call::remove);
                call.add(dial.leg(), leg);
                leg.dial(dialler, new Outgoing(dial.number(), dial.ringFor(), dial.route(), maxForwards(call)));
            }
            case OutsideEffect.RingTelephone ring -> {
                OutsideLeg leg = new OutsideLeg(ring.call(), ring.leg(), inbox, call::remove);
                call.add(ring.leg(), leg);
                leg.ring(dialler, ring);
            }
            case OutsideEffect.PlayOutside play -> legOf(play, call).loop(Sound.joined(sounds.all(play.prompts())));
            case OutsideEffect.HearOutside hear ->
                call.outside(hear.leg())
                        .flatMap(OutsideLeg::leg)
                        .ifPresent(leg -> audible(hear, call).ifPresent(caller -> caller.bridge(leg)));
            case OutsideEffect.JoinOutside join -> join(join, call);
            case OutsideEffect.BecomeCaller become -> becomeCaller(become, call);
            case OutsideEffect.AnswerTransfer answer -> answerTransfer(answer, call);
            case OutsideEffect.HangUpOutside hangUp ->
                call.outside(hangUp.leg()).ifPresent(OutsideLeg::hangUp);
            case OutsideEffect.CountDialling _ -> {}
            case OutsideEffect.DialRefused refused -> tolls.refused(refused);
            case OutsideEffect.KeepCharge charge -> tolls.charged(charge);
        }
    }

    /// A call that goes round between systems must come to an end (RFC 3261, 16.6).
    private static int maxForwards(LiveCall call) {
        return call.arrived().map(ArrivedSide::maxForwards).orElse(Dialling.USUAL_MAX_FORWARDS);
    }

    /// A caller who is not answered yet hears before that, where that can be.
    private Optional<Leg> audible(OutsideEffect.HearOutside hear, LiveCall call) {
        return call.leg().or(() -> {
            CallerLegListener ofLeg = new CallerLegListener(hear.call(), inbox, keys, shelf);
            Optional<Leg> early = call.arrived().flatMap(caller -> caller.openEarly(ofLeg));
            early.ifPresent(call::answered);
            return early;
        });
    }

    /// The one who was the caller may have hung up meanwhile, which is nobody's concern any more.
    private void becomeCaller(OutsideEffect.BecomeCaller become, LiveCall call) {
        CallerLegListener ofLeg = new CallerLegListener(become.call(), inbox, keys, shelf);
        Optional<OutsideLeg> successor = call.take(become.leg());
        Optional<Leg> sound = successor.flatMap(leg -> leg.becomeCaller(ofLeg));
        call.part(Cause.TRANSFERRED);
        if (sound.isPresent()) {
            call.dials(new SucceedingCaller(successor.get()));
            call.answered(sound.get());
        } else {
            inbox.post(at -> new CallEvent.CallerHungUp(at, become.call(), Cause.CALLER_HUNG_UP));
        }
    }

    private static void answerTransfer(OutsideEffect.AnswerTransfer answer, LiveCall call) {
        // Telephones are told in the trace's language.
        Optional<String> refusal = answer.refusal().map(Sentence::toString);
        if (answer.leg().equals(OutsideId.CALLER)) {
            call.side().answerTransfer(refusal);
        } else {
            call.outside(answer.leg()).ifPresent(leg -> leg.answerTransfer(refusal));
        }
    }

    private void join(OutsideEffect.JoinOutside join, LiveCall call) throws EffectFailure {
        Leg outside = legOf(join, call);
        Leg caller =
                call.leg().orElseThrow(() -> new EffectFailure("The call was never answered", Cause.GATEWAY_FAILED));
        call.side().hearsMusic(false);
        caller.bridge(outside);
        inbox.post(at -> new CallEvent.OutsideJoined(at, join.call(), join.leg()));
    }

    private static Leg legOf(OutsideEffect effect, LiveCall call) throws EffectFailure {
        return call.outside(effect.leg())
                .flatMap(OutsideLeg::leg)
                .orElseThrow(() -> new EffectFailure("The dialled side is gone", Cause.GATEWAY_FAILED));
    }

    /// The new side counts as the caller's from now on, so that a call that ends meanwhile stops the ringing.
    void dialCaller(CallEffect.DialCaller dial, LiveCall call) {
        CallerLegListener ofLeg = new CallerLegListener(dial.call(), inbox, keys, shelf);
        DialledCaller caller = new DialledCaller(dial.call(), inbox, keys, ofLeg, call::answered);
        call.dials(caller);
        caller.dial(dialler, new Outgoing(dial.number(), dial.ringFor(), dial.route(), Dialling.USUAL_MAX_FORWARDS));
    }
}
