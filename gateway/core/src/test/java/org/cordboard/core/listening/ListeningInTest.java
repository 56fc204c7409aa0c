package org.cordboard.core.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.core.view.AgentStatus.CONNECTING;
import static org.cordboard.core.view.AgentStatus.LISTENING;
import static org.cordboard.core.view.AgentStatus.NOT_READY;
import static org.cordboard.core.view.AgentStatus.READY;
import static org.cordboard.core.view.AgentStatus.TALKING;
import static org.cordboard.core.view.AgentStatus.WRAP_UP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Line;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.CallEffect.Attend;
import org.cordboard.core.effect.CallEffect.Listener;
import org.cordboard.core.effect.CallEffect.SilenceAgent;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.ListenMode;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.Desk;
import org.junit.jupiter.api.Test;

/// `boss1` supervises; `agent1` talks with the caller `c1`, who has called Support.
class ListeningInTest {
    private static final AgentId BOSS = new AgentId("boss1");
    private static final AgentId AGENT = new AgentId("agent1");
    private static final CallId CALL = new CallId("c1");

    private final Center center =
            Center.open(Companies.withLine(new Line("201", Optional.empty(), Optional.empty(), Map.of())));

    private Center talking() {
        return center.signsIn("agent1", "boss1").callsSupport("c1").answers("agent1");
    }

    private Center listens(ListenMode mode) {
        return center.does(new AgentEvent.ListeningRequested(center.now(), BOSS, AGENT, mode));
    }

    private Center leaves() {
        return center.does(new AgentEvent.ListeningEnded(center.now(), BOSS));
    }

    private Center takesOver() {
        return center.does(new AgentEvent.TakeOverRequested(center.now(), BOSS, AGENT));
    }

    private static Attend attend(Listener... listeners) {
        return new Attend(CALL, AGENT, Optional.empty(), List.of(listeners));
    }

    private static Listener boss(ListenMode mode) {
        return new Listener(BOSS, mode);
    }

    @Test
    void aSupervisorListensIn() {
        talking();
        listens(ListenMode.LISTEN);

        assertThat(center.last(Attend.class)).containsExactly(attend(boss(ListenMode.LISTEN)));
        assertThat(center.status("boss1")).isEqualTo(LISTENING);
        assertThat(center.desk("boss1").listening())
                .contains(new Desk.Listening(AGENT, "Ada Example", Center.callerOf("c1"), ListenMode.LISTEN, false));
        assertThat(center.hears("c1")).isEqualTo("agent1");
    }

    @Test
    void whoOnlyListensIsNotShownToTheAgentAndWhoCanBeHeardIs() {
        talking();
        listens(ListenMode.LISTEN);
        assertThat(center.desk("agent1").call().orElseThrow().joinedBy()).isEmpty();
        listens(ListenMode.WHISPER);

        assertThat(center.last(Attend.class)).containsExactly(attend(boss(ListenMode.WHISPER)));
        assertThat(center.desk("agent1").call().orElseThrow().joinedBy()).containsExactly("boss1");
        leaves();
        assertThat(center.desk("agent1").call().orElseThrow().joinedBy()).isEmpty();
    }

    @Test
    void whoLeavesHearsNothingAndTheTwoGoOnAlone() {
        talking();
        listens(ListenMode.BARGE);
        leaves();

        assertThat(center.last(Attend.class)).containsExactly(attend());
        assertThat(center.last(SilenceAgent.class)).containsExactly(new SilenceAgent(CALL, BOSS));
        assertThat(center.status("boss1")).isEqualTo(READY);
        assertThat(center.status("agent1")).isEqualTo(TALKING);
    }

    @Test
    void holdIsNotForSupervisorsToHear() {
        talking();
        listens(ListenMode.LISTEN);
        center.holds("agent1");

        assertThat(center.last(SilenceAgent.class)).containsExactly(new SilenceAgent(CALL, BOSS));
        assertThat(center.status("boss1")).isEqualTo(LISTENING);
        center.resumes("agent1").bridged("agent1");
        assertThat(center.last(Attend.class)).containsExactly(attend(boss(ListenMode.LISTEN)));
    }

    @Test
    void whoeverIsListenedToOnHoldIsHeardWhenTheTalkGoesOn() {
        talking().holds("agent1");
        listens(ListenMode.LISTEN);

        assertThat(center.last(Attend.class)).isEmpty();
        center.resumes("agent1").bridged("agent1");
        assertThat(center.last(Attend.class)).containsExactly(attend(boss(ListenMode.LISTEN)));
    }

    @Test
    void listeningEndsWithTheCall() {
        talking();
        listens(ListenMode.LISTEN);
        center.hangsUp("c1");

        assertThat(center.status("boss1")).isEqualTo(READY);
        assertThat(center.last(SilenceAgent.class)).containsExactly(new SilenceAgent(CALL, BOSS));
    }

    @Test
    void listeningEndsWhenTheAgentPassesTheCallerOn() {
        talking();
        listens(ListenMode.LISTEN);
        center.passesOn("agent1", "300");

        assertThat(center.status("boss1")).isEqualTo(READY);
        assertThat(center.last(SilenceAgent.class)).containsExactly(new SilenceAgent(CALL, BOSS));
    }

