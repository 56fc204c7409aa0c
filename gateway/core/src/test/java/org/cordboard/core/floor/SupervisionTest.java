package org.cordboard.core.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.core.view.AgentStatus.NOT_READY;
import static org.cordboard.core.view.AgentStatus.OFFERED;
import static org.cordboard.core.view.AgentStatus.OFFLINE;
import static org.cordboard.core.view.AgentStatus.READY;
import static org.cordboard.core.view.AgentStatus.TALKING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Line;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.sentence.Sentence;
import org.junit.jupiter.api.Test;

/// `boss1` supervises. `agent1`, who has the extension 201, and `agent2` answer Support, `agent2` and `agent3` Sales.
class SupervisionTest {
    private static final AgentId BOSS = new AgentId("boss1");

    private final Center center =
            Center.open(Companies.withLine(new Line("201", Optional.empty(), Optional.empty(), Map.of())));

    @Test
    void aSupervisorMovesTheLastCallerToTheFrontWhoIsThenOfferedFirst() {
        threeWait().does(inLine("c3", 1));

        assertThat(line()).containsExactly("c3", "c1", "c2");
        center.wantsCalls("agent1");
        assertThat(center.callOf("agent1")).isEqualTo(new CallId("c3"));
    }

    @Test
    void aCallerIsMovedToAnyPlaceEvenAmongThoseWhoCameAtTheSameMoment() {
        threeWait().does(inLine("c3", 2));
        assertThat(line()).containsExactly("c1", "c3", "c2");
        center.does(inLine("c1", 3));
        assertThat(line()).containsExactly("c3", "c2", "c1");
        center.does(inLine("c1", 2));
        assertThat(line()).containsExactly("c3", "c1", "c2");
        center.callsSupport("c4").does(inLine("c3", 99));

        assertThat(line()).containsExactly("c1", "c2", "c4", "c3");
    }

    @Test
    void theTimeLineSaysWhoMovedTheCallerWhere() {
        threeWait().does(inLine("c2", 1));

        assertThat(center.last(Effect.Decided.class))
                .extracting(Object::toString)
                .containsExactly(new Effect.Decided(
                                new CallId("c2"),
                                Sentence.verbatim("Place 1 in the queue of Support"),
                                Sentence.verbatim("boss1 moved the caller there"))
                        .toString());
    }

    @Test
    void aCallerIsMovedToAnotherWorkgroupAndOfferedThere() {
        threeWait()
                .signsIn("agent3")
                .does(new CallEvent.MovedToWorkgroup(center.now(), new CallId("c2"), BOSS, new WorkgroupId("sales")));

        assertThat(line()).containsExactly("c1", "c3");
        assertThat(center.callOf("agent3")).isEqualTo(new CallId("c2"));
    }

    @Test
    void aCallerIsMovedToAParticularAgent() {
        threeWait().does(toAgent("c2", "agent1"));

        assertThat(center.status("agent1")).isEqualTo(OFFERED);
        assertThat(center.callOf("agent1")).isEqualTo(new CallId("c2"));
        assertThat(center.hears("c2")).isEqualTo("ringing");
    }

    @Test
    void aCallerWhoRingsSomewhereRingsThereNoMoreWhenMovedAway() {
        center.signsIn("agent2", "agent1").callsSupport("c1");
        assertThat(center.status("agent2")).isEqualTo(OFFERED);

        center.does(toAgent("c1", "agent1"));

        assertThat(center.status("agent2")).isEqualTo(READY);
        assertThat(center.status("agent1")).isEqualTo(OFFERED);
    }

    @Test
    void whatDoesNotFitIsRefusedInWordsAndChangesNothing() {
        threeWait();

        refuses(inLine("c1", 1), "The caller has place 1 already");
        refuses(inLine("c1", 0), "Places in the line begin with 1");
        refuses(inLine("gone", 1), "The caller does not wait for a workgroup any more");
        refuses(toAgent("c1", "agent2"), "agent2 has no extension at which a caller could ring");
        refuses(toAgent("c1", "nobody"), "There is no such person");
        refuses(toGroup("c1", "support"), "The caller waits for Support already");
        refuses(toGroup("c1", "sales"), "None of the 2 members of Sales is signed in");
        refuses(toGroup("c1", "night"), "There is no workgroup night");
        refuses(
                new CallEvent.MovedInLine(center.now(), new CallId("c2"), new AgentId("agent1"), 1),
                "Only supervisors move callers");
    }

