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

/// A supervisor in the call of an agent: who hears whom is told by the tones. The two sit at different browsers.
final class ListenIT {
    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    private static AgentConsole ada() {
        return STAGE.console("agent1", BrowserKind.FIREFOX, Tone.AGENT).signIn();
    }

    private static AgentConsole bess() {
        return STAGE.console("boss1", BrowserKind.CHROMIUM, Tone.OTHER_AGENT).signIn();
    }

    @Test
    void aSupervisorListensThenWhispersThenJoinsAndThenLeaves() {
        AgentConsole ada = ada();
        AgentConsole bess = bess();
        Baresip caller = Callers.graceTalkingWith(ada, STAGE);

        bess.listenTo("agent1");
        assertThat(bess).hears(Tone.CALLER).hears(Tone.AGENT).andNobodyElse();
        assertThat(ada).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        assertThat(ada.hasCompany()).isFalse();

        bess.takePart("WHISPER");
        assertThat(ada).hears(Tone.CALLER).hears(Tone.OTHER_AGENT).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        assertThat(ada.awaitCompany()).isEqualTo("Bess Template talks with you");
        assertThat(bess.accessibilityFaults()).isEmpty();

        bess.takePart("BARGE");
        assertThat(caller).hears(Tone.AGENT).hears(Tone.OTHER_AGENT).andNobodyElse();
        assertThat(ada).hears(Tone.CALLER).hears(Tone.OTHER_AGENT).andNobodyElse();
        assertThat(bess).hears(Tone.CALLER).hears(Tone.AGENT).andNobodyElse();

        bess.leave();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        assertThat(ada).hears(Tone.CALLER).andNobodyElse();
        assertThat(bess).hearsSilence();
    }

    @Test
    void aSupervisorTakesTheCallerOver() {
        AgentConsole ada = ada();
        AgentConsole bess = bess();
        Baresip caller = Callers.graceTalkingWith(ada, STAGE);

        bess.openWall().awaitAgent("agent1", "TALKING").listenTo("agent1");
        bess.takeOver();

        ada.awaitStatus("WRAP_UP");
        assertThat(caller).hears(Tone.OTHER_AGENT).andNobodyElse();
        assertThat(bess).hears(Tone.CALLER).andNobodyElse();
        assertThat(ada).hearsSilence();
    }
}
