package org.cordboard.core.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Companies;
import org.junit.jupiter.api.Test;

class WaitingPlanCheckTest {
    private static final WaitingStep MUSIC =
            new WaitingStep(new Announcement.Nothing(), Duration.ofSeconds(20), Map.of());
    private static final AnswerPoint MAILBOX = new ToVoicemail(new WorkgroupId("support"));

    @Test
    void aPlanThatCanBeHeardAndLeftIsFine() {
        assertThat(problems(plan(List.of(place(0), MUSIC), Map.of('1', new WayOut.To(MAILBOX)))))
                .isEmpty();
    }

    @Test
    void aKeyThatLeadsNowhereIsNamed() {
        var nowhere = new WayOut.To(new ToVoicemail(new WorkgroupId("suport")));
        var step = new WaitingStep(new Announcement.Nothing(), Duration.ofSeconds(20), Map.of('5', nowhere));
        assertThat(problems(plan(List.of(MUSIC, step), Map.of())))
                .containsExactly("workgroups.support.waiting.steps[1].keys.5: there is no workgroup 'suport'; "
                        + "name one of [sales, support]");
    }

    @Test
    void aKeyThatLeadsBackIntoTheSameQueueIsNamed() {
        var back = new WayOut.To(new ToWorkgroup(new WorkgroupId("support")));
        assertThat(problems(plan(List.of(MUSIC), Map.of('5', back))))
                .singleElement()
                .asString()
                .startsWith("workgroups.support.waiting.keys.5: the caller would lose the place");
    }

    @Test
    void aKeyThatNobodyCanChooseIsNamed() {
        assertThat(problems(plan(List.of(MUSIC), Map.of('#', new WayOut.To(MAILBOX)))))
                .containsExactly(
                        "workgroups.support.waiting.keys.#: this key cannot be chosen; write one of the keys 0-9 and *");
    }

    @Test
    void aStepAtWhichNothingIsHeardIsNamed() {
        var silent = new WaitingStep(new Announcement.Nothing(), Duration.ZERO, Map.of());
        assertThat(problems(plan(List.of(silent, MUSIC), Map.of())))
                .singleElement()
                .asString()
                .startsWith("workgroups.support.waiting.steps[0]: nothing is heard at this step");
    }

    @Test
    void aLastStepThatWouldBeRepeatedWithoutAPauseIsNamed() {
        var message = new WaitingStep(new Announcement.Message(new PromptId("busy")), Duration.ofSeconds(4), Map.of());
        assertThat(problems(plan(List.of(MUSIC, message), Map.of())))
                .containsExactly("workgroups.support.waiting.steps[1].music: the last step is repeated, and would be "
                        + "without a pause; let music play for 5 s or more");
    }

    @Test
    void numbersAreNotSpokenWithoutAVocabulary() {
        var plan = new WaitingPlan(List.of(place(20)), Map.of(), Optional.empty(), Optional.empty());
        assertThat(problems(plan))
                .containsExactly("workgroups.support.waiting.vocabulary: a step speaks numbers; name the set of "
                        + "prompts, such as english");
    }

    @Test
    void thereAreTwentyStepsAtMost() {
        assertThat(problems(plan(Collections.nCopies(21, MUSIC), Map.of())))
                .containsExactly("workgroups.support.waiting.steps: 21 are more than 20; leave some out; the last one "
                        + "is repeated");
    }

    private static WaitingStep place(int music) {
        return new WaitingStep(new Announcement.Place(), Duration.ofSeconds(music), Map.of());
    }

    private static WaitingPlan plan(List<WaitingStep> steps, Map<Character, WayOut> keys) {
        return new WaitingPlan(steps, keys, Optional.of(new Vocabulary("english")), Optional.empty());
    }

    private static List<String> problems(WaitingPlan plan) {
        var support = Companies.supportWith(MAILBOX).with(plan);
        return CompanyCheck.check(Companies.with(support, Companies.menu(true))).stream()
                .map(CompanyCheck.Problem::toString)
                .toList();
    }
}
