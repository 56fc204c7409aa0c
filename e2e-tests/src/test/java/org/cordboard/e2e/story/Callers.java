package org.cordboard.e2e.story;

import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import java.time.Duration;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.CallerId;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.stage.Stage;

/// The people who call in the stories, and the steps that many stories begin with.
final class Callers {
    static final CallerId GRACE = new CallerId("Grace Hopper", "5550142");
    static final CallerId ALAN = new CallerId("Alan Turing", "5550143");

    /// How long they speak to a mailbox, at least.
    static final Duration SPOKEN = Duration.ofSeconds(2);

    private Callers() {}

    /// Grace has heard the menu and pressed `1#`: she is in Support's queue.
    static Baresip graceIn(Stage stage) {
        return inQueue(stage, GRACE, Tone.CALLER);
    }

    static Baresip inQueue(Stage stage, CallerId who, Tone tone) {
        Baresip caller = stage.phone(who, tone, Transport.UDP);
        caller.dial(stage.gateway().sipUri()).awaitAnswer();
        assertThat(caller).hearsTheGatewayAlone();
        return caller.press("1#");
    }

    /// Nobody is there: the caller says something to the mailbox of Support, and hangs up.
    static void leaveAMessage(Baresip caller, Stage stage) {
        caller.dial(stage.gateway().sipUri()).awaitAnswer();
        assertThat(caller).hearsTheGatewayAlone();
        caller.press("1#");
        // The gateway has asked for the message and listens.
        assertThat(caller).hearsSilence();
        caller.listen(SPOKEN);
        caller.hangUp();
        caller.awaitEnd();
    }

    /// Grace talks with the agent, and both hear each other.
    static Baresip graceTalkingWith(AgentConsole agent, Stage stage) {
        Baresip caller = graceIn(stage);
        agent.awaitRing().answer();
        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        return caller;
    }
}
