package org.cordboard.core.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.core.view.AgentStatus.HELD;
import static org.cordboard.core.view.AgentStatus.NOT_READY;
import static org.cordboard.core.view.AgentStatus.OFFERED;
import static org.cordboard.core.view.AgentStatus.OFFLINE;
import static org.cordboard.core.view.AgentStatus.READY;
import static org.cordboard.core.view.AgentStatus.RECOVERING;
import static org.cordboard.core.view.AgentStatus.TALKING;
import static org.cordboard.core.view.AgentStatus.WRAP_UP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Handling;
import org.cordboard.core.company.HandlingMode;
import org.cordboard.core.company.Line;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.view.Desk;
import org.junit.jupiter.api.Test;

class TelephonesTest {
    private static final String AT_1 = "telephone of agent1";

    private final Center center = Center.open();

    @Test
    void aTelephoneThatRegistersBringsNobodyToWork() {
        center.registers("agent1").callsSupport("c1");

        assertThat(center.status("agent1")).isEqualTo(OFFLINE);
        assertThat(center.rings("c1")).isEmpty();
    }

    @Test
    void aCallOfTheWorkgroupRingsTheTelephoneOfWhoWorksThere() {
        center.worksAtTelephone("agent1").callsSupport("c1");

        assertThat(center.status("agent1")).isEqualTo(OFFERED);
        assertThat(center.rings("c1")).containsExactly(AT_1);
        assertThat(center.all(AgentEffect.OfferToAgent.class)).isEmpty();
    }

    @Test
    void whoAnswersAtTheTelephoneTalksThere() {
        center.worksAtTelephone("agent1")
                .callsSupport("c1")
                .outsideAnswers("c1", 1)
                .outsideJoined("c1", 1);

        assertThat(center.status("agent1")).isEqualTo(TALKING);
        assertThat(center.hears("c1")).isEqualTo("outside 1");
        assertThat(center.desk("agent1").call().map(Desk.DeskCall::atTelephone)).contains(true);
    }

    @Test
    void aHangUpAtTheTelephoneEndsTheCallAndBeginsTheTimeForNotes() {
        talkAtTelephone().outsideEnds("c1", 1, OutsideEnd.HUNG_UP);

        assertThat(center.ended("c1")).contains(Cause.AGENT_HUNG_UP);
        assertThat(center.status("agent1")).isEqualTo(WRAP_UP);
    }

    @Test
    void theCodeForReadyEndsTheTimeForNotes() {
        talkAtTelephone().outsideEnds("c1", 1, OutsideEnd.HUNG_UP).takesTelephone("agent1");

        assertThat(center.status("agent1")).isEqualTo(READY);
    }

    @Test
    void aCallerWhoHangsUpHangsUpTheTelephone() {
        talkAtTelephone().hangsUp("c1");

        assertThat(center.rings("c1")).isEmpty();
        assertThat(center.status("agent1")).isEqualTo(WRAP_UP);
    }

    @Test
    void aTelephoneThatDeclinesMakesItsPersonNotReady() {
        center.worksAtTelephone("agent1").callsSupport("c1").outsideEnds("c1", 1, OutsideEnd.REFUSED);

        assertThat(center.status("agent1")).isEqualTo(NOT_READY);
        assertThat(center.desk("agent1").reason()).hasToString("Declined a call");
    }

    @Test
    void aTelephoneThatNobodyAnswersFallsSilentAndCountsAsMissed() {
        center.worksAtTelephone("agent1").callsSupport("c1").pass(20);

        assertThat(center.rings("c1")).isEmpty();
        assertThat(center.desk("agent1").reason()).hasToString("Missed a call");
    }

    @Test
    void theCallerIsOfferedToTheNextOneWhenTheTelephoneCannotBeReached() {
        center.worksAtTelephone("agent1")
                .signsIn("agent2")
                .callsSupport("c1")
                .outsideEnds("c1", 1, OutsideEnd.UNREACHABLE);

        assertThat(center.status("agent2")).isEqualTo(OFFERED);
    }

    @Test
    void browserAndTelephoneRingForWhoWorksAtBoth() {
        center.signsIn("agent1").worksAtTelephone("agent1").callsSupport("c1");

        assertThat(center.rings("c1")).containsExactly(AT_1);
        assertThat(center.all(AgentEffect.OfferToAgent.class)).hasSize(1);
    }

    @Test
    void theTelephoneFallsSilentWhenTheBrowserTakesTheCall() {
        center.signsIn("agent1").worksAtTelephone("agent1").callsSupport("c1").answers("agent1");

        assertThat(center.rings("c1")).isEmpty();
        assertThat(center.hears("c1")).isEqualTo("agent1");
    }

