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

    private static AgentConsole ada() {
        return STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
    }

    private static AgentConsole ben(BrowserKind browser) {
        return STAGE.console("agent2", browser, Tone.OTHER_AGENT).signIn();
    }

    @Test
    void anAgentAsksAColleagueGoesToAndFroBringsAllTogetherAndLeavesTheTwo() {
        AgentConsole ada = ada();
        Baresip caller = Callers.graceTalkingWith(ada, STAGE);
        AgentConsole ben = ben(BrowserKind.FIREFOX);

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

        ada.joinTheTwo();
        assertThat(caller).hears(Tone.OTHER_AGENT).andNobodyElse();
        assertThat(ben).hears(Tone.CALLER).andNobodyElse();
        assertThat(ada).hearsSilence();
        caller.hangUp();
        ben.awaitStatus("READY");
    }

    @Test
    void whoeverIsConsultedLeavesAndTheAgentIsBackWithTheCallerOnHold() {
        AgentConsole ada = ada();
        Baresip caller = Callers.graceTalkingWith(ada, STAGE);
        AgentConsole ben = ben(BrowserKind.CHROMIUM);
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
        AgentConsole ada = ada();
        AgentConsole ben = ben(BrowserKind.CHROMIUM);

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
        AgentConsole ada = ada().notReady("lunch");
        Baresip caller = Callers.graceIn(STAGE);
        ada.awaitWaiting("support", "Grace Hopper");

        ada.takeCaller();

        assertThat(ada).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
    }
}
