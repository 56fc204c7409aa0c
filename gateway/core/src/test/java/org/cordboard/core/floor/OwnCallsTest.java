package org.cordboard.core.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.core.view.AgentStatus.CALLING;
import static org.cordboard.core.view.AgentStatus.HELD;
import static org.cordboard.core.view.AgentStatus.OFFERED;
import static org.cordboard.core.view.AgentStatus.READY;
import static org.cordboard.core.view.AgentStatus.RECOVERING;
import static org.cordboard.core.view.AgentStatus.TALKING;
import static org.cordboard.core.view.AgentStatus.WRAP_UP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Line;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.AgentEffect.Wish;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.ConsultMove;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.Desk;
import org.cordboard.core.view.OwnPlace;
import org.junit.jupiter.api.Test;

/// `agent1` is Ada Example at extension 201. `agent2` calls her from the console, in most of the tests
/// while the caller `c1` of Support is in hand.
class OwnCallsTest {
    private static final String OUTSIDE = "+4930111222";
    private static final AgentId ADA = new AgentId("agent1");
    private static final AgentId BEN = new AgentId("agent2");
    private static final CallId CALL = new CallId("c1");
    private static final CallId OWN = new CallId("o1");

    private final Center center =
            Center.open(Companies.withLine(new Line("201", Optional.empty(), Optional.empty(), Map.of())));

    private Center calls(String dialled) {
        return calls(dialled, Optional.empty());
    }

    private Center calls(String dialled, Optional<CallId> beside) {
        var ben = new Caller("202", "Ben", Caller.Origin.PHONE);
        return center.does(new CallEvent.ConsoleCalled(center.now(), OWN, dialled, ben, BEN, beside));
    }

    private Center talking() {
        return center.signsIn("agent2").callsSupport("c1").answers("agent2");
    }

    private Center consults(String dialled) {
        return calls(dialled, Optional.of(CALL));
    }

    private Center consultsAda() {
        talking().signsIn("agent1");
        return consults("201").answers("agent1");
    }

    private Center moves(ConsultMove move) {
        return center.does(new AgentEvent.ConsultMoved(center.now(), BEN, OWN, move));
    }

    private Center endsOwn() {
        return center.does(new AgentEvent.AgentHungUp(center.now(), BEN, OWN));
    }

    private OwnPlace place() {
        return center.desk("agent2").own().orElseThrow().place();
    }

    private void refused(Wish wish, String reason) {
        assertThat(center.last(AgentEffect.WishRefused.class))
                .extracting(Object::toString)
                .containsExactly(new AgentEffect.WishRefused(BEN, wish, Sentence.verbatim(reason)).toString());
    }

    @Test
    void aColleagueRingsAndSeesWhoCalls() {
        center.signsIn("agent1", "agent2");
        calls("201");

        assertThat(center.status("agent1")).isEqualTo(OFFERED);
        assertThat(center.desk("agent1").call().orElseThrow().caller())
                .isEqualTo(new Caller("202", "Ben", Caller.Origin.PHONE));
        assertThat(center.status("agent2")).isEqualTo(CALLING);
        assertThat(center.desk("agent2").own().map(Desk.OwnCall::name)).contains(Sentence.verbatim("Ada Example"));
        assertThat(center.hears("o1")).isEqualTo("ringing");
    }

    @Test
    void twoColleaguesTalkAndAreFreeAfterIt() {
        center.signsIn("agent1", "agent2");
        calls("201").answers("agent1");

        assertThat(center.hears("o1")).isEqualTo("agent1");
        assertThat(center.desk("agent2").own().orElseThrow().answered()).isTrue();
        endsOwn();
        assertThat(center.status("agent2")).isEqualTo(READY);
        assertThat(center.desk("agent2").own()).isEmpty();
        assertThat(center.last(CallEffect.SilenceAgent.class)).containsExactly(new CallEffect.SilenceAgent(OWN, BEN));
        assertThat(center.record("o1").orElseThrow().agent()).contains(ADA);
    }

    @Test
    void whoseBrowserCannotBeHeardAnyMoreAndWhoWorksAtTheTelephoneLeavesTheColleague() {
        center.signsIn("agent1", "agent2").worksAtTelephone("agent2");
        calls("201").answers("agent1");
        center.losesMicrophone("agent2");

        assertThat(center.status("agent2")).isEqualTo(READY);
        assertThat(center.desk("agent2").own()).isEmpty();
        assertThat(center.ended("o1")).contains(Cause.CALLER_LOST);
        assertThat(center.floor().audit()).isEmpty();
    }

    @Test
    void whoeverCallsAColleagueIsOfferedNoCallers() {
        center.signsIn("agent1", "agent2");
        calls("201").answers("agent1").callsSupport("c1");

        assertThat(center.status("agent2")).isEqualTo(CALLING);
        center.agentHangsUp("agent1");
        assertThat(center.status("agent2")).isEqualTo(OFFERED);
    }

