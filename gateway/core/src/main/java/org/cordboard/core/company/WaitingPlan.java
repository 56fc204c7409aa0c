package org.cordboard.core.company;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a workgroup's callers hear while they wait, after the welcome, and how they leave the queue by key.
///
/// @param steps in their order, 0–20, the last one repeated; without any, callers hear music to the end
/// @param keys ways out at every step, `0`–`9` and `*`; a step's own meaning of a key goes before
/// @param vocabulary in which places and times are spoken; needed where a step speaks them
/// @param callback how callers are called back; needed where a key asks for it
public record WaitingPlan(
        List<WaitingStep> steps,
        Map<Character, WayOut> keys,
        Optional<Vocabulary> vocabulary,
        Optional<CallbackRules> callback) {
    public static final int MOST_STEPS = 20;

    public static final WaitingPlan NONE = new WaitingPlan(List.of(), Map.of(), Optional.empty(), Optional.empty());

    public WaitingPlan {
        steps = List.copyOf(steps);
        keys = Map.copyOf(keys);
    }

    /// @param step as counted from 0; below that the welcome, at which only the plan's own keys mean something
    public Optional<WayOut> wayOut(int step, char key) {
        var own =
                step < 0 || step >= steps.size() ? null : steps.get(step).keys().get(key);
        return Optional.ofNullable(own).or(() -> Optional.ofNullable(keys.get(key)));
    }

    /// @return whether callers are told how long they will wait
    public boolean tellsTheWait() {
        return steps.stream().anyMatch(step -> step.says() instanceof Announcement.ExpectedWait);
    }

    /// Where each key leads at whatever step, without repetition.
    public SortedMap<Character, List<WayOut>> waysOut() {
        var all = new TreeMap<Character, List<WayOut>>();
        Stream.concat(Stream.of(keys), steps.stream().map(WaitingStep::keys))
                .flatMap(some -> some.entrySet().stream())
                .forEach(way -> all.merge(
                        way.getKey(),
                        List.of(way.getValue()),
                        (one, other) -> Stream.concat(one.stream(), other.stream())
                                .distinct()
                                .toList()));
        return all;
    }

    /// The answer points to which keys lead.
    public Stream<AnswerPoint> points() {
        return waysOut().values().stream().flatMap(List::stream).flatMap(way -> switch (way) {
            case WayOut.To(var point) -> Stream.of(point);
            case WayOut.CallBack _ -> Stream.empty();
        });
    }
}
