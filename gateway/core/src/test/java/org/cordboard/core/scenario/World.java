package org.cordboard.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.id.TimerId;

/// What a floor's effects bring about: timers that run, what callers hear, telephones that ring, records.
final class World {
    private final Map<TimerId, Instant> timers = new HashMap<>();
    private final Map<CallId, String> heard = new HashMap<>();
    private final Map<CallId, Map<Long, String>> outside = new HashMap<>();
    private final Map<CallId, PlaybackId> playbacks = new HashMap<>();
    private final Map<CallId, CallEffect.WriteRecord> records = new TreeMap<>(Comparator.comparing(CallId::value));

    record Elapsed(TimerId timer, Instant at) {}

    /// Takes out the timer that elapses first, unless that is later than `until`.
    Optional<Elapsed> nextTimer(Instant until) {
        var next = timers.entrySet().stream()
                .filter(timer -> !timer.getValue().isAfter(until))
                .min(Map.Entry.<TimerId, Instant>comparingByValue()
                        .thenComparing(timer -> timer.getKey().generation()))
                .map(timer -> new Elapsed(timer.getKey(), timer.getValue()));
        next.ifPresent(elapsed -> timers.remove(elapsed.timer()));
        return next;
    }

    int timersRunning() {
        return timers.size();
    }

    /// @return what was played
    PlaybackId promptEnds(CallId call) {
        heard.remove(call);
        return playbacks.get(call);
    }

    void legGone(CallId call, OutsideId leg) {
        outside.get(call).remove(leg.number());
    }

    private void move(CallEffect.HandOver handOver, CallEffect.MovedLeg moved) {
        var number = outside.get(handOver.call()).remove(moved.was().number());
        outside.computeIfAbsent(handOver.to(), _ -> new TreeMap<>())
                .put(moved.is().number(), number);
    }

    List<String> rings(CallId call) {
        return List.copyOf(outside.getOrDefault(call, new TreeMap<>()).values());
    }

    String hears(CallId call) {
        return heard.getOrDefault(call, "nothing");
    }

    Optional<CallEffect.WriteRecord> record(CallId call) {
        return Optional.ofNullable(records.get(call));
    }

    void carryOut(Effect effect, Instant now) {
        switch (effect) {
            case Effect.StartTimer start -> timers.put(start.timer(), now.plus(start.after()));
            case OutsideEffect.DialOutside dial ->
                outside.computeIfAbsent(dial.call(), _ -> new TreeMap<>())
                        .put(dial.leg().number(), dial.number());
            case OutsideEffect.RingTelephone ring ->
                outside.computeIfAbsent(ring.call(), _ -> new TreeMap<>())
                        .put(ring.leg().number(), "telephone of " + ring.agent());
            case OutsideEffect.HearOutside hear ->
                heard.put(hear.call(), "outside " + hear.leg().number());
            case OutsideEffect.JoinOutside join ->
                heard.put(join.call(), "outside " + join.leg().number());
            case OutsideEffect.BecomeCaller become -> {
                legGone(become.call(), become.leg());
                heard.remove(become.call());
            }
            case OutsideEffect.HangUpOutside hangUp -> legGone(hangUp.call(), hangUp.leg());
            case CallEffect.HandOver handOver -> handOver.leg().ifPresent(moved -> move(handOver, moved));
            case Effect.CancelTimer cancel -> timers.remove(cancel.timer());
            case CallEffect.PlayPrompts play -> {
                playbacks.put(play.call(), play.playback());
                heard.put(
                        play.call(),
                        String.join(
                                "+",
                                play.prompts().stream()
                                        .map(prompt -> prompt.value())
                                        .toList()));
            }
            case MessageEffect.PlayMessage play -> {
                playbacks.put(play.call(), play.playback());
                var prompts = play.before().stream().map(prompt -> prompt.value());
                heard.put(
                        play.call(),
                        Stream.concat(prompts, Stream.of(play.message().value()))
                                .collect(Collectors.joining("+")));
            }
            case CallEffect.PlayMusic play ->
                heard.put(play.call(), play.music().value());
            case CallEffect.StopPrompts stop -> heard.remove(stop.call());
            case CallEffect.Bridge bridge ->
                heard.put(bridge.call(), bridge.agent().value());
            case CallEffect.Unbridge part -> heard.remove(part.call());
            case CallEffect.HangUp hangUp -> heard.remove(hangUp.call());
            case CallEffect.WriteRecord record ->
                assertThat(records.put(record.call(), record))
                        .as("the record of call %s is written once", record.call())
                        .isNull();
            default -> {}
        }
    }
}
