package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.WallPage;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Bess supervises, and meets the queue with people and callers. Ben has a break, so that callers of Support wait.
final class WallIT {
    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    @Test
    void aSupervisorSeesACallerWaitAndLogsAnAgentInWhoIsThenOfferedTheCaller() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        benHasABreak();
        WallPage wall =
                STAGE.console("boss1", BrowserKind.FIREFOX, Tone.AGENT).signIn().openWall();
        wall.awaitAgent("agent1", "READY").toggleMembership("agent1", "support", false);
        Baresip caller = Callers.graceIn(STAGE);
        wall.awaitWaiting("support", 1).awaitLine("Grace Hopper");

        wall.toggleMembership("agent1", "support", true);

        ada.awaitRing().answer();
        wall.awaitAgent("agent1", "TALKING").awaitLine();
        caller.hangUp();
        ada.finishWrapUp();
    }

    @Test
    void aSupervisorMovesASecondCallerInFrontOfAFirst() {
        AgentConsole ben = benHasABreak();
        WallPage wall = STAGE.console("boss1", BrowserKind.CHROMIUM, Tone.AGENT)
                .signIn()
                .openWall();
        Baresip grace = Callers.graceIn(STAGE);
        wall.awaitLine("Grace Hopper");
        Baresip alan = Callers.inQueue(STAGE, Callers.ALAN, Tone.OTHER_CALLER);
        wall.awaitLine("Grace Hopper", "Alan Turing");

        wall.moveToFront("Alan Turing").awaitLine("Alan Turing", "Grace Hopper").makeReady("agent2");

        ben.awaitRing();
        assertThat(ben.callerName()).contains("Alan Turing");
        alan.hangUp();
        grace.hangUp();
    }

    @Test
    void aColleaguesPresenceIsSeenAsItChanges() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        ada.awaitColleague("agent2", "OFFLINE");

        AgentConsole ben =
                STAGE.console("agent2", BrowserKind.CHROMIUM, Tone.OTHER_AGENT).signIn();
        ada.awaitColleague("agent2", "READY");
        ben.notReady("lunch");

        ada.awaitColleague("agent2", "NOT_READY");
    }

    private static AgentConsole benHasABreak() {
        return STAGE.console("agent2", BrowserKind.CHROMIUM, Tone.OTHER_AGENT)
                .signIn()
                .notReady("lunch");
    }
}
