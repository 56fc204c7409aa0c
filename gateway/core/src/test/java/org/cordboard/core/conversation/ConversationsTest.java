package org.cordboard.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.Dispositions;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.scenario.Companies;
import org.cordboard.core.view.AgentStatus;
import org.junit.jupiter.api.Test;

class ConversationsTest {
    private final Center center = Center.open().signsIn("agent1").callsSupport("c1");

    @Test
    void anAcceptedOfferConnectsUntilSoundFlows() {
        assertThat(center.accepts("agent1").status("agent1")).isEqualTo(AgentStatus.CONNECTING);
        assertThat(center.bridged("agent1").status("agent1")).isEqualTo(AgentStatus.TALKING);
        assertThat(center.desk("agent1").call().orElseThrow().answeredAt()).contains(center.now());
    }

    @Test
    void aBridgeThatFailsSendsTheCallerBackToTheHeadWithMusic() {
        center.accepts("agent1").fails("c1", CallEffect.Bridge.class);
        assertThat(center.hears("c1")).isEqualTo("music");
        assertThat(center.desk("agent1").reason()).hasToString("The call could not be connected: it broke");
        assertThat(center.board("support").waiting()).hasSize(1);
    }

    @Test
    void soundThatDoesNotFlowWithinFiveSecondsSendsTheCallerBack() {
        center.accepts("agent1").pass(4);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.CONNECTING);
        center.pass(1);
        assertThat(center.hears("c1")).isEqualTo("music");
        assertThat(center.desk("agent1").reason().toString()).contains("no sound within 5 s");
    }

    @Test
    void aHeldCallerHearsMusicAndIsJoinedAgain() {
        center.answers("agent1").holds("agent1");
        assertThat(center.last(CallEffect.class))
                .extracting(effect -> effect.getClass().getSimpleName())
                .containsExactly("Unbridge", "PlayMusic");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.HELD);
        center.resumes("agent1").bridged("agent1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.TALKING);
        assertThat(center.hears("c1")).isEqualTo("agent1");
    }

    @Test
    void keysOfTheAgentAreSentToTheCaller() {
        center.answers("agent1")
                .does(new AgentEvent.DigitSent(center.now(), new AgentId("agent1"), new CallId("c1"), '5'));
        assertThat(center.last()).containsExactly(new CallEffect.SendDigit(new CallId("c1"), '5'));
    }

    @Test
    void theMuteIsShownOnTheDeskAndForgottenWithTheCall() {
        center.answers("agent1")
                .does(new AgentEvent.MuteChanged(center.now(), new AgentId("agent1"), new CallId("c1"), true));
        assertThat(center.desk("agent1").call().orElseThrow().muted()).isTrue();
        center.hangsUp("c1").endsWrapUp("agent1").callsSupport("c2");
        assertThat(center.desk("agent1").call().orElseThrow().muted()).isFalse();
    }

    @Test
    void theWrapUpEndsByItselfOrEarlier() {
        center.answers("agent1").agentHangsUp("agent1");
        assertThat(center.ended("c1")).contains(Cause.AGENT_HUNG_UP);
        assertThat(center.desk("agent1").until()).contains(center.now().plusSeconds(20));
        assertThat(center.endsWrapUp("agent1").status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void theNotesCannotBeFinishedBeforeARequiredDispositionIsChosen() {
        var strict = wrappingUpWhereADispositionIsRequired();
        assertThat(strict.endsWrapUp("agent1").status("agent1")).isEqualTo(AgentStatus.WRAP_UP);
        assertThat(strict.wantsCalls("agent1").status("agent1")).isEqualTo(AgentStatus.WRAP_UP);
        strict.does(new AgentEvent.CallDisposed(strict.now(), new AgentId("agent1"), new CallId("c1"), "Solved"));
        assertThat(strict.status("agent1")).isEqualTo(AgentStatus.WRAP_UP);
        assertThat(strict.endsWrapUp("agent1").status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void aRequiredDispositionMayBeChosenDuringTheCall() {
        var strict = talkingWhereADispositionIsRequired();
        strict.does(new AgentEvent.CallDisposed(strict.now(), new AgentId("agent1"), new CallId("c1"), "Solved"))
                .hangsUp("c1");
        assertThat(strict.endsWrapUp("agent1").status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void theTimeForNotesEndsAlsoWithoutARequiredDisposition() {
        var strict = wrappingUpWhereADispositionIsRequired();
        assertThat(strict.pass(20).status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void aSupervisorWaitsForNobodysDisposition() {
        var strict = wrappingUpWhereADispositionIsRequired();
        strict.does(new AgentEvent.ReadyRequested(strict.now(), new AgentId("agent1"), new AgentId("boss1")));
        assertThat(strict.status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void whatIsSaidOfAnotherCallDoesNotFinishTheNotes() {
        var strict = wrappingUpWhereADispositionIsRequired();
        strict.does(new AgentEvent.CallDisposed(strict.now(), new AgentId("agent1"), new CallId("c0"), "Solved"));
        assertThat(strict.endsWrapUp("agent1").status("agent1")).isEqualTo(AgentStatus.WRAP_UP);
    }

    private static Center wrappingUpWhereADispositionIsRequired() {
        return talkingWhereADispositionIsRequired().hangsUp("c1");
    }

    private static Center talkingWhereADispositionIsRequired() {
        var support = Companies.supportWith(new ToVoicemail(new WorkgroupId("support")), 20)
                .with(new Dispositions(List.of("Solved"), true));
        return Center.open(Companies.with(support, Companies.menu(true)))
                .signsIn("agent1")
                .callsSupport("c1")
                .answers("agent1");
    }

    @Test
    void aWorkgroupWithoutWrapUpMakesTheAgentReadyAtOnce() {
        var support = Companies.supportWith(new ToVoicemail(new WorkgroupId("support")), 0);
        var quick = Center.open(Companies.with(support, Companies.menu(true)))
                .signsIn("agent1")
                .callsSupport("c1")
                .answers("agent1")
                .hangsUp("c1");
        assertThat(quick.status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void notReadyAskedForDuringTheCallIsShownAndTakesEffectAfterIt() {
        center.answers("agent1").wantsNoCalls("agent1", "Lunch");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.TALKING);
        assertThat(center.desk("agent1").reason()).hasToString("Lunch");
        center.hangsUp("c1").endsWrapUp("agent1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.NOT_READY);
        assertThat(center.desk("agent1").reason()).hasToString("Lunch");
    }

    @Test
    void readyAskedForDuringTheCallTakesNotReadyBack() {
        center.answers("agent1")
                .wantsNoCalls("agent1", "Lunch")
                .wantsCalls("agent1")
                .hangsUp("c1")
                .endsWrapUp("agent1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void aCallerWhoHangsUpBeforeSoundFlowsLeavesNoWrapUp() {
        assertThat(center.accepts("agent1").hangsUp("c1").status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void theNextCallerIsOfferedAfterTheWrapUp() {
        center.answers("agent1").callsSupport("c2").agentHangsUp("agent1").pass(20);
        assertThat(center.callOf("agent1").value()).isEqualTo("c2");
    }

    @Test
    void aClickOnACallThatTheAgentDoesNotHaveChangesNothing() {
        center.answers("agent1")
                .does(new AgentEvent.AgentHungUp(center.now(), new AgentId("agent2"), new CallId("c1")));
        assertThat(center.last()).isEmpty();
    }
}
