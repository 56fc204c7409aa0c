package org.cordboard.e2e.story;

import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

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

    /// Grace talks with the agent, and both hear each other.
    static Baresip graceTalkingWith(AgentConsole agent, Stage stage) {
        Baresip caller = graceIn(stage);
        agent.awaitRing().answer();
        assertThat(agent).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        return caller;
    }
}
