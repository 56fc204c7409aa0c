package org.cordboard.core.attendant;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.junit.jupiter.api.Test;

class MenusTest {
    private final Center center = Center.open().signsIn("agent1", "agent2", "agent3");

    @Test
    void aKeyInterruptsThePrompt() {
        center.calls("c1", "100").presses("c1", "1");
        assertThat(center.last(CallEffect.StopPrompts.class)).hasSize(1);
        assertThat(center.hears("c1")).isEqualTo("nothing");
    }

    @Test
    void thePoundKeyEndsTheChoice() {
        center.calls("c1", "100").presses("c1", "2#");
        assertThat(center.board("sales").waiting()).hasSize(1);
    }

    @Test
    void aWrongChoiceIsSaidAndTheMenuIsPlayedAgain() {
        center.calls("c1", "100").presses("c1", "7#");
        assertThat(center.hears("c1")).isEqualTo("wrong-key+greeting");
        assertThat(center.presses("c1", "1#").hears("c1")).isEqualTo("welcome");
    }

    @Test
    void silenceIsCountedFromTheEndOfThePrompt() {
        center.calls("c1", "100").pass(60);
        assertThat(center.hears("c1")).isEqualTo("greeting");
        center.promptEnds("c1").pass(4);
        assertThat(center.hears("c1")).isEqualTo("nothing");
        assertThat(center.pass(1).hears("c1")).isEqualTo("silence+greeting");
    }

    @Test
    void silenceIsCountedFromTheLastKey() {
        center.calls("c1", "100").promptEnds("c1").pass(4).presses("c1", "7").pass(4);
        assertThat(center.hears("c1")).isEqualTo("nothing");
        assertThat(center.pass(1).hears("c1")).isEqualTo("wrong-key+greeting");
    }

    @Test
    void aChoiceWithoutPoundIsTakenWhenTheCallerHasBeenSilentLongEnough() {
        center.calls("c1", "100").presses("c1", "1").pass(5);
        assertThat(center.hears("c1")).isEqualTo("welcome");
    }

    @Test
    void whoNeverChoosesGoesToTheFallback() {
        center.calls("c1", "100")
                .promptEnds("c1")
                .pass(5)
                .promptEnds("c1")
                .pass(5)
                .promptEnds("c1");
        assertThat(center.hears("c1")).isEqualTo("nothing");
        assertThat(center.pass(5).hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void aMenuWithoutPoundTakesAnUnambiguousChoiceAtOnce() {
        var quick = openWithoutPound();
        assertThat(quick.calls("c1", "100").presses("c1", "1").hears("c1")).isEqualTo("welcome");
    }

    @Test
    void aMenuWithoutPoundWaitsWhileALongerChoiceIsPossible() {
        var quick = openWithoutPound().signsIn("agent3");
        quick.calls("c1", "100").presses("c1", "2");
        assertThat(quick.hears("c1")).isEqualTo("nothing");
        assertThat(quick.presses("c1", "5").hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void aMenuWithoutPoundTakesTheShorterChoiceAfterSilence() {
        var quick = openWithoutPound().signsIn("agent3");
        assertThat(quick.calls("c1", "100").presses("c1", "2").pass(5).hears("c1"))
                .isEqualTo("welcome");
    }

    @Test
    void aPoundKeyWithoutChoiceChangesNothing() {
        center.calls("c1", "100").presses("c1", "#");
        assertThat(center.last()).isEmpty();
        assertThat(center.hears("c1")).isEqualTo("greeting");
    }

    @Test
    void aPromptWhoseEndIsNeverReportedDoesNotKeepTheCallerForEver() {
        center.calls("c1", "100").pass(300).pass(5);
        assertThat(center.hears("c1")).isEqualTo("silence+greeting");
    }

    @Test
    void theEndOfAReplacedPromptChangesNothing() {
        center.calls("c1", "100");
        var first = center.last(CallEffect.PlayPrompts.class).getFirst().playback();
        center.presses("c1", "7#").does(new CallEvent.PromptEnded(center.now(), new CallId("c1"), first));
        assertThat(center.last()).isEmpty();
    }

    private static Center openWithoutPound() {
        var overflow = new ToVoicemail(new WorkgroupId("support"));
        return Center.open(Companies.with(Companies.supportWith(overflow), Companies.menu(false)))
                .signsIn("agent1");
    }
}