    @Test
    void whoListensIsOfferedNothingUntilDone() {
        talking();
        listens(ListenMode.LISTEN);
        center.wantsNoCalls("boss1", "Coaching");
        leaves();

        assertThat(center.status("boss1")).isEqualTo(NOT_READY);
    }

    @Test
    void aSupervisorWhoseBrowserIsLostHearsNoMore() {
        talking();
        listens(ListenMode.BARGE);
        center.losesConsole("boss1");

        assertThat(center.last(Attend.class)).containsExactly(attend());
        center.connects("boss1").proves("boss1");
        assertThat(center.status("boss1")).isEqualTo(READY);
        assertThat(center.last(Attend.class)).isEmpty();
    }

    @Test
    void whileTheAgentsBrowserIsAwayNobodyIsHeardAndThenItGoesOn() {
        talking();
        listens(ListenMode.WHISPER);
        center.losesConsole("agent1");

        assertThat(center.last(SilenceAgent.class)).containsExactly(new SilenceAgent(CALL, BOSS));
        center.connects("agent1").proves("agent1").bridged("agent1");
        assertThat(center.last(Attend.class)).containsExactly(attend(boss(ListenMode.WHISPER)));
    }

    @Test
    void aCallThatIsTakenAtTheTelephoneIsListenedToAsWell() {
        center.worksAtTelephone("agent1").signsIn("boss1").callsSupport("c1");
        center.outsideAnswers("c1", 1).outsideJoined("c1", 1);
        listens(ListenMode.WHISPER);

        assertThat(center.last(Attend.class))
                .containsExactly(
                        new Attend(CALL, AGENT, Optional.of(new OutsideId(1)), List.of(boss(ListenMode.WHISPER))));
    }

    @Test
    void aCallerWhoHoldsAtTheTelephoneAndComesBackFindsTheSameCompany() {
        center.worksAtTelephone("agent1").signsIn("boss1").callsSupport("c1");
        center.outsideAnswers("c1", 1).outsideJoined("c1", 1);
        listens(ListenMode.BARGE);
        center.telephoneHolds("c1", 1).telephoneResumes("c1", 1).outsideJoined("c1", 1);

        assertThat(center.last(Attend.class)).hasSize(1);
    }

    @Test
    void aSupervisorTakesTheCallerOver() {
        talking();
        listens(ListenMode.LISTEN);
        takesOver();

        assertThat(center.status("boss1")).isEqualTo(CONNECTING);
        assertThat(center.status("agent1")).isEqualTo(WRAP_UP);
        center.bridged("boss1");
        assertThat(center.hears("c1")).isEqualTo("boss1");
        assertThat(center.last(SilenceAgent.class)).isEmpty();
        assertThat(center.hangsUp("c1").record("c1").orElseThrow().agent()).contains(BOSS);
    }

    @Test
    void aCallerOnHoldIsTakenOverWithoutListeningBefore() {
        talking().holds("agent1");
        takesOver().bridged("boss1");

        assertThat(center.hears("c1")).isEqualTo("boss1");
        assertThat(center.status("boss1")).isEqualTo(TALKING);
    }

    @Test
    void anAgentListensToNobody() {
        talking().signsIn("agent2");
        center.does(new AgentEvent.ListeningRequested(center.now(), new AgentId("agent2"), AGENT, ListenMode.LISTEN));

        assertThat(center.last(AgentEffect.ListeningRefused.class))
                .extracting(Object::toString)
                .containsExactly(new AgentEffect.ListeningRefused(
                                new AgentId("agent2"),
                                AGENT,
                                Sentence.verbatim("Only supervisors take part in the calls of others"))
                        .toString());
        assertThat(center.last(CallEffect.class)).isEmpty();
    }

    @Test
    void whoIsInNoCallIsNotListenedTo() {
        center.signsIn("agent1", "boss1");
        listens(ListenMode.LISTEN);

        assertThat(center.last(AgentEffect.ListeningRefused.class))
                .extracting(Object::toString)
                .containsExactly(
                        new AgentEffect.ListeningRefused(BOSS, AGENT, Sentence.verbatim("Ada Example is in no call"))
                                .toString());
        assertThat(center.status("boss1")).isEqualTo(READY);
    }

    @Test
    void whoHasNoConsoleListensToNobody() {
        center.signsIn("agent1").callsSupport("c1").answers("agent1");
        listens(ListenMode.LISTEN);

        assertThat(center.last(AgentEffect.ListeningRefused.class))
                .extracting(Object::toString)
                .containsExactly(new AgentEffect.ListeningRefused(
                                BOSS, AGENT, Sentence.verbatim("Your console has no sound yet"))
                        .toString());
    }

    @Test
    void aCallThatIsJustBeingConnectedIsNotTakenOver() {
        center.signsIn("agent1", "boss1").callsSupport("c1").accepts("agent1");
        takesOver();

        assertThat(center.last(AgentEffect.ListeningRefused.class))
                .extracting(Object::toString)
                .containsExactly(new AgentEffect.ListeningRefused(
                                BOSS, AGENT, Sentence.verbatim("Ada Example is just being connected; try again"))
                        .toString());
    }
}
