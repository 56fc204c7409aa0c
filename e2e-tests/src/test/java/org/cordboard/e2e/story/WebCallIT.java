package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.CallerPage;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody calls from a web page, with the keys of its dial pad.
final class WebCallIT {
    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    @ParameterizedTest
    @CsvSource({"CHROMIUM, FIREFOX", "FIREFOX, CHROMIUM"})
    void aWebCallerPressesOneAndTalksWithAnAgent(BrowserKind callersKind, BrowserKind agentsKind) {
        AgentConsole agent = STAGE.console("agent1", agentsKind, Tone.AGENT).signIn();
        CallerPage caller = talkingWith(agent, callersKind);

        caller.hangUp();

        agent.awaitStatus("WRAP_UP");
    }

    @Test
    void aWebCallerIsToldThatTheAgentHungUp() {
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        CallerPage caller = talkingWith(agent, BrowserKind.CHROMIUM);

        agent.hangUp();

        caller.awaitEnd();
        assertThat(caller.stateInWords()).isNotBlank();
        agent.awaitStatus("WRAP_UP");
    }

    @Test
    void aWebCallerChoosesByButtonSeesThePlaceInTheLineAndThenWhoTalks() {
        AgentConsole agent = STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT)
                .signIn()
                .notReady("lunch");
        CallerPage caller =
                STAGE.callerPage("Katherine", BrowserKind.CHROMIUM, Tone.CALLER).call("Katherine Johnson");

        caller.awaitWhere("MENU").choose("1#");

        caller.awaitWhere("LINE");
        assertThat(caller.where()).contains("You wait for Support", "Your place", "1", "Leave a message");
        agent.ready().awaitRing();
        caller.awaitWhere("RINGING");
        agent.answer();
        caller.awaitWhere("TALKING");
        assertThat(caller.where()).isEqualTo("You talk with Ada Example.");
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
    }

    private static CallerPage talkingWith(AgentConsole agent, BrowserKind callersKind) {
        CallerPage caller =
                STAGE.callerPage("Katherine", callersKind, Tone.CALLER).call("Katherine Johnson");
        assertThat(caller).hearsTheGatewayAlone();
        caller.press("1#");
        agent.awaitRing();
        assertThat(agent.callerName()).isEqualTo("Katherine Johnson");

        agent.answer();

        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        return caller;
    }
}
