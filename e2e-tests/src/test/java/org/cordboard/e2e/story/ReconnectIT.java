package org.cordboard.e2e.story;

import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The agent's page goes away in the middle of a call, and the call stays.
final class ReconnectIT {
    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    @ParameterizedTest
    @EnumSource
    void aReloadedConsoleComesBackIntoTheCall(BrowserKind kind) {
        AgentConsole agent = STAGE.console("agent1", kind, Tone.AGENT).signIn();
        Baresip caller = Callers.graceTalkingWith(agent, STAGE);

        agent.reload();

        agent.awaitStatus("TALKING");
        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
    }

    @Test
    void aCallerWhoseAgentsTabWasClosedHearsMusicUntilTheConsoleIsOpenedAgain() {
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        Baresip caller = Callers.graceTalkingWith(agent, STAGE);

        agent.leavePage();

        assertThat(caller).hearsTheGatewayAlone();

        agent.load();

        agent.awaitStatus("TALKING");
        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
    }

    @Test
    void anAgentWhoseBrowserCrashedGoesOnInAnotherBrowser() {
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        Baresip caller = Callers.graceTalkingWith(agent, STAGE);

        STAGE.browsers().kill(agent.browser());

        assertThat(caller).hearsTheGatewayAlone();

        AgentConsole again = STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.OTHER_AGENT)
                .enter()
                .awaitStatus("TALKING");
        assertThat(again).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.OTHER_AGENT).andNobodyElse();
    }

    @Test
    void ofTwoTabsTheNewerTakesTheCallOverAndTheOlderSaysSo() {
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.FIREFOX, Tone.AGENT).signIn();
        Baresip caller = Callers.graceTalkingWith(agent, STAGE);
        String older = agent.tabs().getFirst();

        agent.openInNewTab();

        agent.awaitStatus("TALKING");
        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        agent.switchToTab(older);
        agent.awaitTakenOver();
    }

    @Test
    void aCallerWhoseAgentStaysAwayIsTheNextInTheQueue() {
        AgentConsole lost =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        Baresip grace = Callers.graceTalkingWith(lost, STAGE);
        AgentConsole colleague = STAGE.console("agent2", BrowserKind.CHROMIUM, Tone.OTHER_AGENT)
                .signIn()
                .notReady("lunch");
        Baresip alan = Callers.inQueue(STAGE, Callers.ALAN, Tone.OTHER_CALLER);
        colleague.awaitWaiting("support", Callers.ALAN.name());

        STAGE.browsers().kill(lost.browser());

        colleague.awaitWaiting("support", Callers.GRACE.name(), Callers.ALAN.name());
        colleague.ready().awaitRing().answer();
        assertThat(colleague).hears(Tone.CALLER).andNobodyElse();
        assertThat(grace).hears(Tone.OTHER_AGENT).andNobodyElse();
        assertThat(alan).hearsTheGatewayAlone();
    }
}
