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

/// An agent who does not answer.
final class RingOutIT {
    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    @Test
    void aCallThatRingsOutMakesTheAgentNotReadyAndGoesOnToTheNext() {
        AgentConsole present = STAGE.console("agent2", BrowserKind.CHROMIUM, Tone.OTHER_AGENT)
                .signIn()
                .notReady("lunch");
        AgentConsole absent =
                STAGE.console("agent1", BrowserKind.FIREFOX, Tone.AGENT).signIn();
        Baresip caller = Callers.graceIn(STAGE);
        absent.awaitRing();

        absent.awaitRingOut();

        assertThat(absent.stateInWords()).isNotEqualTo("Ready");
        present.ready().awaitRing().answer();
        assertThat(caller).hears(Tone.OTHER_AGENT).andNobodyElse();
        assertThat(present).hears(Tone.CALLER).andNobodyElse();
    }
}
