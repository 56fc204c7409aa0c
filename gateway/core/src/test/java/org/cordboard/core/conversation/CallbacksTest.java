package org.cordboard.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Announcement;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.CallbackRules;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.WaitingPlan;
import org.cordboard.core.company.WaitingStep;
import org.cordboard.core.company.WayOut;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Route;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.CallbackPromise;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.view.AgentStatus;
import org.cordboard.core.view.QueueBoard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Callers who are called back. A try takes 25 s at most, there are two, ten minutes apart, within an hour.
class CallbacksTest {
    private static final CallbackRules RULES = new CallbackRules(
            new PromptId("confirm"),
            new PromptId("impossible"),
            new PromptId("announce"),
            Duration.ofSeconds(25),
            2,
            Duration.ofMinutes(10),
            Duration.ofHours(1));

    private static final Company COMPANY = Companies.with(
            Companies.supportWith(new ToVoicemail(new WorkgroupId("support")), 0)
                    .with(new WaitingPlan(
                            List.of(new WaitingStep(
                                    new Announcement.Message(new PromptId("busy")), Duration.ofSeconds(20), Map.of())),
                            Map.of('2', new WayOut.CallBack()),
                            Optional.empty(),
                            Optional.of(RULES))),
            Companies.menu(true));

    private final Center center = Center.open(COMPANY);

    @BeforeEach
    void anAgentIsAtWorkAndNotReady() {
        center.signsIn("agent1").wantsNoCalls("agent1", "Lunch");
    }

    @Test
    void whoAsksForACallbackHearsSoAndIsLetGoAndKeepsThePlace() {
        center.callsSupport("c1").presses("c1", "2");
        assertThat(center.hears("c1")).isEqualTo("confirm");
        center.promptEnds("c1");
        assertThat(center.last(CallEffect.PartCaller.class)).hasSize(1);
        center.callsSupport("c2");
        assertThat(center.board("support").waiting())
                .extracting(waiting -> waiting.call().value(), QueueBoard.Waiting::callback)
                .containsExactly(tuple("c1", true), tuple("c2", false));
        assertThat(center.ended("c1")).isEmpty();
    }

    @Test
    void whoHangsUpDuringTheConfirmationIsCalledBackToo() {
        center.callsSupport("c1").presses("c1", "2").hangsUp("c1");
        assertThat(center.ended("c1")).isEmpty();
        assertThat(center.wantsCalls("agent1").status("agent1")).isEqualTo(AgentStatus.OFFERED);
    }

    @Test
    void theAgentSeesThatItIsACallbackAcceptsAndTheCallerIsDialledPressesOneAndIsJoined() {
        asksForCallback("c1");
        center.wantsCalls("agent1");
        assertThat(center.desk("agent1").call().orElseThrow().callback()).isTrue();

        center.accepts("agent1");
        assertThat(center.last(CallEffect.DialCaller.class))
                .containsExactly(new CallEffect.DialCaller(
                        new CallId("c1"), Center.callerOf("c1").number(), Duration.ofSeconds(25), Route.AS_RANKED));
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.CONNECTING);

        assertThat(answers("c1").hears("c1")).isEqualTo("announce");
        center.presses("c1", "1").bridged("agent1");
        assertThat(center.hears("c1")).isEqualTo("agent1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.TALKING);
        assertThat(center.desk("agent1").call().orElseThrow().callback()).isFalse();

        center.hangsUp("c1");
        assertThat(center.ended("c1")).contains(Cause.CALLER_HUNG_UP);
    }

    @Test
    void theAnnouncementIsRepeatedUntilTheKeyIsPressed() {
        isDialled("c1");
        answers("c1");
        assertThat(center.promptEnds("c1").hears("c1")).isEqualTo("announce");
    }

