package org.cordboard.core.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Announcement;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToAttendant;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.AnswerPoint.WithNeeds;
import org.cordboard.core.company.Needs;
import org.cordboard.core.company.SkillNeeds;
import org.cordboard.core.company.Vocabulary;
import org.cordboard.core.company.WaitingPlan;
import org.cordboard.core.company.WaitingStep;
import org.cordboard.core.company.WayOut;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.view.AgentStatus;
import org.junit.jupiter.api.Test;

class WaitingStepsTest {
    private static final AnswerPoint MAILBOX = new ToVoicemail(new WorkgroupId("support"));
    private static final AnswerPoint SALES = new ToWorkgroup(new WorkgroupId("sales"));
    private static final AnswerPoint MENU = new ToAttendant(new AttendantId("main"));

    private static final WaitingStep PLACE = step(new Announcement.Place(), 10);
    private static final WaitingStep BUSY = step(new Announcement.Message(new PromptId("busy")), 20);
    private static final WaitingStep CHOICES = new WaitingStep(
            new Announcement.Message(new PromptId("choices")),
            Duration.ofSeconds(30),
            Map.of('1', new WayOut.To(SALES), '9', new WayOut.To(MENU)));

    private final Center center = waiting(PLACE, BUSY, step(new Announcement.Nothing(), 15), CHOICES);

    @Test
    void theStepsAreHeardInOrderWithMusicBetweenThem() {
        center.callsSupport("c1").promptEnds("c1");
        assertThat(center.hears("c1")).isEqualTo("english-place+english-place-1");
        assertThat(center.promptEnds("c1").hears("c1")).isEqualTo("music");
        assertThat(center.pass(9).hears("c1")).isEqualTo("music");
        assertThat(center.pass(1).hears("c1")).isEqualTo("busy");
        assertThat(center.promptEnds("c1").pass(20).hears("c1")).isEqualTo("music");
        assertThat(center.pass(15).hears("c1")).isEqualTo("choices");
    }

    @Test
    void theLastStepIsRepeated() {
        reachesTheMenu("c1");
        for (int round = 0; round < 3; round++) {
            center.promptEnds("c1").pass(30);
            assertThat(center.hears("c1")).isEqualTo("choices");
        }
    }

    @Test
    void theOwnKeysOfAStepHoldWhileItSpeaksAndDuringItsMusic() {
        reachesTheMenu("c1");
        assertThat(center.presses("c1", "1").hears("c1")).isEqualTo("welcome");
        assertThat(center.board("support").waiting()).isEmpty();
        assertThat(center.board("sales").waiting()).hasSize(1);

        reachesTheMenu("c2");
        center.promptEnds("c2").presses("c2", "1");
        assertThat(center.board("sales").waiting()).hasSize(2);
    }

    @Test
    void theKeysOfThePlanHoldAtEveryStepAndAtTheWelcome() {
        assertThat(center.callsSupport("c1").presses("c1", "9").hears("c1")).isEqualTo("mailbox");
        center.callsSupport("c2").promptEnds("c2");
        assertThat(center.presses("c2", "9").hears("c2")).isEqualTo("mailbox");
    }

    @Test
    void aStepsOwnMeaningOfAKeyGoesBeforeThatOfThePlan() {
        reachesTheMenu("c1");
        assertThat(center.presses("c1", "9").hears("c1")).isEqualTo("greeting");
    }

    @Test
    void aKeyThatMeansNothingChangesNothingAndTheTimeLineSaysSo() {
        center.callsSupport("c1").promptEnds("c1").presses("c1", "1");
        assertThat(center.hears("c1")).isEqualTo("english-place+english-place-1");
        assertThat(center.last(Effect.Decided.class))
                .extracting(told -> told.decision().toString())
                .containsExactly("Pass over the key 1");
    }

