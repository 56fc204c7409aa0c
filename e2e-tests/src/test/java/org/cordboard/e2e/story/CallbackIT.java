package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.nio.file.Path;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.mail.Mailbox;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.program.OwnCompany;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Grace does not want to wait on the line. She is called back.
final class CallbackIT {
    private static final int PORT = 5090;

    @RegisterExtension
    static final Stage STAGE = new Stage(CallbackIT::start);

    private static Gateway start(Path folder, Path data, Mailbox mail) {
        Path config = OwnCompany.write(folder, "");
        return Gateway.serve(data, config, "--trunk", "sip:" + PrivateNet.HERE + ":" + PORT, "--smtp", mail.url());
    }

    @Test
    void whoHangsUpIsCalledBackPressesOneAndTalksWithTheAgent() {
        AgentConsole agent = graceIsOfferedAsACallback(BrowserKind.CHROMIUM);
        Baresip home = STAGE.outsidePhone(Callers.GRACE, Tone.CALLER, PORT);

        agent.callBack();
        home.awaitRing().answer();
        assertThat(home).hearsTheGatewayAlone();
        home.press("1");

        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
        assertThat(home).hears(Tone.AGENT).andNobodyElse();

        agent.hangUp();
        home.awaitEnd();
    }

    @Test
    void aTelephoneThatPressesNothingIsNotJoinedAndTheAgentIsReadyAgain() {
        AgentConsole agent = graceIsOfferedAsACallback(BrowserKind.FIREFOX);
        Baresip machine = STAGE.outsidePhone(Callers.GRACE, Tone.CALLER, PORT);

        agent.callBack();
        machine.awaitRing().answer();
        assertThat(machine).hearsTheGatewayAlone();

        assertThat(agent).hearsNoParty();
        agent.awaitStatus("READY");
        machine.awaitEnd();
    }

    @Test
    void aGatewayThatWasStoppedMeanwhileKeepsThePromise() {
        graceAsksForACallback(BrowserKind.CHROMIUM).signOut();

        STAGE.restartGateway();

        Baresip home = STAGE.outsidePhone(Callers.GRACE, Tone.CALLER, PORT);
        AgentConsole agent = STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT)
                .enter()
                .awaitRing();
        assertThat(agent.callerName()).isEqualTo(Callers.GRACE.name());
        agent.callBack();
        home.awaitRing().answer();
        assertThat(home).hearsTheGatewayAlone();
        home.press("1");
        assertThat(home).hears(Tone.AGENT).andNobodyElse();

        agent.hangUp();
        home.awaitEnd();
    }

    private static AgentConsole graceIsOfferedAsACallback(BrowserKind kind) {
        AgentConsole agent = graceAsksForACallback(kind);

        agent.ready().awaitRing();

        assertThat(agent.isCallback()).isTrue();
        assertThat(agent.callerName()).isEqualTo(Callers.GRACE.name());
        return agent;
    }

    /// Grace has called, asked for a callback and hung up, and the agent is not ready.
    private static AgentConsole graceAsksForACallback(BrowserKind kind) {
        AgentConsole agent = STAGE.console("agent1", kind, Tone.AGENT).signIn().notReady("lunch");
        Baresip caller = STAGE.phone(Callers.GRACE, Tone.CALLER, Transport.UDP);
        caller.dial(STAGE.gateway().sipUri("101")).awaitAnswer();
        assertThat(caller).hearsTheGatewayAlone();
        caller.press("2");
        assertThat(caller).hearsTheGatewayAlone();
        caller.hangUp();
        caller.awaitEnd();
        agent.awaitWaiting("support", Callers.GRACE.name());
        return agent;
    }
}