    @Test
    void aMachineIsToldApartBecauseItPressesNoKeyAndIsNeverJoined() {
        isDialled("c1");
        answers("c1").presses("c1", "5").pass(30);
        assertThat(center.all(CallEffect.Bridge.class)).isEmpty();
        assertThat(center.all(CallEffect.PartCaller.class)).hasSize(2);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void anAgentWhoseCallerIsBusyIsReadyAtOnceAndTheCallerIsTriedAgain() {
        isDialled("c1");
        center.fails("c1", CallEffect.DialCaller.class);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
        assertThat(center.board("support").waiting()).isEmpty();
        assertThat(center.pass(599).status("agent1")).isEqualTo(AgentStatus.READY);
        assertThat(center.pass(1).status("agent1")).isEqualTo(AgentStatus.OFFERED);
    }

    @Test
    void whoIsNotReachedAtTheLastTryHasOneRecordThatSaysSo() {
        isDialled("c1");
        center.fails("c1", CallEffect.DialCaller.class).pass(600).accepts("agent1");
        center.fails("c1", CallEffect.DialCaller.class);
        assertThat(center.ended("c1")).contains(Cause.CALLBACK_NOT_REACHED);
        assertThat(center.timersRunning()).isZero();
    }

    @Test
    void theMailboxOfTheWorkgroupTellsOfACallerWhoWasNotReached() {
        isDialled("c1");
        center.fails("c1", CallEffect.DialCaller.class).pass(600).accepts("agent1");
        assertThat(center.all(CallEffect.NoteMissedCallback.class)).isEmpty();

        center.fails("c1", CallEffect.DialCaller.class);

        assertThat(center.all(CallEffect.NoteMissedCallback.class))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.workgroup()).isEqualTo(new WorkgroupId("support"));
                    assertThat(note.askedAt()).isEqualTo(center.now().minusSeconds(600));
                    assertThat(note.tries()).isEqualTo(2);
                });
    }

    @Test
    void aNetworkThatTellsNothingCountsAsNotReached() {
        isDialled("c1");
        assertThat(center.pass(35).status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void whoAnswersAndHangsUpCountsAsNotReached() {
        isDialled("c1");
        answers("c1").hangsUp("c1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
        assertThat(center.ended("c1")).isEmpty();
    }

    @Test
    void anAgentWhoHangsUpBeforeTheCallerAnswersIsReadyAndTheCallerIsTriedAgain() {
        isDialled("c1");
        assertThat(center.agentHangsUp("agent1").status("agent1")).isEqualTo(AgentStatus.READY);
        assertThat(center.pass(600).status("agent1")).isEqualTo(AgentStatus.OFFERED);
    }

    @Test
    void whenTheAgentsBrowserIsLostAnotherAgentIsAskedAtOnceAndNoTryIsUsed() {
        isDialled("c1");
        center.losesConsole("agent1");
        assertThat(center.all(CallEffect.PartCaller.class)).hasSize(2);
        center.signsIn("agent2");
        assertThat(center.callOf("agent2")).isEqualTo(new CallId("c1"));
        center.accepts("agent2").fails("c1", CallEffect.DialCaller.class);
        assertThat(center.ended("c1")).isEmpty();
    }

    @Test
    void anAbsentCallerWaitsForSomebodyToSignInAndDoesNotOverflow() {
        asksForCallback("c1");
        center.signsOut("agent1").pass(600);
        assertThat(center.ended("c1")).isEmpty();
        assertThat(center.signsIn("agent1").status("agent1")).isEqualTo(AgentStatus.OFFERED);
    }

    @Test
    void aCallbackThatNobodyMakesInTimeEndsWithItsOwnCause() {
        asksForCallback("c1");
        center.pass(3600);
        assertThat(center.ended("c1")).contains(Cause.CALLBACK_EXPIRED);
        assertThat(center.timersRunning()).isZero();
        assertThat(center.all(CallEffect.NoteMissedCallback.class))
                .extracting(CallEffect.NoteMissedCallback::tries)
                .containsExactly(0);
    }

    @Test
    void callersOfAWebPageAndThoseWithoutANumberAreToldThatItIsNotPossibleAndStay() {
        for (Caller caller :
                List.of(new Caller("", "", Caller.Origin.PHONE), new Caller("", "Web", Caller.Origin.WEB))) {
            var call = new CallId("c-" + caller.origin());
            center.does(new CallEvent.CallArrived(center.now(), call, "200", caller))
                    .presses(call.value(), "2");
            assertThat(center.hears(call.value())).isEqualTo("impossible");
            assertThat(center.promptEnds(call.value()).hears(call.value())).isEqualTo("busy");
        }
    }

    @Test
    void whoAsksWhileAConsoleRingsIsWithdrawnFromItAndOfferedAgainOnceAway() {
        center.callsSupport("c1").wantsCalls("agent1").presses("c1", "2");
        assertThat(center.last(AgentEffect.WithdrawOffer.class)).hasSize(1);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
        assertThat(center.promptEnds("c1").status("agent1")).isEqualTo(AgentStatus.OFFERED);
    }

    @Test
    void whoCallsAgainAndIsAnsweredIsNotCalledBackAnyMore() {
        asksForCallback("c1");
        var sameCaller = new CallEvent.CallArrived(center.now(), new CallId("c2"), "200", Center.callerOf("c1"));
        center.does(sameCaller);
        assertThat(center.ended("c1")).isEmpty();

        center.signsIn("agent2").wantsCalls("agent1");
        assertThat(center.callOf("agent1")).isNotEqualTo(center.callOf("agent2"));
        var other = center.callOf("agent1").value().equals("c2") ? "agent1" : "agent2";
        center.answers(other);
        assertThat(center.ended("c1")).contains(Cause.CALLBACK_NO_LONGER_NEEDED);
        assertThat(center.ended("c2")).isEmpty();
    }

    @Test
    void aConfirmationThatCannotBePlayedLeavesTheCallerInTheQueue() {
        center.callsSupport("c1").presses("c1", "2").fails("c1", CallEffect.PlayPrompts.class);
        assertThat(center.hears("c1")).isEqualTo("busy");
        assertThat(center.all(CallEffect.PartCaller.class)).isEmpty();
        assertThat(center.hangsUp("c1").ended("c1")).contains(Cause.CALLER_HUNG_UP);
    }

    @Test
    void whenTheGatewayStopsPendingCallbacksArePutAsideWithoutARecord() {
        asksForCallback("c1");
        isDialled("c2");
        center.callsSupport("c3").presses("c3", "2").does(new Event.FloorClosed(center.now()));
        assertThat(center.all(CallEffect.PutAside.class))
                .extracting(aside -> aside.call().value())
                .containsExactly("c1", "c2", "c3");
        assertThat(promised("c3").tries()).isZero();
        assertThat(center.all(CallEffect.WriteRecord.class)).isEmpty();
        assertThat(center.timersRunning()).isZero();
    }

    @Test
    void afterARestartTheCallerStandsBeforeThoseWhoCameLaterAndIsCalledBack() {
        asksForCallback("c1");
        var restarted = Center.open(COMPANY, center.now().plusSeconds(60));
        restarted.signsIn("agent1").wantsNoCalls("agent1", "Lunch").callsSupport("c9");
        restarted.does(resumed("c1", restarted));
        assertThat(restarted.board("support").waiting())
                .extracting(waiting -> waiting.call().value(), QueueBoard.Waiting::callback)
                .containsExactly(tuple("c1", true), tuple("c9", false));

        restarted.wantsCalls("agent1").accepts("agent1");
        assertThat(restarted.last(CallEffect.DialCaller.class))
                .extracting(CallEffect.DialCaller::number)
                .containsExactly(Center.callerOf("c1").number());
        restarted.does(new CallEvent.CallerAnswered(restarted.now(), new CallId("c1")));
        assertThat(restarted.presses("c1", "1").bridged("agent1").hears("c1")).isEqualTo("agent1");
    }

    @Test
    void triesOfBeforeTheRestartCount() {
        isDialled("c1");
        center.fails("c1", CallEffect.DialCaller.class);
        var restarted = Center.open(COMPANY, center.now().plusSeconds(60));
        restarted.does(resumed("c1", restarted)).signsIn("agent1").accepts("agent1");
        restarted.fails("c1", CallEffect.DialCaller.class);
        assertThat(restarted.ended("c1")).contains(Cause.CALLBACK_NOT_REACHED);
    }

    @Test
    void aGatewayThatComesBackTooLateGivesThePromiseUpWithARecord() {
        asksForCallback("c1");
        var restarted = Center.open(COMPANY, center.now().plusSeconds(3600));
        assertThat(restarted.does(resumed("c1", restarted)).ended("c1")).contains(Cause.CALLBACK_EXPIRED);
        assertThat(restarted.timersRunning()).isZero();
    }

    @Test
    void aWorkgroupThatIsNoMoreGivesThePromiseUpWithARecord() {
        asksForCallback("c1");
        var without = new HashMap<>(COMPANY.workgroups());
        without.remove(new WorkgroupId("support"));
        var restarted = Center.open(COMPANY.withWorkgroups(without));
        assertThat(restarted.does(resumed("c1", restarted)).ended("c1")).contains(Cause.CALLBACK_EXPIRED);
    }

    @Test
    void theAgentHearsItRingUntilTheCallerAnswers() {
        isDialled("c1");
        assertThat(center.last(CallEffect.PlayToAgent.class))
                .containsExactly(
                        new CallEffect.PlayToAgent(new CallId("c1"), new AgentId("agent1"), new PromptId("ringing")));
        answers("c1");
        assertThat(center.last(CallEffect.SilenceAgent.class)).hasSize(1);
    }

    @Test
    void theAgentHearsNothingAnyMoreWhenTheCallerIsNotReached() {
        isDialled("c1");
        center.fails("c1", CallEffect.DialCaller.class);
        assertThat(center.last(CallEffect.SilenceAgent.class)).hasSize(1);
    }

    @Test
    void aHangUpThatIsReportedAfterTheCallerWasLetGoChangesNothing() {
        asksForCallback("c1");
        assertThat(center.hangsUp("c1").ended("c1")).isEmpty();
        assertThat(center.board("support").waiting()).hasSize(1);
    }

    private CallbackPromise promised(String call) {
        return center.all(CallEffect.KeepPromise.class).stream()
                .filter(kept -> kept.call().value().equals(call))
                .reduce((_, later) -> later)
                .orElseThrow()
                .promise();
    }

    private CallEvent resumed(String call, Center restarted) {
        return new CallEvent.CallbackResumed(
                restarted.now(), new CallId(call), "200", Center.callerOf(call), restarted.now(), promised(call));
    }

    private void asksForCallback(String call) {
        center.callsSupport(call).presses(call, "2").promptEnds(call);
    }

    private void isDialled(String call) {
        asksForCallback(call);
        center.wantsCalls("agent1");
        center.accepts("agent1");
    }

    private Center answers(String call) {
        return center.does(new CallEvent.CallerAnswered(center.now(), new CallId(call)));
    }
}
