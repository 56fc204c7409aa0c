package org.cordboard.core.company;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.CompanyCheck.Problem;

/// Checks what callers hear while they wait, and where their keys lead.
final class WaitingPlanCheck {
    private static final String KEYS = "0123456789*";
    private static final Duration LEAST_MUSIC_AT_LAST = Duration.ofSeconds(5);
    private static final Duration MOST_MUSIC = Duration.ofHours(1);

    private final List<Problem> problems = new ArrayList<>();
    private final Workgroup workgroup;
    private final WaitingPlan plan;
    private final BiConsumer<String, AnswerPoint> points;

    private WaitingPlanCheck(Workgroup workgroup, BiConsumer<String, AnswerPoint> points) {
        this.workgroup = workgroup;
        this.plan = workgroup.waiting();
        this.points = points;
    }

    /// @param path of the workgroup
    /// @param points checks that an answer point exists
    static List<Problem> check(String path, Workgroup workgroup, BiConsumer<String, AnswerPoint> points) {
        var check = new WaitingPlanCheck(workgroup, points);
        check.plan(path + ".waiting");
        return check.problems;
    }

    private void plan(String path) {
        var steps = plan.steps();
        if (steps.size() > WaitingPlan.MOST_STEPS) {
            add(
                    path + ".steps",
                    "%d are more than %d".formatted(steps.size(), WaitingPlan.MOST_STEPS),
                    "leave some out; the last one is repeated");
        }
        keys(path + ".keys", plan.keys());
        plan.callback().ifPresent(rules -> rules(path + ".callback", rules));
        for (int i = 0; i < steps.size(); i++) {
            step("%s.steps[%d]".formatted(path, i), steps.get(i));
        }
        if (!steps.isEmpty() && steps.getLast().music().compareTo(LEAST_MUSIC_AT_LAST) < 0) {
            add(
                    "%s.steps[%d].music".formatted(path, steps.size() - 1),
                    "the last step is repeated, and would be without a pause",
                    "let music play for 5 s or more");
        }
        if (plan.vocabulary().isEmpty() && steps.stream().anyMatch(step -> speaksNumbers(step.says()))) {
            add(path + ".vocabulary", "a step speaks numbers", "name the set of prompts, such as english");
        }
    }

    private void step(String path, WaitingStep step) {
        if (step.music().isNegative() || step.music().compareTo(MOST_MUSIC) > 0) {
            add(path + ".music", CompanyCheck.inWords(step.music()) + " is too long", "write a time from 0 s to 1 h");
        } else if (step.says() instanceof Announcement.Nothing && !step.music().isPositive()) {
            add(path, "nothing is heard at this step", "give it a prompt, or say under music how long music plays");
        }
        keys(path + ".keys", step.keys());
    }

    private void keys(String path, Map<Character, WayOut> keys) {
        keys.forEach((key, way) -> {
            if (KEYS.indexOf(key) < 0) {
                add(path + "." + key, "this key cannot be chosen", "write one of the keys 0-9 and *");
            }
            switch (way) {
                case WayOut.To(var point) -> out(path + "." + key, point);
                case WayOut.CallBack _ -> callback(path + "." + key);
            }
        });
    }

    private void callback(String path) {
        if (plan.callback().isEmpty()) {
            add(path, "it is not said how callers are called back", "say so under waiting.callback");
        }
    }

    private void rules(String path, CallbackRules rules) {
        range(path + ".ringFor", rules.ringFor(), Duration.ofSeconds(5), Duration.ofSeconds(120));
        range(path + ".tryAgainAfter", rules.tryAgainAfter(), Duration.ofMinutes(1), Duration.ofHours(4));
        range(path + ".atLongest", rules.atLongest(), Duration.ofMinutes(1), Duration.ofHours(72));
        if (rules.tries() < 1 || rules.tries() > 10) {
            add(path + ".tries", "%d is not within 1 and 10".formatted(rules.tries()), "write a number from 1 to 10");
        }
    }

    private void range(String path, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            var words = List.of(CompanyCheck.inWords(value), CompanyCheck.inWords(least), CompanyCheck.inWords(most));
            add(
                    path,
                    "%s is not within %s and %s".formatted(words.toArray()),
                    "write a time from %s to %s".formatted(words.get(1), words.get(2)));
        }
    }

    private void out(String path, AnswerPoint point) {
        points.accept(path, point);
        if (point.equals(new ToWorkgroup(workgroup.id()))) {
            add(path, "the caller would lose the place in this queue and stand in it again", "lead somewhere else");
        }
    }

    private static boolean speaksNumbers(Announcement says) {
        return says instanceof Announcement.Place || says instanceof Announcement.ExpectedWait;
    }

    private void add(String path, String problem, String remedy) {
        problems.add(new Problem(path, problem, remedy));
    }
}
