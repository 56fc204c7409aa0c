package org.cordboard.server.call;

import java.util.List;
import java.util.Optional;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.effect.OfferExplained;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.media.Leg;
import org.cordboard.media.Sound;
import org.cordboard.server.call.LiveCalls.LiveCall;
import org.cordboard.server.floor.Inbox;
import org.cordboard.server.peer.PeerPaths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out what the floor decides about calls. Blocks; is called one effect at a time for each call. What
/// fails goes back to the floor as an event.
public final class CallEffects {
    private static final Logger LOG = LoggerFactory.getLogger(CallEffects.class);

    private final LiveCalls calls;
    private final AgentLegs agents;
    private final Sounds sounds;
    private final OutsideEffects outside;
    private final Attendances attendances;
    private final Handovers handovers = new Handovers();
    private final MessageEffects messages;
    private final RecordingShelf shelf;
    private final CallKeeper keeper;
    private final PeerPaths peers;
    private final CallerKeys keys;
    private final Inbox inbox;

    public CallEffects(
            LiveCalls calls,
            AgentLegs agents,
            PromptSounds prompts,
            RecordingShelf shelf,
            CallKeeper keeper,
            Dialler dialler,
            TollKeeper tolls,
            MessageDesk desk,
            PeerPaths peers,
            CallerKeys keys,
            Inbox inbox) {
        this.calls = calls;
        this.agents = agents;
        attendances = new Attendances(agents);
        sounds = new Sounds(prompts);
        outside = new OutsideEffects(dialler, tolls, sounds, shelf, keys, inbox);
        messages = new MessageEffects(desk, sounds, keys, inbox);
        this.shelf = shelf;
        this.keeper = keeper;
        this.peers = peers;
        this.keys = keys;
        this.inbox = inbox;
    }

    public void carryOut(Effect.OnCall effect) {
        try {
            switch (effect) {
                case CallEffect onCall -> carryOut(onCall);
                case OutsideEffect onOutside -> outside.carryOut(onOutside, liveCall(onOutside));
                case MessageEffect ofMessages -> messages.carryOut(ofMessages, legOf(ofMessages));
                case Effect.Decided decided ->
                    LOG.debug("Call {}: {} ({})", decided.call(), decided.decision(), decided.reason());
                case OfferExplained _ -> {}
            }
        } catch (EffectFailure failure) {
            failed(effect, failure.getMessage(), failure.endCause());
        } catch (RuntimeException bug) {
            LOG.error("Call {}: {} failed", effect.call(), effect, bug);
            failed(effect, "Something of ours went wrong; the log tells what", Cause.GATEWAY_FAILED);
        }
    }

    private void failed(Effect.OnCall effect, String reason, Cause cause) {
        String name = effect.getClass().getSimpleName();
        LOG.info("Call {}: {} failed: {}", effect.call(), name, reason);
        inbox.post(at -> new CallEvent.EffectFailed(at, effect.call(), name, reason, cause, Optional.empty()));
    }

    private void carryOut(CallEffect effect) throws EffectFailure {
        switch (effect) {
            case CallEffect.AnswerCall answer -> answer(answer);
            case CallEffect.RingCaller ring -> side(liveCall(ring)).ring();
            case CallEffect.RefuseCall refuse ->
                calls.get(refuse.call()).ifPresent(call -> call.side().end(refuse.cause()));
            case CallEffect.PlayPrompts play -> playPrompts(play);
            case CallEffect.StopPrompts stop -> legOf(stop).silence();
            case CallEffect.PlayMusic play -> playMusic(play);
            case CallEffect.Bridge bridge -> bridge(bridge);
            case CallEffect.Unbridge unbridge -> unbridge(unbridge);
            case CallEffect.HandOver handOver -> handOver(handOver);
            case CallEffect.TakeOver takeOver -> takeOver(takeOver);
            case CallEffect.PlayToAgent play -> playToAgent(play);
            case CallEffect.HearCaller hear -> hear(hear);
            case CallEffect.SilenceAgent silence -> agents.leg(silence.agent()).ifPresent(Leg::silence);
            case CallEffect.Attend attend -> attendances.attend(attend, liveCall(attend));
            case CallEffect.TellBoth tell -> attendances.tell(tell, liveCall(tell), sounds.one(tell.prompt()));
            case CallEffect.Confer confer -> confer(confer);
            case CallEffect.StepAside step -> stepAside(step);
            case CallEffect.StepBack step -> liveCall(step).lent().ifPresent(LentLeg::stepBack);
            case CallEffect.ConnectPeers connect ->
                peers.connect(
                        connect.call(),
                        connect.agent(),
                        liveCall(connect).side().browser());
            case CallEffect.PartPeers part -> peers.part(part.call(), part.joined());
            case CallEffect.SendDigit send -> legOf(send).sendDigit(send.digit());
            case CallEffect.StartRecording start ->
                legOf(start).record(shelf.fileFor(start.recording()), start.atMost());
            case CallEffect.StopRecording stop -> legOf(stop).stopRecording();
            case CallEffect.ForMailbox deliver -> keeper.deliver(deliver);
            case CallEffect.PartCaller part -> liveCall(part).part(Cause.OTHER_SIDE_HUNG_UP);
            case CallEffect.KeepPromise _ -> {}
            case CallEffect.PutAside aside -> putAside(aside);
            case CallEffect.DialCaller dial -> outside.dialCaller(dial, liveCall(dial));
            case CallEffect.HangUp hangUp ->
                calls.get(hangUp.call()).ifPresent(call -> call.side().end(hangUp.cause()));
            case CallEffect.WriteRecord write -> write(write);
        }
    }