    @Test
    void theBrowserRingsOnWhenTheTelephoneDeclines() {
        center.signsIn("agent1").worksAtTelephone("agent1").callsSupport("c1").outsideEnds("c1", 1, OutsideEnd.REFUSED);

        assertThat(center.status("agent1")).isEqualTo(OFFERED);
    }

    @Test
    void aDeclineInTheBrowserSilencesTheTelephone() {
        center.signsIn("agent1").worksAtTelephone("agent1").callsSupport("c1").declines("agent1");

        assertThat(center.rings("c1")).isEmpty();
        assertThat(center.status("agent1")).isEqualTo(NOT_READY);
    }

    @Test
    void aBrowserThatIsOpenedShowsTheCallAtTheTelephoneAndLeavesItAlone() {
        talkAtTelephone().signsIn("agent1");

        assertThat(center.status("agent1")).isEqualTo(TALKING);
        assertThat(center.hears("c1")).isEqualTo("outside 1");
    }

    @Test
    void aBrowserThatGoesAwayLeavesTheCallAtTheTelephoneAlone() {
        talkAtTelephone().signsIn("agent1").losesConsole("agent1");

        assertThat(center.status("agent1")).isEqualTo(TALKING);
        assertThat(center.hears("c1")).isEqualTo("outside 1");
    }

    @Test
    void theBrowserHoldsAndResumesACallAtTheTelephone() {
        talkAtTelephone().signsIn("agent1").holds("agent1");
        assertThat(center.hears("c1")).isEqualTo("music");

        center.resumes("agent1").outsideJoined("c1", 1);
        assertThat(center.hears("c1")).isEqualTo("outside 1");
    }

    @Test
    void holdAtTheTelephoneIsTheAgentsHold() {
        talkAtTelephone().telephoneHolds("c1", 1);
        assertThat(center.status("agent1")).isEqualTo(HELD);
        assertThat(center.hears("c1")).isEqualTo("music");

        center.telephoneResumes("c1", 1).outsideJoined("c1", 1);
        assertThat(center.status("agent1")).isEqualTo(TALKING);
        assertThat(center.hears("c1")).isEqualTo("outside 1");
    }

    @Test
    void whoHoldsAtTheTelephoneCannotResumeInTheBrowser() {
        talkAtTelephone()
                .signsIn("agent1")
                .telephoneHolds("c1", 1)
                .resumes("agent1")
                .outsideJoined("c1", 1);

        assertThat(center.status("agent1")).isEqualTo(HELD);
        assertThat(center.hears("c1")).isEqualTo("music");
    }

    @Test
    void holdThatIsPressedBeforeSoundIsJoinedCountsAfterwards() {
        center.worksAtTelephone("agent1")
                .callsSupport("c1")
                .outsideAnswers("c1", 1)
                .telephoneHolds("c1", 1)
                .outsideJoined("c1", 1);

        assertThat(center.status("agent1")).isEqualTo(HELD);
    }

    @Test
    void whoIsCalledFromATelephoneHearsMusicWhileItHolds() {
        center.signsIn("agent2")
                .registers("agent1")
                .callsFrom("agent1", "c1", "200")
                .answers("agent2")
                .telephoneHolds("c1", 0);
        assertThat(center.last(CallEffect.PlayToAgent.class))
                .containsExactly(
                        new CallEffect.PlayToAgent(new CallId("c1"), new AgentId("agent2"), new PromptId("music")));
        assertThat(center.status("agent2")).isEqualTo(TALKING);

        center.telephoneResumes("c1", 0).bridged("agent2");
        assertThat(center.hears("c1")).isEqualTo("agent2");
    }

    @Test
    void whoCallsOutsideFromATelephoneHearsTheNetworkBeforeTheAnswer() {
        center.registers("agent1").callsFrom("agent1", "c1", "5551234").outsideHeard("c1", 1);
        assertThat(center.last()).containsExactly(new OutsideEffect.HearOutside(new CallId("c1"), new OutsideId(1)));

        center.outsideAnswers("c1", 1).outsideJoined("c1", 1);
        assertThat(center.hears("c1")).isEqualTo("outside 1");
    }

    @Test
    void whoIsCalledOutsideFromATelephoneHearsMusicWhileItHolds() {
        center.registers("agent1")
                .callsFrom("agent1", "c1", "5551234")
                .outsideAnswers("c1", 1)
                .outsideJoined("c1", 1)
                .telephoneHolds("c1", 0);
        assertThat(center.last(OutsideEffect.PlayOutside.class))
                .containsExactly(new OutsideEffect.PlayOutside(
                        new CallId("c1"), new OutsideId(1), List.of(new PromptId("music"))));

        center.telephoneResumes("c1", 0);
        assertThat(center.last(OutsideEffect.JoinOutside.class)).hasSize(1);
    }