    @Test
    void aColleagueWhoIsNotThereIsLeftAMessage() {
        center.signsIn("agent2");
        calls("201");

        assertThat(center.hears("o1")).isEqualTo("personal-mailbox");
        center.promptEnds("o1");
        assertThat(center.last(CallEffect.StartRecording.class)).hasSize(1);
        endsOwn();
        assertThat(center.status("agent2")).isEqualTo(READY);
    }

    @Test
    void whoeverIsBusyMakesNoFurtherCall() {
        talking();
        calls("201");

        refused(Wish.CALL, "Finish what you are doing first");
        assertThat(center.ended("o1")).contains(Cause.NOT_REACHED);
        assertThat(center.status("agent2")).isEqualTo(TALKING);
    }

    @Test
    void nobodyCallsOneself() {
        center.signsIn("agent1");
        center.does(new CallEvent.ConsoleCalled(
                center.now(), OWN, "201", new Caller("201", "Ada", Caller.Origin.PHONE), ADA, Optional.empty()));

        assertThat(center.last(AgentEffect.WishRefused.class))
                .extracting(Object::toString)
                .containsExactly(
                        new AgentEffect.WishRefused(ADA, Wish.CALL, Sentence.verbatim("201 is your own extension"))
                                .toString());
    }

    @Test
    void aNumberThatNobodyHasIsSaidToBeSo() {
        center.signsIn("agent2");
        calls(OUTSIDE)
                .does(new CallEvent.OutsideEnded(
                        center.now(), OWN, new OutsideId(1), OutsideEnd.BUSY, "486 Busy Here"));

        refused(Wish.CALL, OUTSIDE + " is busy");
        assertThat(center.status("agent2")).isEqualTo(READY);
    }

    @Test
    void theCallerHearsMusicWhileSomebodyIsConsulted() {
        consultsAda();

        assertThat(center.hears("c1")).isEqualTo("music");
        assertThat(center.hears("o1")).isEqualTo("agent1");
        assertThat(center.status("agent2")).isEqualTo(HELD);
        assertThat(place()).isEqualTo(OwnPlace.FRONT);
    }

    @Test
    void theAgentGoesToAndFro() {
        consultsAda();
        moves(ConsultMove.SWAP);

        assertThat(center.last(CallEffect.StepAside.class))
                .containsExactly(new CallEffect.StepAside(OWN, Optional.of(new PromptId("music"))));
        center.bridged("agent2");
        assertThat(center.hears("c1")).isEqualTo("agent2");
        assertThat(place()).isEqualTo(OwnPlace.ASIDE);
        moves(ConsultMove.SWAP);
        assertThat(center.last(CallEffect.StepBack.class)).containsExactly(new CallEffect.StepBack(OWN));
        assertThat(center.hears("c1")).isEqualTo("music");
        assertThat(place()).isEqualTo(OwnPlace.FRONT);
    }

    @Test
    void holdAndResumeAreToAndFroAsWell() {
        consultsAda().resumes("agent2").bridged("agent2");
        assertThat(place()).isEqualTo(OwnPlace.ASIDE);

        center.holds("agent2");
        assertThat(place()).isEqualTo(OwnPlace.FRONT);
    }

    @Test
    void nobodyIsLeftForSomebodyWhoHasNotAnswered() {
        talking().signsIn("agent1");
        consults("201");
        moves(ConsultMove.SWAP);

        refused(Wish.CONSULT, "Nobody has answered yet: end that call, or pass the caller on there");
        assertThat(center.status("agent2")).isEqualTo(HELD);
    }

    @Test
    void theTwoAreJoinedAndTheAgentWritesNotes() {
        consultsAda();
        moves(ConsultMove.JOIN).bridged("agent1");

        assertThat(center.hears("c1")).isEqualTo("agent1");
        assertThat(center.status("agent1")).isEqualTo(TALKING);
        assertThat(center.status("agent2")).isEqualTo(WRAP_UP);
        assertThat(center.ended("o1")).contains(Cause.TRANSFERRED);
        assertThat(center.hangsUp("c1").record("c1").orElseThrow().agent()).contains(ADA);
    }

    @Test
    void whoeverHasNotAnsweredYetRingsForTheCaller() {
        talking().signsIn("agent1");
        consults("201");
        moves(ConsultMove.JOIN);

        assertThat(center.status("agent2")).isEqualTo(WRAP_UP);
        assertThat(center.callOf("agent1")).isEqualTo(CALL);
    }

    @Test
    void aNumberOutsideIsConsultedAndJoined() {
        talking();
        consults(OUTSIDE);
        assertThat(center.hears("o1")).isEqualTo("ringing");
        center.outsideAnswers("o1", 1).outsideJoined("o1", 1);
        assertThat(center.hears("o1")).isEqualTo("outside 1");

        moves(ConsultMove.JOIN).outsideJoined("c1", 1);
        assertThat(center.hears("c1")).isEqualTo("outside 1");
        assertThat(center.status("agent2")).isEqualTo(WRAP_UP);
    }

    @Test
    void afterAConsultationTheAgentIsBackWithTheCaller() {
        consultsAda();
        endsOwn().bridged("agent2");

        assertThat(center.hears("c1")).isEqualTo("agent2");
        assertThat(center.status("agent1")).isEqualTo(READY);
        assertThat(center.desk("agent2").own()).isEmpty();
    }

