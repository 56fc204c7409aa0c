package org.cordboard.core.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Member;
import org.cordboard.core.company.Needs;
import org.cordboard.core.company.Overflow;
import org.cordboard.core.company.RoutingRules;
import org.cordboard.core.company.Strategy;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.view.AgentStatus;
import org.cordboard.core.view.QueueBoard;
import org.junit.jupiter.api.Test;

final class CompanyChangeTest {
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");
    private static final WorkgroupId SALES = new WorkgroupId("sales");
    private static final AttendantId MAIN = new AttendantId("main");

    private final Company before = Companies.small();
    private final Center center = Center.open(before);

    @Test
    void aCallerWhoWaitsIsOfferedToAMemberWhoIsAdded() {
        center.signsIn("agent1", "agent3").wantsNoCalls("agent1", "Lunch").callsSupport("c1");

        center.changes(withMembers("agent1", "agent3"));

        assertThat(center.callOf("agent3")).isEqualTo(new CallId("c1"));
    }

    @Test
    void callersKeepTheirPlacesWhenMembersChange() {
        center.signsIn("agent1", "agent3")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1")
                .pass(1)
                .callsSupport("c2");

        center.changes(withMembers("agent1", "agent2"));

        assertThat(center.board("support").waiting())
                .extracting(QueueBoard.Waiting::call)
                .containsExactly(new CallId("c1"), new CallId("c2"));
    }

