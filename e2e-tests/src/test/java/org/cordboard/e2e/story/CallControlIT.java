package org.cordboard.e2e.story;

import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What an agent does with a call while it lasts.
final class CallControlIT {
    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    @ParameterizedTest
    @EnumSource
    void aHeldCallerHearsMusicAndTheAgentHearsNobodyUntilTheCallIsResumed(BrowserKind kind) {
        AgentConsole agent = STAGE.console("agent1", kind, Tone.AGENT).signIn();
        Baresip caller = Callers.graceTalkingWith(agent, STAGE);

        agent.hold();

        assertThat(caller).hearsTheGatewayAlone();
        assertThat(agent).hearsNoParty();

        agent.resume();

        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
    }

    @ParameterizedTest
    @EnumSource
    void aMutedAgentIsNotHeardButStillHears(BrowserKind kind) {
        AgentConsole agent = STAGE.console("agent1", kind, Tone.AGENT).signIn();
        Baresip caller = Callers.graceTalkingWith(agent, STAGE);

        agent.toggleMute();

        assertThat(caller).hearsSilence();
        assertThat(agent).hears(Tone.CALLER).andNobodyElse();

        agent.toggleMute();

        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
    }
}