    @Test
    void holdOfAStrangerChangesNothing() {
        center.signsIn("agent1").callsSupport("c1").answers("agent1").telephoneHolds("c1", 0);

        assertThat(center.all(CallEffect.PlayToAgent.class)).isEmpty();
        assertThat(center.hears("c1")).isEqualTo("agent1");
    }

    @Test
    void theBrowserEndsACallAtTheTelephone() {
        talkAtTelephone().signsIn("agent1").agentHangsUp("agent1");

        assertThat(center.rings("c1")).isEmpty();
        assertThat(center.ended("c1")).contains(Cause.AGENT_HUNG_UP);
    }

    @Test
    void whoSignsOutInTheBrowserFinishesTheCallAtTheTelephone() {
        talkAtTelephone().signsIn("agent1").signsOut("agent1");
        assertThat(center.hears("c1")).isEqualTo("outside 1");

        center.outsideEnds("c1", 1, OutsideEnd.HUNG_UP).pass(3600);
        assertThat(center.status("agent1")).isEqualTo(OFFLINE);
    }

    @Test
    void theCallerOfATelephoneWhoseSoundIsLostGoesToSomebodyElse() {
        talkAtTelephone().signsIn("agent2").outsideEnds("c1", 1, OutsideEnd.LOST);

        assertThat(center.status("agent1")).isEqualTo(NOT_READY);
        assertThat(center.status("agent2")).isEqualTo(OFFERED);
        assertThat(center.hears("c1")).isEqualTo("returning");
    }

    @Test
    void whoseTelephoneGoesAwayForLongIsNotAtWorkAnyMore() {
        center.worksAtTelephone("agent1").unregisters("agent1");
        assertThat(center.status("agent1")).isEqualTo(RECOVERING);

        center.pass(31).registers("agent1");
        assertThat(center.status("agent1")).isEqualTo(OFFLINE);
    }

    @Test
    void whoseTelephoneIsSoonBackIsReadyAgain() {
        center.worksAtTelephone("agent1").unregisters("agent1").pass(10).registers("agent1");

        assertThat(center.status("agent1")).isEqualTo(READY);
    }

    @Test
    void aCallAtTheTelephoneOutlivesItsRegistration() {
        talkAtTelephone().unregisters("agent1");

        assertThat(center.status("agent1")).isEqualTo(TALKING);
    }

    @Test
    void whoLeavesTheTelephoneIsAtWorkNoMore() {
        center.worksAtTelephone("agent1").leavesTelephone("agent1");

        assertThat(center.status("agent1")).isEqualTo(OFFLINE);
    }

    @Test
    void workAtTheTelephoneIsKeptOverARestart() {
        center.registers("agent1").takesTelephone("agent1");
        assertThat(center.last(AgentEffect.KeepTelephoneWork.class))
                .extracting(AgentEffect.KeepTelephoneWork::atWork)
                .containsExactly(true);

        center.leavesTelephone("agent1");
        assertThat(center.last(AgentEffect.KeepTelephoneWork.class))
                .extracting(AgentEffect.KeepTelephoneWork::atWork)
                .containsExactly(false);
    }

    @Test
    void whoLeavesTheTelephoneWorksOnInTheBrowser() {
        center.signsIn("agent1")
                .worksAtTelephone("agent1")
                .leavesTelephone("agent1")
                .callsSupport("c1");

        assertThat(center.status("agent1")).isEqualTo(OFFERED);
        assertThat(center.rings("c1")).isEmpty();
    }

    @Test
    void theTelephoneGoesOnWhenTheBrowserIsLost() {
        center.signsIn("agent1").worksAtTelephone("agent1").losesConsole("agent1");

        assertThat(center.status("agent1")).isEqualTo(READY);
    }

    @Test
    void aJoinThatFailsBringsTheCallerBackToTheQueue() {
        center.worksAtTelephone("agent1")
                .signsIn("agent2")
                .callsSupport("c1")
                .outsideAnswers("c1", 1)
                .fails("c1", OutsideEffect.JoinOutside.class);

        assertThat(center.rings("c1")).isEmpty();
        assertThat(center.status("agent2")).isEqualTo(OFFERED);
    }

    @Test
    void theOwnLineRingsTheTelephoneAlsoAfterWork() {
        var line = withLine().registers("agent1").calls("c1", "201");

        assertThat(line.rings("c1")).containsExactly(AT_1);
    }

