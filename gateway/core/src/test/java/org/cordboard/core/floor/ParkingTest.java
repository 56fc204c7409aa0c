package org.cordboard.core.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.core.view.AgentStatus.NOT_READY;
import static org.cordboard.core.view.AgentStatus.OFFERED;
import static org.cordboard.core.view.AgentStatus.READY;
import static org.cordboard.core.view.AgentStatus.RECOVERING;
import static org.cordboard.core.view.AgentStatus.TALKING;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Line;
import org.cordboard.core.company.ParkingRules;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.AgentEffect.Wish;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.Desk;
import org.junit.jupiter.api.Test;

/// `agent1`, who has the extension 201, and `agent2` answer Support, `agent2` and `agent3` Sales. Whoever is aside
/// comes back after 90 s.
class ParkingTest {
    private static final String OUTSIDE = "+4930111222";

    private static final Company COMPANY =
            Companies.withLine(new Line("201", Optional.empty(), Optional.empty(), Map.of()));

    private final Center center = Center.open(COMPANY);

    private Center parks(String agent) {
        return center.does(new AgentEvent.ParkRequested(center.now(), new AgentId(agent), center.callOf(agent)));
    }

    private Center takesBack(String agent, String call) {
        return center.does(new AgentEvent.UnparkRequested(center.now(), new AgentId(agent), new CallId(call)));
    }

    private Center passesOn(String agent, String call, String to) {
        return center.does(new AgentEvent.TransferRequested(center.now(), new AgentId(agent), new CallId(call), to));
    }

    private Center talking(String agent, String call) {
        return center.signsIn(agent).callsSupport(call).answers(agent);
    }

    private void aside(String agent, String... calls) {
        assertThat(center.desk(agent).parked())
                .extracting(parked -> parked.id().value())
                .containsExactly(calls);
    }

    private void refused(String agent, Wish wish, String reason) {
        assertThat(center.last(AgentEffect.WishRefused.class))
                .extracting(Object::toString)
                .containsExactly(
                        new AgentEffect.WishRefused(new AgentId(agent), wish, Sentence.verbatim(reason)).toString());
    }

    private void decided(String decision) {
        assertThat(center.all(Effect.Decided.class))
                .extracting(told -> told.decision().toString())
                .contains(decision);
    }

    @Test
    void whoeverPutsACallerAsideIsFreeForTheNextAtOnce() {
        talking("agent1", "c1").callsSupport("c2");
        parks("agent1");

        assertThat(center.hears("c1")).isEqualTo("music");
        assertThat(center.status("agent1")).isEqualTo(OFFERED);
        assertThat(center.callOf("agent1")).isEqualTo(new CallId("c2"));
        aside("agent1", "c1");
        decided("Put aside by Ada Example");
    }

    @Test
    void aCallerOnHoldIsPutAsideAsWell() {
        talking("agent1", "c1").holds("agent1");
        parks("agent1");

        assertThat(center.status("agent1")).isEqualTo(READY);
        aside("agent1", "c1");
    }

    @Test
    void whoeverIsAsideIsTakenBack() {
        talking("agent1", "c1");
        parks("agent1").pass(20);
        takesBack("agent1", "c1").bridged("agent1");

        assertThat(center.hears("c1")).isEqualTo("agent1");
        assertThat(center.status("agent1")).isEqualTo(TALKING);
        assertThat(center.timersRunning()).isZero();
        aside("agent1");
        decided("Taken back by Ada Example");
    }

    @Test
    void whoeverTalksPutsThatCallerAsideByTakingAnother() {
        talking("agent1", "c1");
        parks("agent1").callsSupport("c2").answers("agent1");
        takesBack("agent1", "c1").bridged("agent1");

        assertThat(center.hears("c1")).isEqualTo("agent1");
        assertThat(center.hears("c2")).isEqualTo("music");
        aside("agent1", "c2");
    }

