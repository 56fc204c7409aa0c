package org.cordboard.core.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.event.Recording;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.id.RecordingId;

/// Callers, and the media and trunks on their side: they press keys, speak, lose patience and get lost; prompts
/// end, sound is joined, recordings are stored, and now and then each of these fails, comes late or is never
/// reported.
final class SimulatedCallers {
    private static final class Visit {
        private Optional<PlaybackId> playback = Optional.empty();
        private Optional<RecordingId> recording = Optional.empty();
        private Instant recordingSince = Instant.EPOCH;
    }

    private final Map<CallId, Visit> visits = new HashMap<>();
    private final Agenda agenda;
    private final Chance chance;
    private final Setting setting;
    private final SimulatedListeners listeners;
    private final SimulatedArrivals arrivals;
    private int arrived;
    private int asked;
    private int toCome;

    SimulatedCallers(Agenda agenda, Chance chance, Setting setting, int calls) {
        this.agenda = agenda;
        this.chance = chance;
        this.setting = setting;
        this.toCome = calls;
        this.arrivals = new SimulatedArrivals(chance, setting);
        this.listeners = new SimulatedListeners(agenda, chance, this);
    }

    SimulatedListeners listeners() {
        return listeners;
    }

    /// Lets the first caller come; each brings the next one.
    void begin() {
        if (toCome > 0) {
            agenda.plan(chance.around(setting.pace().untilNextCall(agenda.now())), this::arrive);
        }
    }

    /// An agent calls somebody instead of one who comes.
    ///
    /// @return false when no more calls are to be
    boolean goesOut() {
        if (toCome == 0) {
            return false;
        }
        toCome--;
        return true;
    }

    boolean allGone() {
        return toCome == 0 && visits.isEmpty();
    }

    void take(CallEffect effect) {
        switch (effect) {
            case CallEffect.AnswerCall answer -> maybeFails(2, answer.call(), effect, Cause.NO_COMMON_CODEC);
            case CallEffect.PlayPrompts play -> play(play);
            case CallEffect.PlayMusic music -> {
                silence(music.call());
                maybeFails(1, music.call(), effect, Cause.GATEWAY_FAILED);
            }
            case CallEffect.TellBoth tell -> tell(tell);
            case CallEffect.StopPrompts stop -> silence(stop.call());
            case CallEffect.Bridge bridge -> join(bridge);
            case CallEffect.ConnectPeers connect -> goDirect(connect.call());
            case CallEffect.StartRecording start -> record(start);
            case CallEffect.StopRecording stop -> stopRecording(stop.call());
            case CallEffect.DeliverMessage deliver -> maybeFails(10, deliver.call(), effect, Cause.MESSAGE_FAILED);
            case CallEffect.NoteMissedCallback note -> maybeFails(10, note.call(), effect, Cause.GATEWAY_FAILED);
            case CallEffect.HangUp hangUp -> silence(hangUp.call());
            case CallEffect.WriteRecord record -> visits.remove(record.call());
            case CallEffect.PartCaller part -> silence(part.call());
            case CallEffect.DialCaller dial -> ring(dial);
            case CallEffect.PutAside aside -> visits.remove(aside.call());
            case CallEffect.RingCaller _,
                    CallEffect.RefuseCall _,
                    CallEffect.Unbridge _,
                    CallEffect.SendDigit _,
                    CallEffect.HandOver _,
                    CallEffect.TakeOver _,
                    CallEffect.PlayToAgent _,
                    CallEffect.HearCaller _,
                    CallEffect.SilenceAgent _,
                    CallEffect.Attend _,
                    CallEffect.Confer _,
                    CallEffect.StepAside _,
                    CallEffect.StepBack _,
                    CallEffect.PartPeers _,
                    CallEffect.KeepPromise _ -> {}
        }
    }

    private Optional<Event> arrive(Instant now) {
        if (toCome == 0) {
            return Optional.empty();
        }
        var call = new CallId("c" + ++arrived);
        visits.put(call, new Visit());
        toCome--;
        begin();
        plan(
                chance.around(setting.pace().stay()),
                call,
                at -> new CallEvent.CallerHungUp(at, call, chance.of(100) ? Cause.CALLER_LOST : Cause.CALLER_HUNG_UP));
        if (chance.of(5)) {
            plan(
                    chance.between(1, 100),
                    call,
                    at -> new CallEvent.CallerHungUp(at, call, Cause.CALLER_GAVE_UP_BEFORE_ANSWER));
        }
        return Optional.of(arrivals.next(now, call));
    }

