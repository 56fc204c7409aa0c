package org.cordboard.core.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.AnswerPoint.InLanguage;
import org.cordboard.core.company.AnswerPoint.ToMessages;
import org.cordboard.core.company.AnswerPoint.ToNumber;
import org.cordboard.core.company.AnswerPoint.ToPerson;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Line;
import org.cordboard.core.company.WaitingPlan;
import org.cordboard.core.company.WayOut;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.view.Whereabouts;
import org.cordboard.core.view.Whereabouts.Way;
import org.cordboard.core.view.Whereabouts.Way.Kind;
import org.junit.jupiter.api.Test;

class GuideTest {
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");

    private final Center center = Center.open();

    @Test
    void whoHearsAMenuSeesWhereItsKeysLead() {
        center.calls("c1", "100");

        assertThat(where("c1"))
                .isEqualTo(new Whereabouts.InMenu(
                        "Main",
                        List.of(
                                new Way("1#", Kind.PEOPLE, "Support"),
                                new Way("2#", Kind.PEOPLE, "Sales"),
                                new Way("25#", Kind.MESSAGE, "Sales"))));
    }

    @Test
    void peopleAndNumbersAndOtherLanguagesAreWaysTooButTheDoorForOnesOwnPeopleIsNot() {
        var menu = Companies.menuTo(Map.of(
                "1",
                new InLanguage("german", new ToWorkgroup(SUPPORT)),
                "2",
                new ToPerson(new AgentId("agent1")),
                "3",
                new ToNumber("5550188", Duration.ofSeconds(20), new ToVoicemail(SUPPORT)),
                "4",
                new ToMessages()));
        var other = Center.open(Companies.with(Companies.supportWith(new ToVoicemail(SUPPORT)), menu));

        other.calls("c1", "100");

        assertThat(other.floor().whereabouts(new CallId("c1"), other.now()))
                .contains(new Whereabouts.InMenu(
                        "Main",
                        List.of(
                                new Way("1#", Kind.PEOPLE, "Support"),
                                new Way("2#", Kind.PEOPLE, "agent1"),
                                new Way("3#", Kind.NUMBER, ""))));
    }

    @Test
    void extensionsAreNoListAndWhatTwoKeysLeadToIsShownOnce() {
        var menu = Companies.menuTo(Map.of(
                "0", new ToWorkgroup(SUPPORT),
                "1", new ToWorkgroup(SUPPORT),
                "201", new ToPerson(new AgentId("agent1"))));
        var line = new Line("201", Optional.empty(), Optional.empty(), Map.of());
        var other = Center.open(Companies.withLine(line).withAttendants(Map.of(menu.id(), menu)));

        other.calls("c1", "100");

        assertThat(other.floor().whereabouts(new CallId("c1"), other.now()))
                .contains(new Whereabouts.InMenu("Main", List.of(new Way("1#", Kind.PEOPLE, "Support"))));
    }

    @Test
    void whoWaitsSeesThePlaceAndThatSomebodyIsAsked() {
        center.signsIn("agent1").wantsNoCalls("agent1", "Lunch");
        center.callsSupport("c1").callsSupport("c2");
        assertThat(where("c1")).isEqualTo(inLine(1, false));
        assertThat(where("c2")).isEqualTo(inLine(2, false));

        center.wantsCalls("agent1");

        assertThat(where("c1")).isEqualTo(inLine(1, true));
        center.answers("agent1");
        assertThat(where("c1")).isEqualTo(new Whereabouts.WithSomebody(Optional.of("agent1")));
        assertThat(where("c2")).isEqualTo(inLine(1, false));
    }

    @Test
    void beingCalledBackIsAWayForThoseOnlyWhoHaveANumber() {
        Map<Character, WayOut> keys = Map.of('9', new WayOut.To(new ToVoicemail(SUPPORT)), '2', new WayOut.CallBack());
        var support = Companies.supportWith(new ToVoicemail(SUPPORT))
                .with(new WaitingPlan(List.of(), keys, Optional.empty(), Optional.empty()));
        var other = Center.open(Companies.with(support, Companies.menu(true)))
                .signsIn("agent1")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1")
                .does(new CallEvent.CallArrived(
                        Center.open().now(), new CallId("web"), "200", new Caller("", "Web", Caller.Origin.WEB)));
        var mailbox = new Way("9", Kind.MESSAGE, "Support");

        assertThat(ways(other, "c1")).containsExactly(new Way("2", Kind.CALLBACK, ""), mailbox);
        assertThat(ways(other, "web")).containsExactly(mailbox);
    }

    private static List<Way> ways(Center center, String call) {
        var where = center.floor().whereabouts(new CallId(call), center.now()).orElseThrow();
        return ((Whereabouts.InLine) where).ways();
    }

    @Test
    void atAMailboxTheCallerSeesWhetherSomebodyListensYet() {
        center.calls("c1", "900");
        assertThat(where("c1")).isEqualTo(new Whereabouts.AtMailbox("Support", false));

        center.promptEnds("c1");

        assertThat(where("c1")).isEqualTo(new Whereabouts.AtMailbox("Support", true));
    }

    @Test
    void ofACallThatHasEndedThereIsNothingToSee() {
        center.callsSupport("c1").hangsUp("c1");

        assertThat(center.floor().whereabouts(new CallId("c1"), center.now())).isEmpty();
    }

    private Whereabouts where(String call) {
        return center.floor().whereabouts(new CallId(call), center.now()).orElseThrow();
    }

    private static Whereabouts inLine(int place, boolean rings) {
        return new Whereabouts.InLine(new WorkgroupId("support"), "Support", place, Optional.empty(), rings, List.of());
    }
}
