package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.CallerPage;
import org.cordboard.e2e.page.CheckPage;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every screen keeps the rules of WCAG 2.2, levels A and AA, as far as a program can tell.
final class AccessibilityIT {
    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    private final List<String> faults = new ArrayList<>();

    @Test
    void anAgentsScreensCanBeUsedByEverybody() {
        AgentConsole agent = STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT);
        agent.load();
        look("sign-in", agent.accessibilityFaults());
        agent.enterHere().awaitStatus("READY");
        look("ready", agent.accessibilityFaults());
        agent.pressKeys("?").awaitDialog();
        look("keys", agent.accessibilityFaults());
        agent.closeDialog();

        Callers.graceIn(STAGE);
        agent.awaitRing();
        look("ringing", agent.accessibilityFaults());
        agent.answer();
        look("talking", agent.accessibilityFaults());
        agent.hangUp();
        agent.awaitStatus("WRAP_UP");
        look("wrap-up", agent.accessibilityFaults());
        agent.finishWrapUp();

        look("history", agent.openHistory().accessibilityFaults());
        look("contacts", agent.openContacts().accessibilityFaults());
        assertThat(faults).isEmpty();
    }

    @Test
    void theWallAndTheOpenPagesCanBeUsedByEverybody() {
        AgentConsole supervisor =
                STAGE.console("boss1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        look("wall", supervisor.openWall().accessibilityFaults());

        CheckPage check = new CheckPage(supervisor.browser(), STAGE.gateway());
        check.load();
        look("check", check.accessibilityFaults());

        CallerPage caller = STAGE.callerPage("Katherine", BrowserKind.CHROMIUM, Tone.CALLER);
        caller.load();
        look("call", caller.accessibilityFaults());
        caller.callHere("Katherine Johnson").awaitWhere("MENU");
        look("menu", caller.accessibilityFaults());
        assertThat(faults).isEmpty();
    }

    private void look(String screen, List<String> found) {
        found.forEach(fault -> faults.add(screen + ": " + fault));
    }
}