    @Test
    void afterACallAtTheOwnLineOneIsWhereOneWas() {
        var line = withLine()
                .registers("agent1")
                .calls("c1", "201")
                .outsideAnswers("c1", 1)
                .outsideJoined("c1", 1)
                .outsideEnds("c1", 1, OutsideEnd.HUNG_UP);

        assertThat(line.ended("c1")).contains(Cause.AGENT_HUNG_UP);
        assertThat(line.status("agent1")).isEqualTo(OFFLINE);
    }

    @Test
    void theOwnLineRingsBrowserAndTelephone() {
        var line = withLine().signsIn("agent1").registers("agent1").calls("c1", "201");

        assertThat(line.rings("c1")).containsExactly(AT_1);
        assertThat(line.status("agent1")).isEqualTo(OFFERED);
    }

    @Test
    void theOwnLineRingsTheBrowserAgainThatComesBackDuringABreakWhileTheTelephoneIsInUse() {
        var line = withLine()
                .signsIn("agent1")
                .worksAtTelephone("agent1")
                .wantsNoCalls("agent1", "Lunch")
                .callsFrom("agent1", "own", "200")
                .losesMicrophone("agent1")
                .proves("agent1")
                .calls("c1", "201");

        assertThat(line.callOf("agent1")).isEqualTo(new CallId("c1"));
    }

    @Test
    void theMailboxAnswersWhenTheTelephoneOfTheOwnLineIsBusy() {
        var line = withLine().registers("agent1").calls("c1", "201").outsideEnds("c1", 1, OutsideEnd.BUSY);

        assertThat(line.hears("c1")).isEqualTo("personal-mailbox");
    }

    @Test
    void theTelephoneIsLeftAloneInAModeWithoutConsole() {
        var line = withLine()
                .registers("agent1")
                .is("agent1", HandlingMode.IN_A_MEETING)
                .calls("c1", "201");

        assertThat(line.rings("c1")).isEmpty();
        assertThat(line.hears("c1")).isEqualTo("personal-mailbox");
    }

    @Test
    void theCodeForReadyBringsItsPersonToWork() {
        center.registers("agent1").callsFrom("agent1", "c1", "*50");

        assertThat(center.ended("c1")).contains(Cause.CODE_DIALLED);
        assertThat(center.status("agent1")).isEqualTo(READY);
    }

    @Test
    void theCodesSayThatTheyWereObeyed() {
        var line = withLine().registers("agent1").callsFrom("agent1", "c1", "*50");
        assertThat(line.hears("c1")).isEqualTo("you-are-ready");
        assertThat(line.desk("agent1").reason()).hasToString("The telephone is in use");

        line.promptEnds("c1");
        assertThat(line.ended("c1")).contains(Cause.CODE_DIALLED);
        assertThat(line.status("agent1")).isEqualTo(READY);
    }

    @Test
    void theCodeForNotReadyKeepsCallsAway() {
        center.worksAtTelephone("agent1").callsFrom("agent1", "c1", "*51").callsSupport("c2");

        assertThat(center.status("agent1")).isEqualTo(NOT_READY);
        assertThat(center.rings("c2")).isEmpty();
    }

    @Test
    void theCodeForLeavingEndsWork() {
        center.worksAtTelephone("agent1").callsFrom("agent1", "c1", "*52");

        assertThat(center.status("agent1")).isEqualTo(OFFLINE);
    }

    @Test
    void nobodyElseCanDialACode() {
        center.registers("agent1").calls("c1", "*50");

        assertThat(center.ended("c1")).contains(Cause.NO_SUCH_NUMBER);
        assertThat(center.status("agent1")).isEqualTo(OFFLINE);
    }

    @Test
    void atTheOwnTelephoneOnlyThePinIsAskedForToHearMessages() {
        var messages = Center.open(Companies.withMessages()).registers("agent1").callsFrom("agent1", "c1", "*97");

        assertThat(messages.hears("c1")).isEqualTo("pin?");
        assertThat(messages.last(MessageEffect.CheckPin.class))
                .extracting(MessageEffect.CheckPin::person)
                .containsExactly(Optional.of(new AgentId("agent1")));
    }

    @Test
    void whoCallsFromTheOwnTelephoneIsOfferedNothingThereMeanwhile() {
        center.worksAtTelephone("agent1").callsFrom("agent1", "c1", "900").callsSupport("c2");
        assertThat(center.rings("c2")).isEmpty();

        center.hangsUp("c1");
        assertThat(center.status("agent1")).isEqualTo(OFFERED);
    }

    private Center talkAtTelephone() {
        return center.worksAtTelephone("agent1")
                .callsSupport("c1")
                .outsideAnswers("c1", 1)
                .outsideJoined("c1", 1);
    }

    private static Center withLine() {
        return Center.open(Companies.withLine(
                new Line("201", Optional.empty(), Optional.empty(), Map.of(HandlingMode.AVAILABLE, Handling.CONSOLE))));
    }
}
