package org.cordboard.e2e.story;

import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What an agent does with a call while it lasts.
final class CallControlIT {
    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    @Test
    void aHeldCallerHearsMusicAndTheAgentHearsNobodyUntilTheCallIsResumed() {
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.FIREFOX, Tone.AGENT).signIn();
        Baresip caller = Callers.graceTalkingWith(agent, STAGE);

        agent.hold();

        assertThat(caller).hearsTheGatewayAlone();
        assertThat(agent).hearsNoParty();

        agent.resume();

        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
    }

    @Test
    void aMutedAgentIsNotHeardButStillHears() {
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        Baresip caller = Callers.graceTalkingWith(agent, STAGE);

        agent.toggleMute();

        assertThat(caller).hearsSilence();
        assertThat(agent).hears(Tone.CALLER).andNobodyElse();

        agent.toggleMute();

        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
    }
}