    @Test
    void aConsoleThatBeginsToRingInterruptsNothingAndTheStepsGoOn() {
        center.callsSupport("c1").promptEnds("c1").wantsCalls("agent1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.OFFERED);
        assertThat(center.hears("c1")).isEqualTo("english-place+english-place-1");
        assertThat(center.promptEnds("c1").pass(10).hears("c1")).isEqualTo("busy");
        assertThat(center.answers("agent1").hears("c1")).isEqualTo("agent1");
        assertThat(center.pass(60).hears("c1")).isEqualTo("agent1");
    }

    @Test
    void whoLeavesByKeyWhileAConsoleRingsLeavesTheAgentReady() {
        center.callsSupport("c1").wantsCalls("agent1").presses("c1", "9");
        assertThat(center.hears("c1")).isEqualTo("mailbox");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void whoGoesToTheMailboxByKeyAndLeavesAMessageHasOneRecord() {
        center.callsSupport("c1").presses("c1", "9").promptEnds("c1").hangsUp("c1");
        center.recordingStored("c1", Duration.ofSeconds(5));
        assertThat(center.ended("c1")).contains(Cause.MESSAGE_LEFT);
        assertThat(center.timersRunning()).isZero();
    }

    @Test
    void placesAreCountedFromTheHeadOfTheLineAndBeyondTenOnlyThatTheyAre() {
        for (int caller = 1; caller <= 12; caller++) {
            center.callsSupport("c" + caller).promptEnds("c" + caller);
        }
        assertThat(center.hears("c2")).isEqualTo("english-place+english-place-2");
        assertThat(center.hears("c10")).isEqualTo("english-place+english-place-10");
        assertThat(center.hears("c11")).isEqualTo("english-place-beyond");
        assertThat(center.hears("c12")).isEqualTo("english-place-beyond");
    }

    @Test
    void whoIsOvertakenAfterwardsIsNotToldAWorsePlace() {
        var urgent = new WithNeeds(new Needs(SkillNeeds.NONE, 600), new ToWorkgroup(new WorkgroupId("support")));
        var overtaking = Center.open(Companies.with(support(PLACE), Companies.menuTo(Map.of("1", urgent, "2", SALES))));
        overtaking
                .signsIn("agent1")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1")
                .promptEnds("c1");
        assertThat(overtaking.hears("c1")).isEqualTo("english-place+english-place-1");

        overtaking.promptEnds("c1").calls("c2", "100").presses("c2", "1#").promptEnds("c2");
        assertThat(overtaking.hears("c2")).isEqualTo("english-place+english-place-1");
        assertThat(overtaking.pass(10).hears("c1")).isEqualTo("music");
        assertThat(overtaking.hangsUp("c2").pass(10).hears("c1")).isEqualTo("english-place+english-place-1");
    }

    @Test
    void aPromptThatCannotBePlayedIsPassedOverAndTheWaitGoesOn() {
        center.callsSupport("c1").fails("c1", CallEffect.PlayPrompts.class);
        assertThat(center.hears("c1")).isEqualTo("english-place+english-place-1");
        assertThat(center.fails("c1", CallEffect.PlayPrompts.class).hears("c1")).isEqualTo("music");
        assertThat(center.fails("c1", CallEffect.PlayPrompts.class).hears("c1")).isEqualTo("music");
        assertThat(center.pass(10).hears("c1")).isEqualTo("busy");
    }

    @Test
    void anExpectedWaitThatIsNotKnownIsNotAnnounced() {
        var unknown = waiting(step(new Announcement.ExpectedWait(), 0), BUSY);
        assertThat(unknown.callsSupport("c1").promptEnds("c1").hears("c1")).isEqualTo("busy");
    }

    @Test
    void whoComesBackFromALostAgentHearsTheLastStepAfterTheApology() {
        center.callsSupport("c1")
                .wantsCalls("agent1")
                .answers("agent1")
                .losesConsole("agent1")
                .pass(30);
        center.signsIn("agent2").wantsNoCalls("agent2", "Lunch");
        assertThat(center.hears("c1")).isEqualTo("mailbox");

        center.signsIn("agent1")
                .callsSupport("c2")
                .answers("agent1")
                .losesConsole("agent1")
                .pass(30);
        assertThat(center.hears("c2")).isEqualTo("returning");
        assertThat(center.promptEnds("c2").hears("c2")).isEqualTo("choices");
    }

    @Test
    void aWorkgroupWithoutAPlanPlaysMusicToTheEnd() {
        var plain = waiting();
        assertThat(plain.callsSupport("c1").promptEnds("c1").pass(100).hears("c1"))
                .isEqualTo("music");
    }

    private void reachesTheMenu(String call) {
        center.callsSupport(call).promptEnds(call).promptEnds(call).pass(10);
        center.promptEnds(call).pass(20).pass(15);
        assertThat(center.hears(call)).isEqualTo("choices");
    }

    /// With agents at work who are not ready, so that callers wait.
    private static Center waiting(WaitingStep... steps) {
        return Center.open(Companies.with(support(steps), Companies.menu(true)))
                .signsIn("agent1", "agent3")
                .wantsNoCalls("agent1", "Lunch")
                .wantsNoCalls("agent3", "Lunch");
    }

    private static Workgroup support(WaitingStep... steps) {
        return Companies.supportWith(MAILBOX)
                .with(new WaitingPlan(
                        List.of(steps),
                        Map.of('9', new WayOut.To(MAILBOX)),
                        Optional.of(new Vocabulary("english")),
                        Optional.empty()));
    }

    private static WaitingStep step(Announcement says, int music) {
        return new WaitingStep(says, Duration.ofSeconds(music), Map.of());
    }
}