    @Test
    void whatRingsIsLeftToOthersByTakingACallerBack() {
        talking("agent1", "c1");
        parks("agent1").callsSupport("c2").signsIn("agent2");
        takesBack("agent1", "c1").bridged("agent1");

        assertThat(center.status("agent1")).isEqualTo(TALKING);
        assertThat(center.callOf("agent2")).isEqualTo(new CallId("c2"));
    }

    @Test
    void notesAreOverByTakingACallerBack() {
        talking("agent1", "c1");
        parks("agent1").callsSupport("c2").answers("agent1").agentHangsUp("agent1");
        takesBack("agent1", "c1").bridged("agent1");

        assertThat(center.hears("c1")).isEqualTo("agent1");
    }

    @Test
    void aColleagueOfTheWorkgroupSeesAndTakesWhoeverIsAside() {
        talking("agent1", "c1").signsIn("agent2");
        parks("agent1");
        aside("agent2", "c1");
        assertThat(center.desk("agent2").parked().getFirst())
                .extracting(Desk.ParkedCall::by, Desk.ParkedCall::workgroup)
                .containsExactly(new AgentId("agent1"), "Support");
        takesBack("agent2", "c1").bridged("agent2");

        assertThat(center.hears("c1")).isEqualTo("agent2");
        aside("agent1");
    }

    @Test
    void whoeverIsNoMemberTakesNobody() {
        talking("agent1", "c1").signsIn("agent3");
        parks("agent1");
        takesBack("agent3", "c1");

        refused("agent3", Wish.UNPARK, "You are no member of Support");
        aside("agent3");
    }

    @Test
    void aCallerWhoIsNotAsideAnyMoreIsNotTaken() {
        talking("agent1", "c1").signsIn("agent2");
        parks("agent1");
        takesBack("agent2", "c1");
        takesBack("agent1", "c1");

        refused("agent1", Wish.UNPARK, "The caller is not aside any more");
    }

    @Test
    void whoeverIsAsideIsPassedOn() {
        talking("agent2", "c1").signsIn("agent1");
        parks("agent2").callsSupport("c2").answers("agent1").callsSupport("c3").answers("agent2");
        passesOn("agent2", "c1", "201");

        aside("agent2");
        assertThat(center.hears("c3")).isEqualTo("agent2");
        center.agentHangsUp("agent1").endsWrapUp("agent1");
        assertThat(center.callOf("agent1")).isEqualTo(new CallId("c1"));
        assertThat(center.status("agent1")).isEqualTo(OFFERED);
    }

    @Test
    void whoeverIsAsideIsPassedOnToANumberOutsideAndComesBackFromThere() {
        talking("agent1", "c1");
        parks("agent1");
        passesOn("agent1", "c1", OUTSIDE);
        assertThat(center.rings("c1")).containsExactly(OUTSIDE);
        center.outsideEnds("c1", 1, OutsideEnd.NO_ANSWER);

        assertThat(center.status("agent1")).isEqualTo(OFFERED);
    }

    @Test
    void whoeverCannotBePassedOnStaysAside() {
        talking("agent1", "c1");
        parks("agent1");
        passesOn("agent1", "c1", "201");

        assertThat(center.last(AgentEffect.TransferRefused.class)).hasSize(1);
        assertThat(center.hears("c1")).isEqualTo("music");
        aside("agent1", "c1");
    }

    @Test
    void whomNobodyTakesBackIsOfferedFirstToWhoeverPutThatOneAside() {
        talking("agent1", "c1").signsIn("agent2").pass(5);
        parks("agent1").pass(89);
        aside("agent1", "c1");
        center.pass(1);

        assertThat(center.status("agent1")).isEqualTo(OFFERED);
        assertThat(center.status("agent2")).isEqualTo(READY);
        aside("agent1");
        center.answers("agent1");
        assertThat(center.hears("c1")).isEqualTo("agent1");
    }

    @Test
    void whoeverComesBackAndIsNotAnsweredGoesToTheOthersOfTheWorkgroup() {
        talking("agent1", "c1");
        parks("agent1").signsIn("agent2").pass(90);
        assertThat(center.status("agent1")).isEqualTo(OFFERED);
        center.declines("agent1");

        assertThat(center.status("agent1")).isEqualTo(NOT_READY);
        assertThat(center.callOf("agent2")).isEqualTo(new CallId("c1"));
    }

