package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Agents who talk with each other, alone and about a caller, and who take a caller out of the queue:
/// who hears whom is told by the tones.
final class ConsultIT {
    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    private static AgentConsole ada(BrowserKind browser) {
        return STAGE.console("agent1", browser, Tone.AGENT).signIn();
    }

    private static AgentConsole ben() {
        return STAGE.console("agent2", BrowserKind.CHROMIUM, Tone.OTHER_AGENT).signIn();
    }

    @Test
    void anAgentAsksAColleagueGoesToAndFroBringsAllTogetherAndLeavesTheTwo() {
        AgentConsole ada = ada(BrowserKind.FIREFOX);
        Baresip caller = Callers.graceTalkingWith(ada, STAGE);
        AgentConsole ben = ben();

        ada.consult("202");
        ben.awaitRing();
        assertThat(ben.callerName()).isEqualTo("Ada Example");
        ben.answer();
        assertThat(ada).hears(Tone.OTHER_AGENT).andNobodyElse();
        assertThat(ben).hears(Tone.AGENT).andNobodyElse();
        assertThat(caller).hearsTheGatewayAlone();

        ada.swap("TALKING");
        assertThat(ada).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        assertThat(ben).hearsTheGatewayAlone();

        ada.bringTogether();
        assertThat(ada).hears(Tone.CALLER).hears(Tone.OTHER_AGENT).andNobodyElse();
        assertThat(ben).hears(Tone.CALLER).hears(Tone.AGENT).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).hears(Tone.OTHER_AGENT).andNobodyElse();
        assertThat(ada.accessibilityFaults()).isEmpty();

        ada.joinTheTwo();
        assertThat(caller).hears(Tone.OTHER_AGENT).andNobodyElse();
        assertThat(ben).hears(Tone.CALLER).andNobodyElse();
        assertThat(ada).hearsSilence();
        caller.hangUp();
        ben.awaitStatus("READY");
    }

    @Test
    void whoeverIsConsultedLeavesAndTheAgentIsBackWithTheCallerOnHold() {
        AgentConsole ada = ada(BrowserKind.CHROMIUM);
        Baresip caller = Callers.graceTalkingWith(ada, STAGE);
        AgentConsole ben = ben();
        ada.consult("202");
        ben.awaitRing().answer();
        assertThat(ada).hears(Tone.OTHER_AGENT).andNobodyElse();

        ben.hangUp();

        ben.awaitStatus("READY");
        assertThat(ada).hearsSilence();
        ada.resume();
        assertThat(ada).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
    }

    @Test
    void twoColleaguesTalkWithoutAnyTrunk() {
        AgentConsole ada = ada(BrowserKind.CHROMIUM);
        AgentConsole ben = ben();

        ada.callColleague("agent2");

        ben.awaitRing();
        assertThat(ben.callerName()).isEqualTo("Ada Example");
        ben.answer();
        assertThat(ada).hears(Tone.OTHER_AGENT).andNobodyElse();
        assertThat(ben).hears(Tone.AGENT).andNobodyElse();
        ada.endOwnCall();
        ben.awaitStatus("READY");
        assertThat(ben).hearsSilence();
    }

    @Test
    void anAgentWhoIsNotReadyTakesACallerOutOfTheQueue() {
        AgentConsole ada = ada(BrowserKind.CHROMIUM).notReady("lunch");
        Baresip caller = Callers.graceIn(STAGE);
        ada.awaitWaiting("support", "Grace Hopper");

        ada.takeCaller();

        assertThat(ada).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
    }
}
