package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Callers who do not do what the menu asks for.
final class MenuIT {
    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    private AgentConsole agent;
    private Baresip caller;

    @BeforeEach
    void aCallerHearsTheMenu() {
        agent = STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        caller = STAGE.phone(Callers.GRACE, Tone.CALLER, Transport.UDP);
        caller.dial(STAGE.gateway().sipUri()).awaitAnswer();
        assertThat(caller).hearsTheGatewayAlone();
    }

    @Test
    void aWrongKeyGetsASecondChance() {
        caller.press("7#");
        assertThat(caller).hearsTheGatewayAlone();
        assertThat(caller.isInCall()).isTrue();

        caller.press("1#");

        agent.awaitRing();
    }

    @Test
    void whoeverPressesNothingTwiceIsPutThroughToTheOperator() {
        agent.awaitRing().answer();

        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
    }
}