    @Test
    void whoeverComesBackToSomebodyBusyStandsAtTheHeadOfTheLine() {
        talking("agent1", "c1");
        parks("agent1").callsSupport("c2").answers("agent1").callsSupport("c3").pass(90);

        assertThat(center.board("support").waiting())
                .extracting(waiting -> waiting.call().value())
                .containsExactly("c1", "c3");
        assertThat(center.hears("c1")).isEqualTo("music");
    }

    @Test
    void nobodyStaysAsideWithWhoeverSignsOut() {
        talking("agent1", "c1").signsIn("agent2");
        parks("agent1").signsOut("agent1");

        assertThat(center.callOf("agent2")).isEqualTo(new CallId("c1"));
        aside("agent2");
    }

    @Test
    void whoeverIsRemovedTakesNobodyBackAnyMore() {
        talking("agent2", "c1");
        parks("agent2").wantsNoCalls("agent2", "Lunch");
        talking("agent1", "c2");
        center.changes(new Changed(COMPANY).without("agent1"));
        takesBack("agent1", "c1");

        refused("agent1", Wish.UNPARK, "You do not work here any more: finish your call");
        assertThat(center.hears("c2")).isEqualTo("agent1");
        assertThat(center.hears("c1")).isEqualTo("music");
    }

    @Test
    void nobodyIsLeftAsideByWhoeverPutsACallerAsideAndIsGoneByThat() {
        talking("agent1", "c1").signsIn("agent2");
        center.changes(new Changed(COMPANY).without("agent1"));
        parks("agent1");

        assertThat(center.callOf("agent2")).isEqualTo(new CallId("c1"));
    }

    @Test
    void aBrowserThatComesBackFindsWhoeverIsAside() {
        talking("agent1", "c1");
        parks("agent1").losesConsole("agent1");
        assertThat(center.status("agent1")).isEqualTo(RECOVERING);
        aside("agent1", "c1");
        center.signsIn("agent1");
        takesBack("agent1", "c1").bridged("agent1");

        assertThat(center.hears("c1")).isEqualTo("agent1");
    }

    @Test
    void aBrowserThatStaysAwayLeavesNobodyAside() {
        talking("agent1", "c1").signsIn("agent2");
        parks("agent1").losesConsole("agent1").pass(30);

        assertThat(center.callOf("agent2")).isEqualTo(new CallId("c1"));
    }

    @Test
    void aCallerWhoHangsUpIsAsideNoMore() {
        talking("agent1", "c1");
        parks("agent1").hangsUp("c1");

        aside("agent1");
        assertThat(center.ended("c1")).contains(Cause.CALLER_HUNG_UP);
        assertThat(center.record("c1").orElseThrow().agent()).contains(new AgentId("agent1"));
        assertThat(center.timersRunning()).isZero();
    }

    @Test
    void musicThatCannotBePlayedBringsTheCallerBack() {
        talking("agent1", "c1");
        parks("agent1").fails("c1", CallEffect.PlayMusic.class);

        assertThat(center.status("agent1")).isEqualTo(OFFERED);
    }

    @Test
    void nobodyPutsMoreCallersAsideThanTheCompanyAllows() {
        center.changes(Companies.small().withParking(new ParkingRules(Duration.ofSeconds(90), 1)));
        talking("agent1", "c1");
        parks("agent1").callsSupport("c2").answers("agent1");
        parks("agent1");

        refused("agent1", Wish.PARK, "You have put 1 callers aside: take one of them back first");
        takesBack("agent1", "c1").bridged("agent1");
        aside("agent1", "c2");
    }

    @Test
    void aGatewayThatIsStoppedEndsTheCallsOfWhoeverIsAside() {
        talking("agent1", "c1");
        parks("agent1").does(new Event.FloorClosed(center.now()));

        assertThat(center.ended("c1")).contains(Cause.GATEWAY_STOPPED);
        assertThat(center.timersRunning()).isZero();
    }
}
