package org.cordboard.core.simulation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordboard.core.company.Announcement;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.CallbackRules;
import org.cordboard.core.company.Vocabulary;
import org.cordboard.core.company.WaitingPlan;
import org.cordboard.core.company.WaitingStep;
import org.cordboard.core.company.WayOut;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.WorkgroupId;

/// Waiting plans by chance.
final class SimulatedWaiting {
    /// What callers of the simulation press while they wait, and plans may know.
    static final Vocabulary VOCABULARY = new Vocabulary("spoken");
    static final String KEYS = "123*";

    static final PromptId MESSAGE = new PromptId("busy");

    static final PromptId CONFIRM = new PromptId("confirm");
    static final PromptId ANNOUNCE = new PromptId("announce");

    private final Chance chance;
    private final List<AnswerPoint> out;

    /// @param out where keys may lead
    SimulatedWaiting(Chance chance, List<AnswerPoint> out) {
        this.chance = chance;
        this.out = out;
    }

    /// @param of whose callers wait; no key leads there again
    WaitingPlan plan(WorkgroupId of) {
        var elsewhere = out.stream()
                .filter(point -> !point.equals(new AnswerPoint.ToWorkgroup(of)))
                .toList();
        if (chance.of(300)) {
            return WaitingPlan.NONE;
        }
        var before = IntStream.range(0, chance.below(6)).mapToObj(_ -> step(chance.below(20), elsewhere));
        var last = step(5 + chance.below(20), elsewhere);
        return new WaitingPlan(
                Stream.concat(before, Stream.of(last)).toList(),
                keys(elsewhere),
                Optional.of(VOCABULARY),
                Optional.of(callback()));
    }

    private CallbackRules callback() {
        return new CallbackRules(
                CONFIRM,
                new PromptId("impossible"),
                ANNOUNCE,
                Duration.ofSeconds(5 + chance.below(40)),
                1 + chance.below(4),
                Duration.ofSeconds(60 + chance.below(120)),
                Duration.ofSeconds(60 + chance.below(900)));
    }

    private WaitingStep step(int music, List<AnswerPoint> elsewhere) {
        var says = switch (chance.below(5)) {
            case 0, 4 -> new Announcement.Nothing();
            case 1 -> new Announcement.Message(MESSAGE);
            case 2 -> new Announcement.Place();
            default -> new Announcement.ExpectedWait();
        };
        return new WaitingStep(
                says,
                Duration.ofSeconds(says instanceof Announcement.Nothing ? Math.max(1, music) : music),
                keys(elsewhere));
    }

    private Map<Character, WayOut> keys(List<AnswerPoint> elsewhere) {
        var keys = new HashMap<Character, WayOut>();
        IntStream.range(0, chance.below(3))
                .forEach(_ -> keys.put(
                        KEYS.charAt(chance.below(KEYS.length())),
                        chance.of(400) ? new WayOut.CallBack() : new WayOut.To(chance.one(elsewhere))));
        return keys;
    }
}
