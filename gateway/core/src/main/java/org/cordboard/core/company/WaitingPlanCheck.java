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
            }
        });
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
