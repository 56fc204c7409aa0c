package org.cordboard.core.attendant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.AnswerPoint.InLanguage;
import org.cordboard.core.company.AnswerPoint.ToAttendant;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.CompanyCheck;
import org.cordboard.core.company.Line;
import org.cordboard.core.company.MenuWays;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.id.AttendantId;
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

    @Test
    void theRepeatKeyPlaysTheMenuAgainAsOftenAsTheCallerLikesAndIsNoTry() {
        var patient = with(new MenuWays(Optional.of('*'), Optional.empty(), Optional.empty(), false));
        patient.calls("c1", "100").presses("c1", "*****");
        assertThat(patient.hears("c1")).isEqualTo("greeting");
        patient.presses("c1", "7#");
        assertThat(patient.last(Effect.Decided.class))
                .extracting(Effect.Decided::reason)
                .containsExactly("The keys 7 mean nothing at try 1 of 3");
    }

    @Test
    void silenceAndWrongKeysHaveBranchesOfTheirOwn() {
        var ways = new MenuWays(
                Optional.empty(),
                Optional.of(new ToVoicemail(new WorkgroupId("sales"))),
                Optional.of(new ToWorkgroup(new WorkgroupId("sales"))),
                false);
        var branching = with(ways).signsIn("agent3");

        branching.calls("c1", "100").presses("c1", "7#").presses("c1", "7#").presses("c1", "7#");
        assertThat(branching.callOf("agent3").value()).isEqualTo("c1");

        branching.calls("c2", "100");
        for (int i = 0; i < 3; i++) {
            branching.promptEnds("c2").pass(5);
        }
        assertThat(branching.hangsUp("c2").record("c2").orElseThrow().workgroup())
                .contains(new WorkgroupId("sales"));
    }

    @Test
    void anExtensionCanBeKeyedWhereTheMenuAllowsIt() {
        var line = new Line("201", Optional.empty(), Map.of());
        var company = Companies.withLine(line);
        var menu =
                Companies.menu(true).withWays(new MenuWays(Optional.empty(), Optional.empty(), Optional.empty(), true));
        var center =
                Center.open(company.withAttendants(Map.of(menu.id(), menu))).signsIn("agent1");

        center.calls("c1", "100").presses("c1", "201#");

        assertThat(center.callOf("agent1").value()).isEqualTo("c1");
        assertThat(center.hears("c1")).isEqualTo("ringing");
    }

    @Test
    void whoChoosesALanguageHearsItFromThenOnWhereThereAreSuchPrompts() {
        var german = Companies.menuTo(Map.of("4", new InLanguage("german", new ToAttendant(new AttendantId("main")))));
        var company = Companies.with(Companies.supportWith(new ToVoicemail(new WorkgroupId("support"))), german);
        var polyglot = Center.open(company).calls("c1", "100").presses("c1", "4#");
        assertThat(polyglot.hears("c1")).isEqualTo("greeting-german");
        assertThat(polyglot.presses("c1", "7#").hears("c1")).isEqualTo("wrong-key+greeting-german");
    }

    @Test
    void waysThatCannotWorkAreRefused() {
        var menu = Companies.menu(true)
                .withWays(new MenuWays(
                        Optional.of('2'),
                        Optional.of(new ToAttendant(new AttendantId("main"))),
                        Optional.of(new InLanguage("klingon", new ToVoicemail(new WorkgroupId("support")))),
                        false));
        var company = Companies.with(Companies.supportWith(new ToVoicemail(new WorkgroupId("support"))), menu);
        assertThat(CompanyCheck.check(company))
                .extracting(CompanyCheck.Problem::toString)
                .containsExactly(
                        "attendants.main.onSilence: callers who do nothing go round for ever and never reach a mailbox;"
                                + " let one answer point of the ring lead to voice mail",
                        "attendants.main.onWrongKeys.language: there is no language 'klingon'; name one of [german]",
                        "attendants.main.repeatKey: the choice 2 begins with it as well; choose another key for one of"
                                + " the two");
    }

    private static Center with(MenuWays ways) {
        return Center.open(Companies.with(
                Companies.supportWith(new ToVoicemail(new WorkgroupId("support"))),
                Companies.menu(true).withWays(ways)));
    }
}
