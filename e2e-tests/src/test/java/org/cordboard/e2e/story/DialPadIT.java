package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.time.Duration;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An agent presses keys for a machine at the other end, such as another company's menu.
final class DialPadIT {
    /// Each key, and one of them twice: that is two keys, not a long one.
    private static final String KEYS = "1234567890*#55";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    @Test
    void theTelephoneGetsTheKeysThatTheAgentPressesAndTheTalkGoesOn() {
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.FIREFOX, Tone.AGENT).signIn();
        Baresip caller = Callers.graceTalkingWith(agent, STAGE);

        agent.press(KEYS);

        await().atMost(PATIENCE).until(() -> caller.keysHeard().length() >= KEYS.length());
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
        agent.hangUp();
        caller.awaitEnd();
        assertThat(caller.keysHeard()).isEqualTo(KEYS);
    }
}