    @Test
    void aCallerWhoseAgentWasLeftByTheColleagueStaysOnHold() {
        consultsAda().agentHangsUp("agent1");

        assertThat(center.status("agent2")).isEqualTo(HELD);
        assertThat(center.hears("c1")).isEqualTo("music");
    }

    @Test
    void aCallerWhoHangsUpLeavesTheTwoAndTheNotesComeLater() {
        consultsAda().hangsUp("c1");

        assertThat(center.status("agent2")).isEqualTo(CALLING);
        assertThat(center.hears("o1")).isEqualTo("agent1");
        endsOwn();
        assertThat(center.status("agent2")).isEqualTo(WRAP_UP);
        assertThat(center.callOf("agent2")).isEqualTo(CALL);
    }

    @Test
    void threeTalkTogether() {
        consultsAda();
        moves(ConsultMove.TOGETHER).bridged("agent2");

        assertThat(place()).isEqualTo(OwnPlace.TOGETHER);
        assertThat(center.last(CallEffect.Confer.class))
                .containsExactly(new CallEffect.Confer(CALL, BEN, OWN, Optional.of(ADA), Optional.empty()));
    }

    @Test
    void threeTalkTogetherWithSomebodyOutside() {
        talking();
        consults(OUTSIDE).outsideAnswers("o1", 1).outsideJoined("o1", 1);
        moves(ConsultMove.TOGETHER).bridged("agent2");

        assertThat(center.last(CallEffect.Confer.class))
                .containsExactly(
                        new CallEffect.Confer(CALL, BEN, OWN, Optional.empty(), Optional.of(new OutsideId(1))));
    }

    @Test
    void ofThreeTheCallerMayLeave() {
        together().hangsUp("c1");

        assertThat(center.last(CallEffect.StepBack.class)).containsExactly(new CallEffect.StepBack(OWN));
        assertThat(center.status("agent2")).isEqualTo(CALLING);
        assertThat(center.status("agent1")).isEqualTo(TALKING);
    }

    @Test
    void ofThreeTheColleagueMayLeave() {
        together().agentHangsUp("agent1");

        assertThat(center.last(CallEffect.Attend.class))
                .containsExactly(new CallEffect.Attend(CALL, BEN, Optional.empty(), List.of()));
        assertThat(center.status("agent2")).isEqualTo(TALKING);
        assertThat(center.hears("c1")).isEqualTo("agent2");
    }

    @Test
    void ofThreeTheAgentMayLeave() {
        together();
        moves(ConsultMove.JOIN).bridged("agent1");

        assertThat(center.hears("c1")).isEqualTo("agent1");
        assertThat(center.status("agent2")).isEqualTo(WRAP_UP);
    }

    @Test
    void aColleagueWhoHoldsIsLeftOutUntilThatIsOver() {
        together().holds("agent1");
        assertThat(center.last(CallEffect.Attend.class)).hasSize(1);

        center.resumes("agent1").bridged("agent1");
        assertThat(center.last(CallEffect.Confer.class)).hasSize(1);
    }

    @Test
    void aBrowserThatComesBackGoesOnWithTheColleague() {
        center.signsIn("agent1", "agent2");
        calls("201").answers("agent1").losesConsole("agent2");
        assertThat(center.status("agent2")).isEqualTo(RECOVERING);
        assertThat(center.last(CallEffect.StepAside.class)).hasSize(1);

        center.signsIn("agent2");
        assertThat(center.status("agent2")).isEqualTo(CALLING);
        assertThat(center.all(CallEffect.StepBack.class)).hasSize(1);
    }

    @Test
    void aBrowserThatStaysAwayEndsTheCall() {
        center.signsIn("agent1", "agent2");
        calls("201").answers("agent1").losesConsole("agent2").pass(31);

        assertThat(center.ended("o1")).contains(Cause.CALLER_LOST);
        assertThat(center.status("agent1")).isEqualTo(READY);
    }

    @Test
    void aRefreshKeepsCallerAndColleague() {
        consultsAda().losesConsole("agent2").signsIn("agent2");

        assertThat(center.status("agent2")).isEqualTo(HELD);
        assertThat(place()).isEqualTo(OwnPlace.FRONT);
        assertThat(center.hears("c1")).isEqualTo("music");
    }

    @Test
    void whoeverIsConsultedConsultsNobodyElse() {
        consultsAda();
        center.does(new CallEvent.ConsoleCalled(
                center.now(),
                new CallId("o2"),
                "300",
                new Caller("201", "Ada", Caller.Origin.PHONE),
                ADA,
                Optional.of(OWN)));

        assertThat(center.last(AgentEffect.WishRefused.class))
                .extracting(Object::toString)
                .containsExactly(new AgentEffect.WishRefused(
                                ADA,
                                Wish.CONSULT,
                                Sentence.verbatim(
                                        "You are asked for another caller yourself, and can pass this call on"))
                        .toString());
    }

    private Center together() {
        consultsAda();
        return moves(ConsultMove.TOGETHER).bridged("agent2");
    }
}