    /// Somebody of the house asks somebody else at the telephone, while a caller holds on there.
    ///
    /// @return the call that is made for it; empty when no more are to be
    Optional<CallId> asks(AgentId person, Duration after) {
        if (!goesOut()) {
            return Optional.empty();
        }
        var call = new CallId("q" + ++asked);
        visits.put(call, new Visit());
        agenda.plan(after, at -> Optional.of(arrivals.question(at, call, person)));
        plan(after.plus(chance.around(60_000)), call, at -> new CallEvent.CallerHungUp(at, call, Cause.CALLER_HUNG_UP));
        return Optional.of(call);
    }

    /// Somebody of the house calls from the console.
    ///
    /// @return the call; empty when no more are to be
    Optional<CallId> calls() {
        if (!goesOut()) {
            return Optional.empty();
        }
        var call = new CallId("w" + ++asked);
        visits.put(call, new Visit());
        return Optional.of(call);
    }

    Caller somebody() {
        return arrivals.somebody();
    }

    /// The two talk on meanwhile.
    private void tell(CallEffect.TellBoth tell) {
        var call = tell.call();
        maybeFails(20, call, tell, Cause.GATEWAY_FAILED);
        plan(chance.between(500, 9_000), call, at -> new CallEvent.PromptEnded(at, call, tell.playback()));
    }

    private void play(CallEffect.PlayPrompts play) {
        var call = play.call();
        maybeFails(2, call, play, Cause.GATEWAY_FAILED);
        hear(call, play.playback());
        if (play.prompts().contains(SimulatedCompany.GREETING) && !chance.of(150)) {
            press(call, chance.one(setting.keys()));
        } else if (play.prompts().contains(SimulatedCompany.SPOKEN_NAME) && !chance.of(150)) {
            press(call, chance.one(List.of("1", "2", "7", "*")));
        } else if (play.prompts().contains(SimulatedCompany.MAILBOX) && chance.of(200)) {
            press(call, "#");
        } else if (play.prompts().contains(SimulatedWaiting.ANNOUNCE) && chance.of(500)) {
            press(call, chance.of(800) ? "1" : "5");
        } else if (play.prompts().contains(SimulatedWaiting.CONFIRM) && chance.of(300)) {
            plan(chance.between(200, 6_000), call, at -> new CallEvent.CallerHungUp(at, call, Cause.CALLER_HUNG_UP));
        } else if (SimulatedCompany.toListeners(play.prompts())) {
            listeners.mayPress(call);
        } else if (saysToWaiting(play) && chance.of(200)) {
            press(call, String.valueOf(SimulatedWaiting.KEYS.charAt(chance.below(SimulatedWaiting.KEYS.length()))));
        }
    }

    /// Browsers find a way to each other, or none; and may lose it again.
    private void goDirect(CallId call) {
        if (chance.of(700)) {
            plan(chance.between(50, 3_000), call, at -> new CallEvent.PeersConnected(at, call));
        }
        if (chance.of(400)) {
            plan(chance.between(50, 60_000), call, at -> new CallEvent.PeersFailed(at, call, "No way was found"));
        }
    }

    /// What plays is heard to its end, unless it is replaced before.
    void hear(CallId call, PlaybackId playback) {
        visit(call).ifPresent(visit -> visit.playback = Optional.of(playback));
        if (!chance.of(2)) {
            var reportedThoughReplaced = chance.of(10);
            agenda.plan(
                    chance.between(500, 9_000),
                    at -> visit(call)
                            .filter(visit -> reportedThoughReplaced || visit.playback.equals(Optional.of(playback)))
                            .map(_ -> new CallEvent.PromptEnded(at, call, playback)));
        }
    }

