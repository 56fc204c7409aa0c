package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.time.Duration;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.CallLadder;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.CallerId;
import org.cordboard.e2e.phone.Model;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody calls the published number from a telephone and talks with an agent.
final class PhoneCallIT {
    private static final CallerId GRACE = new CallerId("Grace Hopper", "5550142");

    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    @ParameterizedTest
    @CsvSource({"CHROMIUM, UDP", "FIREFOX, TCP"})
    void aCallerPressesOneAndTalksWithAnAgentUntilTheCallerHangsUp(BrowserKind kind, Transport transport) {
        AgentConsole agent = STAGE.console("agent1", kind, Tone.AGENT).signIn();
        Baresip caller = STAGE.phone(GRACE, Tone.CALLER, transport);

        callAndAnswer(caller, agent);
        caller.hangUp();

        agent.takeMoreTimeThan(Duration.ofSeconds(30));
        agent.finishWrapUp();
        agent.awaitStatus("READY");
    }

    @ParameterizedTest
    @CsvSource({"CHROMIUM, TCP", "FIREFOX, UDP"})
    void theAgentHangsUpAndTheTelephoneIsFree(BrowserKind kind, Transport transport) {
        AgentConsole agent = STAGE.console("agent1", kind, Tone.AGENT).signIn();
        Baresip caller = STAGE.phone(GRACE, Tone.CALLER, transport);

        callAndAnswer(caller, agent);
        agent.hangUp();

        caller.awaitEnd();
        agent.awaitStatus("WRAP_UP");
        CallLadder ladder = agent.openLadder();
        assertThat(ladder.messages()).contains("INVITE", "200 OK", "ACK", "BYE");
        assertThat(ladder.steps()).anyMatch(step -> step.contains("DTLS is done"));
        assertThat(ladder.lastMessage()).contains("Call-ID: ");
    }

    @Test
    void aTelephoneThatSpeaksNothingButG722IsUnderstoodAndUnderstands() {
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        Baresip caller = STAGE.phone(GRACE, Model.WIDEBAND, Tone.CALLER, Transport.UDP);

        callAndAnswer(caller, agent);
        agent.hangUp();

        caller.awaitEnd();
    }

    private static void callAndAnswer(Baresip caller, AgentConsole agent) {
        caller.dial(STAGE.gateway().sipUri()).awaitAnswer();
        assertThat(caller).hearsTheGatewayAlone();
        caller.press("1#");
        agent.awaitRing();
        assertThat(agent.callerName()).isEqualTo(GRACE.name());
        assertThat(agent.callerNumber()).contains("0142");
        assertThat(caller).hearsTheGatewayAlone();

        agent.answer();

        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        assertThat(agent.callTimer()).matches("\\d+:\\d\\d");
    }
}
