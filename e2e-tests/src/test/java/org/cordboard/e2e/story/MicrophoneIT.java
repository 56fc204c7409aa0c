package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.browser.MicrophoneCable;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The cable of the headset is pulled out. What that is here, and what not, is said at [MicrophoneCable].
final class MicrophoneIT {
    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    @Test
    void anAgentWithoutMicrophoneIsNotReadyUntilThereIsOneAgain() {
        AgentConsole agent = STAGE.console("agent1", BrowserKind.FIREFOX, Tone.AGENT);
        MicrophoneCable cable = signInWithCable(agent);

        cable.unplug();

        assertThat(agent.awaitMicrophoneProblem()).contains("unplugged");
        agent.awaitStatus("NOT_READY");
        assertThat(agent.stateInWords()).contains("microphone").contains("unplugged");

        cable.plugIn();
        agent.retryMicrophone();

        agent.awaitStatus("READY");
        Callers.graceTalkingWith(agent, STAGE);
    }

    @ParameterizedTest
    @EnumSource
    void aCallerWhoseAgentLostTheMicrophoneHearsMusicUntilItIsBack(BrowserKind kind) {
        AgentConsole agent = STAGE.console("agent1", kind, Tone.AGENT);
        MicrophoneCable cable = signInWithCable(agent);
        Baresip caller = Callers.graceTalkingWith(agent, STAGE);

        cable.unplug();

        agent.awaitStatus("RECOVERING");
        assertThat(caller).hearsTheGatewayAlone();

        cable.plugIn();
        agent.retryMicrophone();

        agent.awaitStatus("TALKING");
        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
    }

    @Test
    void anotherMicrophoneTakesOverInTheMiddleOfACall() {
        AgentConsole agent = STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT);
        MicrophoneCable cable = signInWithCable(agent);
        Baresip caller = Callers.graceTalkingWith(agent, STAGE);

        cable.unplugBesideAnother();

        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
        assertThat(agent.status()).isEqualTo("TALKING");
    }

    private static MicrophoneCable signInWithCable(AgentConsole agent) {
        agent.load();
        MicrophoneCable cable = MicrophoneCable.of(agent.browser());
        agent.enterHere().awaitStatus("READY");
        return cable;
    }
}
