package org.cordboard.core.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.event.Recording;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.id.RecordingId;
import org.cordboard.core.simulation.Agenda;

/// Callers who do what they did, and the sound on their side.
final class ModelCallers {
    private static final Duration MESSAGE = Duration.ofSeconds(10);
    private static final Duration CALLED_BACK_ANSWERS_AFTER = Duration.ofSeconds(8);

    private final Agenda agenda;
    private final Habits habits;
    private final ModelAgents agents;
    private final Map<CallId, Visitor> present = new HashMap<>();
    private final Map<CallId, PlaybackId> playing = new HashMap<>();
    private final Map<CallId, RecordingId> recording = new HashMap<>();
    private final Set<CallId> calledBack = new HashSet<>();
    private final Set<CallId> joined = new HashSet<>();

    ModelCallers(Agenda agenda, Habits habits, ModelAgents agents) {
        this.agenda = agenda;
        this.habits = habits;
        this.agents = agents;
    }

    boolean allGone() {
        return present.isEmpty();
    }

    /// The gateway was started anew: nobody is on the line.
    void forgetAll() {
        present.clear();
    }

    Event arrive(Visitor visitor) {
        var call = visitor.arrival().call();
        present.put(call, visitor);
        visitor.keys()
                .forEach(key ->
                        planForWaiting(key.after(), call, at -> new CallEvent.DigitPressed(at, call, key.key())));
        visitor.patience()
                .ifPresent(patience -> planForWaiting(
                        patience, call, at -> new CallEvent.CallerHungUp(at, call, Cause.CALLER_HUNG_UP)));
        return visitor.arrival();
    }

    void take(CallEffect effect) {
        switch (effect) {
            case CallEffect.PlayPrompts play -> play(play);
            case CallEffect.PlayMusic(var call, var _) -> playing.remove(call);
            case CallEffect.StopPrompts(var call) -> playing.remove(call);
            case CallEffect.HangUp(var call, var _) -> playing.remove(call);
            case CallEffect.Bridge(var call, var agent) -> join(call, agent);
            case CallEffect.StartRecording start -> leaveMessage(start);
            case CallEffect.StopRecording(var call) -> plan(Duration.ZERO, call, at -> stored(at, call));
            case CallEffect.PartCaller(var call) -> {
                playing.remove(call);
                calledBack.add(call);
            }
            case CallEffect.DialCaller(var call, var _, var _, var _) ->
                plan(CALLED_BACK_ANSWERS_AFTER, call, at -> new CallEvent.CallerAnswered(at, call));
            case CallEffect.WriteRecord record -> present.remove(record.call());
            case CallEffect.AnswerCall _,
                    CallEffect.HandOver _,
                    CallEffect.TakeOver _,
                    CallEffect.RingCaller _,
                    CallEffect.RefuseCall _,
                    CallEffect.Unbridge _,
                    CallEffect.SendDigit _,
                    CallEffect.PlayToAgent _,
                    CallEffect.HearCaller _,
                    CallEffect.SilenceAgent _,
                    CallEffect.Attend _,
                    CallEffect.TellBoth _,
                    CallEffect.Confer _,
                    CallEffect.StepAside _,
                    CallEffect.StepBack _,
                    CallEffect.ConnectPeers _,
                    CallEffect.PartPeers _,
                    CallEffect.KeepPromise _,
                    CallEffect.PutAside _,
                    CallEffect.ForMailbox _ -> {}
        }
    }

    /// What lay in the mailboxes is not recorded: whoever wants to hear messages hangs up.
    void take(MessageEffect effect) {
        if (effect instanceof MessageEffect.TakeExtension take) {
            plan(take.silence(), take.call(), at -> new CallEvent.CallerHungUp(at, take.call(), Cause.CALLER_HUNG_UP));
        }
    }

    /// How long the visitor of this call talked, or who takes it usually talks.
    Duration talk(CallId call, AgentId agent) {
        return Optional.ofNullable(present.get(call)).flatMap(Visitor::talk).orElseGet(() -> habits.talksFor(agent));
    }

    Optional<Visitor> find(CallId call) {
        return Optional.ofNullable(present.get(call));
    }

    private void play(CallEffect.PlayPrompts play) {
        var call = play.call();
        playing.put(call, play.playback());
        agenda.plan(
                habits.playsFor(play.prompts()),
                at -> playing.remove(call, play.playback())
                        ? Optional.of(new CallEvent.PromptEnded(at, call, play.playback()))
                        : Optional.empty());
        if (calledBack.contains(call)) {
            plan(habits.playsFor(play.prompts()), call, at -> new CallEvent.DigitPressed(at, call, '1'));
        }
    }

    private void join(CallId call, AgentId agent) {
        playing.remove(call);
        plan(habits.joinsAfter(), call, at -> {
            joined.add(call);
            agents.talk(agent, call, talk(call, agent));
            return new CallEvent.Bridged(at, call, agent);
        });
    }

    private void leaveMessage(CallEffect.StartRecording start) {
        recording.put(start.call(), start.recording());
        plan(MESSAGE, start.call(), at -> new CallEvent.CallerHungUp(at, start.call(), Cause.CALLER_HUNG_UP));
    }

    private CallEvent stored(Instant at, CallId call) {
        return new CallEvent.RecordingStored(at, call, new Recording(recording.get(call), "", MESSAGE));
    }

    private void planForWaiting(Duration after, CallId call, Function<Instant, CallEvent> event) {
        agenda.plan(
                after,
                at -> present.containsKey(call)
                                && !joined.contains(call)
                                && !recording.containsKey(call)
                                && !calledBack.contains(call)
                        ? Optional.of(event.apply(at))
                        : Optional.empty());
    }

    private void plan(Duration after, CallId call, Function<Instant, CallEvent> event) {
        agenda.plan(after, at -> present.containsKey(call) ? Optional.of(event.apply(at)) : Optional.empty());
    }
}
