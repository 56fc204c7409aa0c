package org.cordboard.core.attendant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.AnswerPoint.InLanguage;
import org.cordboard.core.company.AnswerPoint.ToAttendant;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.CompanyCheck;
import org.cordboard.core.company.Line;
import org.cordboard.core.company.MenuWays;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Vocabulary;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.PromptId;
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
    void whoSpellsTheBeginningOfANameIsAskedForWhomTheCallIs() {
        var center = openWithNames().signsIn("agent1");
        center.calls("c1", "100").presses("c1", "26");
        assertThat(center.hears("c1")).isEqualTo("nothing");
        center.presses("c1", "2");
        assertThat(center.hears("c1")).isEqualTo("ana-name+english-press-1+anatole-name+english-press-2");
        center.presses("c1", "1");
        assertThat(center.callOf("agent1").value()).isEqualTo("c1");
    }

    @Test
    void aFurtherNameIsFoundTooWhateverItsAccentsAndAShortOneByPound() {
        var center = openWithNames().signsIn("agent1");
        center.calls("c1", "100").presses("c1", "677");
        assertThat(center.hears("c1")).isEqualTo("ana-name+english-press-1");
        center.calls("c2", "100").presses("c2", "67#");
        assertThat(center.hears("c2")).isEqualTo("ana-name+english-press-1");
    }

    @Test
    void whoMeantSomebodyElseSpellsAgain() {
        var center = openWithNames();
        center.calls("c1", "100").presses("c1", "262*");
        assertThat(center.hears("c1")).isEqualTo("greeting");
    }

    @Test
    void lettersWithWhichNobodysNameBeginsAreWrongKeys() {
        var center = openWithNames();
        center.calls("c1", "100").presses("c1", "999");
        assertThat(center.hears("c1")).isEqualTo("wrong-key+greeting");
    }

    @Test
    void theNamesAreSaidAgainToWhoPressesNothing() {
        var center = openWithNames();
        center.calls("c1", "100").presses("c1", "677").promptEnds("c1").pass(5);
        assertThat(center.hears("c1")).isEqualTo("silence+ana-name+english-press-1");
    }

    @Test
    void aMenuOfNamesThatCannotWorkIsRefusedWithPathAndRemedy() {
        var menu = Companies.menu(true)
                .withWays(new MenuWays(
                        Optional.of('4'),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        Optional.of(new Vocabulary("english"))));
        var company = Companies.with(Companies.supportWith(new ToVoicemail(new WorkgroupId("support"))), menu);
        assertThat(CompanyCheck.check(company))
                .extracting(CompanyCheck.Problem::toString)
                .contains(
                        "attendants.main.choices.2: with this key names begin as well; let the choice begin with 0, 1 or *",
                        "attendants.main.extensions: an extension and a name cannot be told apart; use one menu for each",
                        "attendants.main.names: nobody can be found by name; give people with a line a spokenName",
                        "attendants.main.repeatKey: with this key names begin as well; write 0, 1 or *");
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
        var patient = with(new MenuWays(Optional.of('*'), Optional.empty(), Optional.empty(), false, Optional.empty()));
        patient.calls("c1", "100").presses("c1", "*****");
        assertThat(patient.hears("c1")).isEqualTo("greeting");
        patient.presses("c1", "7#");
        assertThat(patient.last(Effect.Decided.class))
                .extracting(told -> told.reason().toString())
                .containsExactly("The keys 7 mean nothing at try 1 of 3");
    }

    @Test
    void silenceAndWrongKeysHaveBranchesOfTheirOwn() {
        var ways = new MenuWays(
                Optional.empty(),
                Optional.of(new ToVoicemail(new WorkgroupId("sales"))),
                Optional.of(new ToWorkgroup(new WorkgroupId("sales"))),
                false,
                Optional.empty());
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
        var line = new Line("201", Optional.empty(), Optional.empty(), Map.of());
        var company = Companies.withLine(line);
        var menu = Companies.menu(true)
                .withWays(new MenuWays(Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.empty()));
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
                        false,
                        Optional.empty()));
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

    private static Center openWithNames() {
        var menu = Companies.menuTo(Map.of())
                .withWays(new MenuWays(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.of(new Vocabulary("english"))));
        var company = Companies.withLine(new Line("201", Optional.empty(), Optional.empty(), Map.of()));
        var people = new HashMap<>(company.people());
        people.put(new AgentId("agent1"), person("agent1", "Ana Örs", "201", "ana-name"));
        people.put(new AgentId("agent2"), person("agent2", "Anatole Li", "202", "anatole-name"));
        var open = company.withPeople(people).withAttendants(Map.of(menu.id(), menu));
        assertThat(CompanyCheck.check(open)).isEmpty();
        return Center.open(open);
    }

    private static Person person(String id, String name, String extension, String spokenName) {
        var line = new Line(extension, Optional.of(new PromptId(spokenName)), Optional.empty(), Map.of());
        return new Person(new AgentId(id), name, Person.Role.AGENT, Optional.of(line));
    }

    private static Center with(MenuWays ways) {
        return Center.open(Companies.with(
                Companies.supportWith(new ToVoicemail(new WorkgroupId("support"))),
                Companies.menu(true).withWays(ways)));
    }
}
