package org.cordboard.e2e.story;

import static org.awaitility.Awaitility.await;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An agent works with the keyboard alone (`webclient/src/keys/keys.ts`).
final class KeyboardIT {
    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    @ParameterizedTest
    @EnumSource
    void aCallIsTakenHeldMutedAndEndedBySingleKeys(BrowserKind kind) {
        AgentConsole agent = STAGE.console("agent1", kind, Tone.AGENT).signIn();
        Baresip caller = Callers.graceIn(STAGE);

        agent.awaitRing().pressKeys("a").awaitStatus("TALKING");
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();

        agent.pressKeys("h").awaitStatus("HELD");
        assertThat(caller).hearsTheGatewayAlone();

        agent.pressKeys("h").awaitStatus("TALKING").pressKeys("m");
        assertThat(caller).hearsSilence();

        agent.pressKeys("m5");
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        await().until(caller::keysHeard, "5"::equals);

        agent.pressKeys("e").awaitStatus("WRAP_UP").pressKeys("f").awaitStatus("READY");
        caller.awaitEnd();
        agent.notReadyByKeys().pressKeys("r").awaitStatus("READY");
    }
}