    private void answer(CallEffect.AnswerCall answer) throws EffectFailure {
        LiveCall call = liveCall(answer);
        try {
            call.answered(side(call).answer(new CallerLegListener(answer.call(), inbox, keys, shelf)));
        } catch (CannotAnswerException cannot) {
            throw new EffectFailure(cannot.getMessage(), cannot.endCause());
        }
    }

    private static ArrivedSide side(LiveCall call) throws EffectFailure {
        return call.arrived()
                .orElseThrow(() -> new EffectFailure("Nobody is there to be answered", Cause.GATEWAY_FAILED));
    }

    private void playPrompts(CallEffect.PlayPrompts play) throws EffectFailure {
        List<Sound> prompts = sounds.all(play.prompts());
        liveCall(play).side().hearsMusic(false);
        legOf(play).play(play.playback().number(), prompts);
    }

    private void playMusic(CallEffect.PlayMusic play) throws EffectFailure {
        legOf(play).loop(sounds.one(play.music()));
        liveCall(play).side().hearsMusic(true);
    }

    private void bridge(CallEffect.Bridge bridge) throws EffectFailure {
        Leg caller = legOf(bridge);
        liveCall(bridge).side().hearsMusic(false);
        AgentId agent = bridge.agent();
        Leg agentLeg = agents.leg(agent)
                .orElseThrow(
                        () -> new EffectFailure("The sound of " + agent + "'s browser is gone", Cause.GATEWAY_FAILED));
        caller.bridge(agentLeg);
        liveCall(bridge).joined(agent);
        inbox.post(at -> new CallEvent.Bridged(at, bridge.call(), agent));
    }

    private void unbridge(CallEffect.Unbridge unbridge) throws EffectFailure {
        legOf(unbridge).silence();
        liveCall(unbridge).parted();
        agents.leg(unbridge.agent()).ifPresent(Leg::silence);
    }

    private void handOver(CallEffect.HandOver handOver) {
        Optional<LiveCall> call = calls.get(handOver.call());
        call.flatMap(LiveCall::leg).ifPresent(Leg::silence);
        Optional<OutsideLeg> moved = handOver.leg()
                .flatMap(leg -> call.flatMap(live -> live.take(leg.was())).map(taken -> {
                    taken.move(
                            handOver.to(),
                            leg.is(),
                            over -> calls.get(handOver.to()).ifPresent(live -> live.remove(over)));
                    return taken;
                }));
        handovers.handOver(handOver.call(), handOver.to(), moved);
    }

    /// A leg that has nobody to talk with any more is hung up.
    private void takeOver(CallEffect.TakeOver takeOver) throws EffectFailure {
        handovers
                .takeOver(takeOver.from(), takeOver.call())
                .ifPresent(leg ->
                        calls.get(takeOver.call()).ifPresentOrElse(live -> live.add(leg.id(), leg), leg::hangUp));
    }

    /// An agent who hears nothing is no reason to end the call.
    private void playToAgent(CallEffect.PlayToAgent play) throws EffectFailure {
        Sound music = sounds.one(play.music());
        agents.leg(play.agent()).ifPresent(leg -> leg.loop(music));
    }

    /// Without the one to be consulted, the two go on alone.
    private void confer(CallEffect.Confer confer) throws EffectFailure {
        LiveCall call = liveCall(confer);
        calls.get(confer.with()).ifPresent(with -> attendances.confer(confer, call, with));
    }

    /// Music that cannot be played is no reason to stay.
    private void stepAside(CallEffect.StepAside step) throws EffectFailure {
        Optional<LentLeg> leg = liveCall(step).lent();
        Optional<Sound> music = Optional.empty();
        if (step.music().isPresent()) {
            music = Optional.of(sounds.one(step.music().get()));
        }
        Optional<Sound> heard = music;
        leg.ifPresent(lent -> lent.stepAside(heard));
    }

    private void hear(CallEffect.HearCaller hear) throws EffectFailure {
        Optional<Leg> caller = liveCall(hear).leg();
        agents.leg(hear.agent()).ifPresent(agent -> caller.ifPresent(agent::bridge));
    }

    /// The journal, which has its promise, goes on with the call.
    private void putAside(CallEffect.PutAside aside) {
        calls.get(aside.call()).ifPresent(call -> call.side().end(Cause.GATEWAY_STOPPED));
        calls.release(aside.call());
    }

    private void write(CallEffect.WriteRecord record) {
        keeper.write(record);
        calls.release(record.call());
        keys.forget(record.call());
    }

    private LiveCall liveCall(Effect.OnCall effect) throws EffectFailure {
        return calls.get(effect.call())
                .orElseThrow(() -> new EffectFailure("The call has already ended", Cause.CALLER_HUNG_UP));
    }

    private Leg legOf(Effect.OnCall effect) throws EffectFailure {
        return liveCall(effect)
                .leg()
                .orElseThrow(() -> new EffectFailure("The call was never answered", Cause.GATEWAY_FAILED));
    }
}