    @Test
    void aSupervisorLogsAMemberInWhoIsThenOfferedTheCallerWhoWaits() {
        center.signsIn("agent1", "agent2").logsOutOf("agent1", "support").wantsNoCalls("agent2", "Lunch");
        center.callsSupport("c1");
        assertThat(center.status("agent1")).isEqualTo(READY);

        center.does(new AgentEvent.LoggedInTo(center.now(), new AgentId("agent1"), new WorkgroupId("support"), BOSS));

        assertThat(center.status("agent1")).isEqualTo(OFFERED);
    }

    @Test
    void aSupervisorSendsSomebodyToABreakAndEndsIt() {
        center.signsIn("agent1").does(notReady("agent1", BOSS));
        assertThat(center.status("agent1")).isEqualTo(NOT_READY);
        assertThat(center.desk("agent1").reason()).hasToString("Training");

        center.does(new AgentEvent.ReadyRequested(center.now(), new AgentId("agent1"), BOSS));

        assertThat(center.status("agent1")).isEqualTo(READY);
    }

    @Test
    void aSupervisorSignsSomebodyOutOfWorkWhoIsToldByWhom() {
        center.signsIn("agent1").does(new AgentEvent.SignedOut(center.now(), new AgentId("agent1"), BOSS));

        assertThat(center.status("agent1")).isEqualTo(OFFLINE);
        assertThat(center.last(AgentEffect.DismissConsole.class))
                .extracting(told -> told.reason().toString())
                .containsExactly("boss1 signed you out of work");
    }

    @Test
    void nobodyIsSignedOutInTheMiddleOfACall() {
        center.signsIn("agent1").callsSupport("c1").answers("agent1");
        var signOut = new AgentEvent.SignedOut(center.now(), new AgentId("agent1"), BOSS);

        assertThat(center.floor().refusal(signOut).map(Sentence::toString))
                .contains("Ada Example is in a call, and can be signed out after it");
        center.does(signOut);
        assertThat(center.status("agent1")).isEqualTo(TALKING);
    }

    @Test
    void whoIsNotAtWorkOrCannotTakeCallsIsNotMadeReady() {
        var ready = new AgentEvent.ReadyRequested(center.now(), new AgentId("agent1"), BOSS);
        assertThat(center.floor().refusal(ready).map(Sentence::toString)).contains("Ada Example is not at work");

        center.signsIn("agent1").losesMicrophone("agent1");

        assertThat(center.floor().refusal(ready).map(Sentence::toString))
                .contains("Ada Example cannot take calls: The microphone is gone");
    }

    @Test
    void agentsArrangeNothingForEachOther() {
        center.signsIn("agent1").does(notReady("agent1", new AgentId("agent2")));

        assertThat(center.status("agent1")).isEqualTo(READY);
    }

    @Test
    void agentsGoOnDecidingForThemselves() {
        assertThat(center.floor().refusal(notReady("agent1", new AgentId("agent1"))))
                .isEmpty();
    }

    private void refuses(CallEvent.OfSupervisor move, String words) {
        assertThat(center.floor().refusal(move).map(Sentence::toString)).contains(words);
        var before = line();
        center.does(move);
        assertThat(line()).isEqualTo(before);
    }

    /// For Support, where agent1 has a break; the first two came at the same moment.
    private Center threeWait() {
        return center.signsIn("agent1")
                .wantsNoCalls("agent1", "Lunch")
                .callsSupport("c1")
                .callsSupport("c2")
                .pass(3)
                .callsSupport("c3");
    }

    private List<String> line() {
        return center.board("support").waiting().stream()
                .map(waiting -> waiting.call().value())
                .toList();
    }

    private CallEvent.OfSupervisor inLine(String call, int place) {
        return new CallEvent.MovedInLine(center.now(), new CallId(call), BOSS, place);
    }

    private CallEvent.OfSupervisor toAgent(String call, String agent) {
        return new CallEvent.MovedToAgent(center.now(), new CallId(call), BOSS, new AgentId(agent));
    }

    private CallEvent.OfSupervisor toGroup(String call, String workgroup) {
        return new CallEvent.MovedToWorkgroup(center.now(), new CallId(call), BOSS, new WorkgroupId(workgroup));
    }

    private AgentEvent.Arranged notReady(String agent, AgentId by) {
        return new AgentEvent.NotReadyRequested(center.now(), new AgentId(agent), "Training", by);
    }
}
