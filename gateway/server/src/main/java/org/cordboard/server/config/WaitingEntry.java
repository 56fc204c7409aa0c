package org.cordboard.server.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Announcement;
import org.cordboard.core.company.CallbackRules;
import org.cordboard.core.company.Vocabulary;
import org.cordboard.core.company.WaitingPlan;
import org.cordboard.core.company.WaitingStep;
import org.cordboard.core.company.WayOut;
import org.cordboard.core.id.PromptId;

/// What callers of a workgroup hear while they wait, as written.
record WaitingEntry(
        String vocabulary, Map<String, AnswerPointEntry> keys, List<StepEntry> steps, CallbackEntry callback) {
    static final WaitingEntry NONE = new WaitingEntry(null, null, null, null);

    private static final String CALLBACK = "callback";

    private static final String KINDS = "music, message, position, expected-wait or menu";

    WaitingEntry {
        keys = keys == null ? Map.of() : keys;
        steps = steps == null ? List.of() : steps;
    }

    /// @param play the kind of step
    /// @param prompt of messages and menus
    /// @param music how long music plays after what is said
    record StepEntry(String play, String prompt, Duration music, Map<String, AnswerPointEntry> keys) {
        StepEntry {
            Given.required("play", play);
            music = music == null ? Duration.ZERO : music;
            keys = keys == null ? Map.of() : keys;
        }

        private WaitingStep step(String path, AnswerPointReader points, Problems problems) {
            return new WaitingStep(says(path, problems), music, ways(path + ".keys", keys, points, problems));
        }

        private Announcement says(String path, Problems problems) {
            boolean speaks = play.equals("message") || play.equals("menu");
            if (speaks != (prompt != null)) {
                problems.add(
                        path + ".prompt",
                        speaks ? "missing" : "only messages and menus have one",
                        speaks ? "name what the " + play + " says" : "leave it out");
            }
            return switch (play) {
                case "music" -> new Announcement.Nothing();
                case "message", "menu" -> new Announcement.Message(new PromptId(prompt == null ? "none" : prompt));
                case "position" -> new Announcement.Place();
                case "expected-wait" -> new Announcement.ExpectedWait();
                default -> {
                    problems.add(path + ".play", "'" + play + "' is no kind of step", "write " + KINDS);
                    yield new Announcement.Nothing();
                }
            };
        }
    }

    /// How callers are called back who press a key that leads to `callback`.
    record CallbackEntry(
            String confirm,
            String impossible,
            String announce,
            Duration ringFor,
            Integer tries,
            Duration tryAgainAfter,
            Duration atLongest) {
        CallbackEntry {
            Given.required("confirm", confirm);
            Given.required("impossible", impossible);
            Given.required("announce", announce);
            ringFor = ringFor == null ? Duration.ofSeconds(30) : ringFor;
            tries = tries == null ? Integer.valueOf(3) : tries;
            tryAgainAfter = tryAgainAfter == null ? Duration.ofMinutes(10) : tryAgainAfter;
            atLongest = atLongest == null ? Duration.ofHours(8) : atLongest;
        }

        private CallbackRules rules() {
            return new CallbackRules(
                    new PromptId(confirm),
                    new PromptId(impossible),
                    new PromptId(announce),
                    ringFor,
                    tries,
                    tryAgainAfter,
                    atLongest);
        }
    }

    WaitingPlan plan(String path, AnswerPointReader points, Problems problems) {
        List<WaitingStep> read = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            StepEntry step = steps.get(i);
            if (step.play().equals("menu") && step.keys().isEmpty() && keys.isEmpty()) {
                problems.add(
                        "%s.steps[%d].keys".formatted(path, i),
                        "no key leads anywhere",
                        "give some, or write play: message");
            }
            read.add(step.step("%s.steps[%d]".formatted(path, i), points, problems));
        }
        return new WaitingPlan(
                read,
                ways(path + ".keys", keys, points, problems),
                Optional.ofNullable(vocabulary).map(Vocabulary::new),
                Optional.ofNullable(callback).map(CallbackEntry::rules));
    }

    /// All prompts that a plan plays, by the path that names them.
    static Map<String, List<PromptId>> prompts(String path, WaitingPlan plan) {
        Map<String, List<PromptId>> prompts = new LinkedHashMap<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            if (plan.steps().get(i).says() instanceof Announcement.Message(PromptId prompt)) {
                prompts.put("%s.steps[%d].prompt".formatted(path, i), List.of(prompt));
            }
        }
        plan.callback().ifPresent(rules -> {
            prompts.put(path + ".callback.confirm", List.of(rules.confirm()));
            prompts.put(path + ".callback.impossible", List.of(rules.impossible()));
            prompts.put(path + ".callback.announce", List.of(rules.announce()));
        });
        plan.vocabulary().ifPresent(vocabulary -> prompts.put(path + ".vocabulary", vocabulary.all()));
        return prompts;
    }

    private static Map<Character, WayOut> ways(
            String path, Map<String, AnswerPointEntry> written, AnswerPointReader points, Problems problems) {
        Map<Character, WayOut> ways = new LinkedHashMap<>();
        written.forEach((key, entry) -> {
            if (key.length() == 1) {
                ways.put(
                        key.charAt(0),
                        entry != null && entry.to().equals(CALLBACK)
                                ? new WayOut.CallBack()
                                : new WayOut.To(points.one(path + "." + key, entry)));
            } else {
                problems.add(path + "." + key, "a way out is one key", "write one of 0-9 and *");
            }
        });
        return ways;
    }
}