    /// The caller's telephone: answered by a human or a machine, busy, or not heard.
    private void ring(CallEffect.DialCaller dial) {
        var call = dial.call();
        visits.computeIfAbsent(call, _ -> new Visit());
        var what = chance.below(100);
        if (what < 65) {
            plan(chance.between(500, 20_000), call, at -> new CallEvent.CallerAnswered(at, call));
        } else if (what < 80) {
            plan(chance.between(100, 2_000), call, at -> unreached(at, call, "486 Busy Here"));
        } else if (what < 97) {
            plan(dial.ringFor(), call, at -> unreached(at, call, "No answer"));
        }
    }

    private static CallEvent unreached(Instant at, CallId call, String reason) {
        return new CallEvent.EffectFailed(at, call, "DialCaller", reason, Cause.CALLER_LOST, Optional.empty());
    }

    private static boolean saysToWaiting(CallEffect.PlayPrompts play) {
        return play.prompts().contains(SimulatedCompany.WELCOME)
                || play.prompts().contains(SimulatedWaiting.MESSAGE);
    }

    void press(CallId call, String keys) {
        var after = chance.between(300, 12_000);
        for (char key : keys.toCharArray()) {
            plan(after, call, at -> new CallEvent.DigitPressed(at, call, key));
            after = after.plus(chance.between(100, 2_000));
        }
    }

    private void join(CallEffect.Bridge bridge) {
        silence(bridge.call());
        maybeFails(10, bridge.call(), bridge, Cause.GATEWAY_FAILED);
        if (!chance.of(5)) {
            plan(chance.between(1, 40), bridge.call(), at -> new CallEvent.Bridged(at, bridge.call(), bridge.agent()));
        }
    }

    private void record(CallEffect.StartRecording start) {
        var call = start.call();
        visit(call).ifPresent(visit -> {
            visit.recording = Optional.of(start.recording());
            visit.recordingSince = agenda.now();
        });
        maybeFails(5, call, start, Cause.MESSAGE_FAILED);
        if (chance.of(10)) {
            agenda.plan(chance.between(100, 20_000), at -> failRecording(call, at));
        }
        agenda.plan(start.atMost(), at -> storeRecording(call, at));
        if (chance.of(600)) {
            plan(chance.between(200, 50_000), call, at -> new CallEvent.CallerHungUp(at, call, Cause.CALLER_HUNG_UP));
        } else {
            press(call, "#");
        }
    }

    private void stopRecording(CallId call) {
        if (!chance.of(5)) {
            agenda.plan(
                    chance.between(5, 300), at -> chance.of(20) ? failRecording(call, at) : storeRecording(call, at));
        }
    }

    private Optional<Event> storeRecording(CallId call, Instant at) {
        return endRecording(call, at).map(recording -> new CallEvent.RecordingStored(at, call, recording));
    }

    private Optional<Event> failRecording(CallId call, Instant at) {
        return endRecording(call, at)
                .map(recording -> new CallEvent.RecordingFailed(
                        at,
                        call,
                        "No space left on device",
                        chance.of(500) ? Optional.of(recording) : Optional.empty()));
    }

    private Optional<Recording> endRecording(CallId call, Instant at) {
        return visit(call).filter(visit -> visit.recording.isPresent()).map(visit -> {
            var recording = new Recording(visit.recording.get(), "blob", Duration.between(visit.recordingSince, at));
            visit.recording = Optional.empty();
            return recording;
        });
    }

    void maybeFails(int inThousand, CallId call, Effect effect, Cause cause) {
        if (chance.of(inThousand)) {
            plan(
                    chance.between(1, 200),
                    call,
                    at -> new CallEvent.EffectFailed(
                            at, call, effect.getClass().getSimpleName(), "simulated", cause, Optional.empty()));
        }
    }

    /// Plans something that happens if the caller is still there then; now and then it is reported even later.
    void plan(Duration after, CallId call, Function<Instant, CallEvent> event) {
        var late = chance.of(10);
        agenda.plan(after, at -> late || visits.containsKey(call) ? Optional.of(event.apply(at)) : Optional.empty());
    }

    private void silence(CallId call) {
        visit(call).ifPresent(visit -> visit.playback = Optional.empty());
    }

    private Optional<Visit> visit(CallId call) {
        return Optional.ofNullable(visits.get(call));
    }
}
