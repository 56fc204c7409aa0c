package org.cordboard.core.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.core.scenario.Center;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.AgentStatus;
import org.junit.jupiter.api.Test;

class ConsolesTest {
    private final Center center = Center.open();

    @Test
    void anAgentIsReadyOnlyWhenTheConsoleIsProven() {
        center.connects("agent1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.NOT_READY);
        assertThat(center.desk("agent1").reason()).hasToString("Connecting");
        assertThat(center.proves("agent1").status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void aConsoleThatCannotTakeCallsSaysWhy() {
        center.signsIn("agent1").losesMicrophone("agent1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.NOT_READY);
        assertThat(center.desk("agent1").reason()).hasToString("The microphone is gone");
        assertThat(center.proves("agent1").status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void aRefreshInMidCallKeepsTheCall() {
        center.signsIn("agent1").callsSupport("c1").answers("agent1").losesConsole("agent1");
        assertThat(center.hears("c1")).isEqualTo("music");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.RECOVERING);

        center.pass(3).connects("agent1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.RECOVERING);

        center.proves("agent1").bridged("agent1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.TALKING);
        assertThat(center.hears("c1")).isEqualTo("agent1");
    }

    @Test
    void aRefreshKeepsAHeldCallHeld() {
        center.signsIn("agent1")
                .callsSupport("c1")
                .answers("agent1")
                .holds("agent1")
                .losesConsole("agent1")
                .connects("agent1")
                .proves("agent1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.HELD);
        assertThat(center.hears("c1")).isEqualTo("music");
    }

    @Test
    void aBrowserThatStaysAwaySendsTheCallerBackToTheHead() {
        center.signsIn("agent1", "agent2")
                .wantsNoCalls("agent2", "Lunch")
                .callsSupport("c1")
                .answers("agent1")
                .callsSupport("c2")
                .losesConsole("agent1")
                .pass(29);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.RECOVERING);
        center.pass(1);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.OFFLINE);
        assertThat(center.hears("c1")).isEqualTo("returning");
        assertThat(center.board("support").waiting().getFirst().call().value()).isEqualTo("c1");
        assertThat(center.promptEnds("c1").hears("c1")).isEqualTo("music");
    }

    @Test
    void aBrowserThatStaysAwayAsTheLastOneSendsTheCallerToTheOverflow() {
        center.signsIn("agent1")
                .callsSupport("c1")
                .answers("agent1")
                .losesConsole("agent1")
                .pass(30);
        assertThat(center.hears("c1")).isEqualTo("mailbox");
    }

    @Test
    void anOfferThatRingsAtALostBrowserGoesToTheNextAgent() {
        center.signsIn("agent1", "agent2").callsSupport("c1").losesConsole("agent1");
        assertThat(center.last(AgentEffect.WithdrawOffer.class)).hasSize(1);
        assertThat(center.callOf("agent2").value()).isEqualTo("c1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.RECOVERING);
    }

    @Test
    void anAgentWhoseBrowserIsAwayCountsAsSignedIn() {
        center.signsIn("agent1").losesConsole("agent1").callsSupport("c1");
        assertThat(center.hears("c1")).isEqualTo("welcome");
        center.connects("agent1").proves("agent1");
        assertThat(center.callOf("agent1").value()).isEqualTo("c1");
    }

    @Test
    void theNewerConsoleTakesOver() {
        center.signsIn("agent1");
        var older = center.console("agent1");
        center.connects("agent1");
        assertThat(center.last(AgentEffect.DismissConsole.class))
                .extracting(Object::toString)
                .containsExactly(new AgentEffect.DismissConsole(
                                new AgentId("agent1"), older, Sentence.verbatim("Taken over by a newer console"))
                        .toString());
        center.proves("agent1").does(new AgentEvent.ConsoleLost(center.now(), new AgentId("agent1"), older));
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void theNewerConsoleTakesTheCallOver() {
        center.signsIn("agent1").callsSupport("c1").answers("agent1").connects("agent1");
        assertThat(center.hears("c1")).isEqualTo("music");
        assertThat(center.proves("agent1").bridged("agent1").status("agent1")).isEqualTo(AgentStatus.TALKING);
    }

    @Test
    void aProofOfAnUnknownConsoleChangesNothing() {
        center.connects("agent1")
                .does(new AgentEvent.ConsoleProven(center.now(), new AgentId("agent1"), new ConsoleId("other")));
        assertThat(center.last()).isEmpty();
    }

    @Test
    void aLostMicrophoneInMidCallLetsTheCallerHearMusicUntilItIsBack() {
        center.signsIn("agent1").callsSupport("c1").answers("agent1").losesMicrophone("agent1");
        assertThat(center.hears("c1")).isEqualTo("music");
        assertThat(center.desk("agent1").reason()).hasToString("The microphone is gone");
        assertThat(center.proves("agent1").bridged("agent1").hears("c1")).isEqualTo("agent1");
    }

    @Test
    void aMicrophoneThatStaysAwaySendsTheCallerBackAndTheAgentStaysAtWork() {
        center.signsIn("agent1")
                .callsSupport("c1")
                .answers("agent1")
                .losesMicrophone("agent1")
                .pass(30);
        assertThat(center.hears("c1")).isEqualTo("returning");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.NOT_READY);
    }

    @Test
    void aBrowserLostDuringWrapUpKeepsTheWrapUp() {
        center.signsIn("agent1")
                .callsSupport("c1")
                .answers("agent1")
                .hangsUp("c1")
                .losesConsole("agent1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.WRAP_UP);
        assertThat(center.pass(20).status("agent1")).isEqualTo(AgentStatus.RECOVERING);
        assertThat(center.pass(10).status("agent1")).isEqualTo(AgentStatus.OFFLINE);
    }

    @Test
    void aChosenReasonIsKeptOverALostBrowser() {
        center.signsIn("agent1")
                .wantsNoCalls("agent1", "Lunch")
                .losesConsole("agent1")
                .pass(60)
                .connects("agent1")
                .proves("agent1");
        assertThat(center.desk("agent1").reason()).hasToString("Lunch");
    }

    @Test
    void aMissedCallIsForgottenWhenTheAgentHasBeenAwayForGood() {
        center.signsIn("agent1")
                .callsSupport("c1")
                .pass(15)
                .losesConsole("agent1")
                .pass(60)
                .connects("agent1")
                .proves("agent1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void whoSignsOutInMidCallSendsTheCallerBackToTheHead() {
        center.signsIn("agent1", "agent2").callsSupport("c1").answers("agent1").signsOut("agent1");
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.OFFLINE);
        assertThat(center.callOf("agent2").value()).isEqualTo("c1");
        assertThat(center.hears("c1")).isEqualTo("returning");
    }

    @Test
    void aCallerWhoHangsUpWhileTheBrowserIsAwayEndsTheCall() {
        center.signsIn("agent1")
                .callsSupport("c1")
                .answers("agent1")
                .losesConsole("agent1")
                .hangsUp("c1");
        assertThat(center.ended("c1")).contains(Cause.CALLER_HUNG_UP);
        assertThat(center.status("agent1")).isEqualTo(AgentStatus.WRAP_UP);
    }
}