    @Test
    void anAgentWhoIsTakenOutOfTheWorkgroupFinishesItsCall() {
        center.signsIn("agent1", "agent2").callsSupport("c1").answers("agent1");

        center.changes(withMembers("agent2"));

        assertThat(center.status("agent1")).isEqualTo(AgentStatus.TALKING);
        center.pass(30).hangsUp("c1");
        assertThat(center.ended("c1")).contains(Cause.CALLER_HUNG_UP);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.WRAP_UP);
    }

    @Test
    void aDisabledMemberIsOfferedNoMoreCallsOfTheWorkgroup() {
        center.signsIn("agent1", "agent2");

        center.changes(disabled("agent1")).callsSupport("c1").callsSupport("c2");

        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
        assertThat(center.callOf("agent2")).isEqualTo(new CallId("c1"));
        assertThat(center.board("support").waitingInAll()).isEqualTo(2);
    }

    @Test
    void whatRingsAtADisabledMemberGoesOnRinging() {
        center.signsIn("agent1").callsSupport("c1");

        center.changes(disabled("agent1"));

        assertThat(center.status("agent1")).isEqualTo(AgentStatus.OFFERED);
        center.answers("agent1");
        assertThat(center.hears("c1")).isEqualTo("agent1");
    }

    @Test
    void aCallerWhomNoMemberIsLeftForGoesOnWhenTheLastRingingHasEnded() {
        center.signsIn("agent1").callsSupport("c1").changes(withMembers("agent2"));

        center.declines("agent1");

        assertThat(center.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void anEnabledMemberTakesPartAgain() {
        center.changes(disabled("agent1")).signsIn("agent1", "agent2").wantsNoCalls("agent2", "Lunch");
        center.callsSupport("c1");

        center.changes(before);

        assertThat(center.callOf("agent1")).isEqualTo(new CallId("c1"));
    }

    @Test
    void aCallerInAMenuChoosesAmongTheKeysThatTheMenuHadThen() {
        center.signsIn("agent3").calls("c1", "100");

        center.changes(before.withAttendants(
                Map.of(MAIN, before.attendants().get(MAIN).withChoices(Map.of("7", voicemail(SUPPORT))))));

        center.presses("c1", "2#");
        assertThat(center.callOf("agent3")).isEqualTo(new CallId("c1"));
    }

    @Test
    void theNextCallerHearsTheNewMenu() {
        center.changes(before.withAttendants(
                Map.of(MAIN, before.attendants().get(MAIN).withChoices(Map.of("7", voicemail(SALES))))));

        center.calls("c1", "100").presses("c1", "7#");

        assertThat(center.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void aCallerWhoWaitsGoesToTheOverflowOfTheTimeOfJoining() {
        center.signsIn("agent1", "agent3")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1")
                .promptEnds("c1");

        center.changes(with(group(SUPPORT).with(Overflow.to(new ToWorkgroup(SALES)))))
                .signsOut("agent1");

        assertThat(center.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void theNextCallerGoesToTheNewOverflow() {
        center.signsIn("agent3");

        center.changes(with(group(SUPPORT).with(Overflow.to(new ToWorkgroup(SALES)))))
                .callsSupport("c1");

        assertThat(center.callOf("agent3")).isEqualTo(new CallId("c1"));
    }

    @Test
    void callersOfAWorkgroupThatIsDeletedGoToItsOverflow() {
        center.changes(with(group(SUPPORT).with(Overflow.to(new ToWorkgroup(SALES)))))
                .signsIn("agent1", "agent3")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1");

        center.changes(withoutSupport());

        assertThat(center.callOf("agent3")).isEqualTo(new CallId("c1"));
    }

    @Test
    void aCallerWhoRingsIsTakenFromTheConsoleOfAWorkgroupThatIsDeleted() {
        center.signsIn("agent1").callsSupport("c1");

        center.changes(withoutSupport());

        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
        assertThat(center.last(AgentEffect.WithdrawOffer.class)).hasSize(1);
        assertThat(center.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void whereTheOverflowIsGoneWithItsWorkgroupTheMessageGoesToAnotherMailboxThatSomebodyHears() {
        center.signsIn("agent1").wantsNoCalls("agent1", "Lunch").callsSupport("c1");

        center.changes(withoutSupport()).promptEnds("c1").pass(10).hangsUp("c1");
        center.recordingStored("c1", Duration.ofSeconds(10));

        assertThat(center.all(CallEffect.DeliverMessage.class))
                .singleElement()
                .extracting(CallEffect.DeliverMessage::workgroup)
                .isEqualTo(SALES);
    }

    @Test
    void aConversationOutlivesItsWorkgroup() {
        center.signsIn("agent1").callsSupport("c1").answers("agent1");

        center.changes(withoutSupport()).pass(60).holds("agent1");

        assertThat(center.hears("c1")).isEqualTo("music");
        center.resumes("agent1").bridged("agent1").agentHangsUp("agent1");
        assertThat(center.ended("c1")).contains(Cause.AGENT_HUNG_UP);
    }

    @Test
    void aCallerWhoseAgentIsLostAfterTheWorkgroupWasDeletedGoesToItsOverflow() {
        center.signsIn("agent1").callsSupport("c1").answers("agent1").changes(withoutSupport());

        center.losesConsole("agent1").pass(31);

        assertThat(center.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void aPersonWhoIsRemovedFinishesTheCallAndIsSignedOutThen() {
        center.signsIn("agent1", "agent2").callsSupport("c1").answers("agent1");

        center.changes(without("agent1")).pass(60);

        assertThat(center.status("agent1")).isEqualTo(AgentStatus.TALKING);
        center.hangsUp("c1");
        assertThat(center.last(AgentEffect.DismissConsole.class)).hasSize(1);
        assertThat(center.floor().knows(new AgentId("agent1"))).isFalse();
    }

    @Test
    void aPersonWhoIsRemovedWithoutACallIsSignedOutAtOnce() {
        center.signsIn("agent1", "agent2");

        center.changes(without("agent1"));

        assertThat(center.last(AgentEffect.DismissConsole.class)).hasSize(1);
        assertThat(center.floor().knows(new AgentId("agent1"))).isFalse();
    }

    @Test
    void aCallerWhoRingsAtAPersonWhoIsRemovedIsOfferedToTheOthers() {
        center.signsIn("agent1", "agent2").callsSupport("c1");

        center.changes(without("agent1"));

        assertThat(center.callOf("agent2")).isEqualTo(new CallId("c1"));
    }

    @Test
    void aPersonWhoIsPutBackDuringTheLastCallStays() {
        center.signsIn("agent1", "agent2").callsSupport("c1").answers("agent1").changes(without("agent1"));

        center.changes(before).hangsUp("c1");

        assertThat(center.status("agent1")).isEqualTo(AgentStatus.WRAP_UP);
    }

    @Test
    void callsCountOnWhenTheStrategyChanges() {
        center.changes(with(group(SUPPORT).with(rules(Strategy.FEWEST_CALLS)))).signsIn("agent1", "agent2");
        center.callsSupport("c1").answers("agent1").hangsUp("c1").endsWrapUp("agent1");

        center.changes(with(group(SUPPORT).with(rules(Strategy.TOP_DOWN))));
        center.changes(with(group(SUPPORT).with(rules(Strategy.FEWEST_CALLS)))).callsSupport("c2");

        assertThat(center.callOf("agent2")).isEqualTo(new CallId("c2"));
    }

    @Test
    void theTurnGoesOnWhereItWasWhenWhoWasAskedLastIsTakenOut() {
        center.changes(roundRobin("agent1", "agent2", "agent3")).signsIn("agent1", "agent2", "agent3");
        center.callsSupport("c1").answers("agent1").hangsUp("c1").endsWrapUp("agent1");
        center.callsSupport("c2").answers("agent2").hangsUp("c2").endsWrapUp("agent2");

        center.changes(roundRobin("agent1", "agent3")).callsSupport("c3");

        assertThat(center.callOf("agent3")).isEqualTo(new CallId("c3"));
    }

    @Test
    void aTierThatIsGivenAnEarlierTimeOpensThen() {
        center.signsIn("agent1", "agent3").wantsNoCalls("agent1", "Lunch");
        center.changes(secondTierAfter(60)).callsSupport("c1").pass(10);

        center.changes(secondTierAfter(15)).pass(4);
        assertThat(center.status("agent3")).isEqualTo(AgentStatus.READY);
        center.pass(1);

        assertThat(center.callOf("agent3")).isEqualTo(new CallId("c1"));
    }

    @Test
    void aNewStrategyRingsAtAllOthersToo() {
        center.signsIn("agent1", "agent2").callsSupport("c1");

        center.changes(with(group(SUPPORT).with(rules(Strategy.RING_ALL))));

        assertThat(center.status("agent1")).isEqualTo(AgentStatus.OFFERED);
        assertThat(center.status("agent2")).isEqualTo(AgentStatus.OFFERED);
    }

    @Test
    void aNewNumberCanBeCalled() {
        var numbers = new HashMap<>(before.numbers());
        numbers.put("777", new ToWorkgroup(SALES));

        center.signsIn("agent3").changes(before.withNumbers(numbers)).calls("c1", "777");

        assertThat(center.callOf("agent3")).isEqualTo(new CallId("c1"));
    }

    @Test
    void theSameCompanyChangesNothing() {
        center.signsIn("agent1").callsSupport("c1");

        center.changes(before);

        assertThat(center.last()).isEmpty();
    }

    @Test
    void theSameEventsGiveTheSameEffects() {
        assertThat(aChange()).isEqualTo(aChange());
    }

    private List<Object> aChange() {
        var other = Center.open(before).signsIn("agent1", "agent2", "agent3");
        other.callsSupport("c1").callsSupport("c2").callsSupport("c3").answers("agent1");
        return new ArrayList<>(other.changes(withoutSupport()).last());
    }

    @Test
    void aPersonWhomTheCompanyDoesNotHaveYetCanDoNothing() {
        center.changes(without("agent1"))
                .does(new AgentEvent.ConsoleConnected(center.now(), new AgentId("agent1"), center.console("agent1")));

        assertThat(center.last()).isEmpty();
    }

    private Workgroup group(WorkgroupId id) {
        return before.workgroups().get(id);
    }

    private Company with(Workgroup group) {
        var groups = new HashMap<>(before.workgroups());
        groups.put(group.id(), group);
        return before.withWorkgroups(groups);
    }

    private Company withMembers(String... agents) {
        return with(group(SUPPORT).with(members(agents)));
    }

    private static List<Member> members(String... agents) {
        return Arrays.stream(agents).map(AgentId::new).map(Member::of).toList();
    }

    private Company disabled(String agent) {
        return with(group(SUPPORT)
                .with(group(SUPPORT).members().stream()
                        .map(member -> member.agent().value().equals(agent)
                                ? new Member(member.agent(), 1, 1, false, Map.of(), 1)
                                : member)
                        .toList()));
    }

    private Company roundRobin(String... agents) {
        return with(group(SUPPORT).with(members(agents)).with(rules(Strategy.ROUND_ROBIN)));
    }

    private static RoutingRules rules(Strategy strategy) {
        return new RoutingRules(strategy, new TreeMap<>(), Duration.ofSeconds(10), Needs.NONE);
    }

    private Company secondTierAfter(int seconds) {
        var rules = new RoutingRules(
                Strategy.TOP_DOWN,
                new TreeMap<>(Map.of(2, Duration.ofSeconds(seconds))),
                Duration.ofSeconds(10),
                Needs.NONE);
        return with(group(SUPPORT)
                .with(List.of(
                        Member.of(new AgentId("agent1")), new Member(new AgentId("agent3"), 2, 1, true, Map.of(), 1)))
                .with(rules));
    }

    private Company without(String agent) {
        var people = new HashMap<>(before.people());
        people.remove(new AgentId(agent));
        return withMembers("agent2").withPeople(people);
    }

    /// Its number leads to Sales from now on.
    private Company withoutSupport() {
        return before.withWorkgroups(Map.of(SALES, group(SALES)))
                .withNumbers(Map.of("200", new ToWorkgroup(SALES)))
                .withAttendants(Map.of());
    }

    private static AnswerPoint voicemail(WorkgroupId group) {
        return new ToVoicemail(group);
    }
}
