package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.browser.SmallWindow;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.CallerPage;
import org.cordboard.e2e.page.CheckPage;
import org.cordboard.e2e.page.OperatorPage;
import org.cordboard.e2e.page.TelephonePage;
import org.cordboard.e2e.page.TextsPage;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every screen keeps the rules of WCAG 2.2, levels A and AA, as far as a program can tell.
final class AccessibilityIT {
    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    private static final long MOST_OF_A_SMALL_SCREEN = 400;

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

        agent.chatWith("agent2");
        look("chat", agent.accessibilityFaults());
        agent.closeChat();

        Callers.graceIn(STAGE);
        agent.awaitRing();
        look("ringing", agent.accessibilityFaults());
        agent.answer();
        look("talking", agent.accessibilityFaults());
        OperatorPage operator = agent.openOperator();
        operator.find("ben", "202");
        look("operator", operator.accessibilityFaults());
        operator.clear();
        operator.putAside();
        operator.awaitAside("Grace Hopper");
        look("aside", operator.accessibilityFaults());
        operator.takeBack(1);
        agent.awaitStatus("TALKING");
        agent.hangUp();
        agent.awaitStatus("WRAP_UP");
        look("wrap-up", agent.accessibilityFaults());
        agent.finishWrapUp();

        look("history", agent.openHistory().accessibilityFaults());
        look("contacts", agent.openContacts().accessibilityFaults());
        assertThat(faults).isEmpty();
    }

    @Test
    void theScreensOfTextsCanBeUsedByEverybody() {
        AgentConsole agent =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        TelephonePage telephone =
                STAGE.telephonePage("Grace", BrowserKind.CHROMIUM).open();
        telephone.text("Is my lantern ready?").text("HOURS").awaitText("from Monday to Friday");

        TextsPage texts = agent.openTexts();
        look("texts", texts.accessibilityFaults());
        lookInto(texts, "threads-by-mail", "a wish of mails");
        lookInto(texts, "thread-new", "a new text");
        texts.openThread(telephone.number().substring(telephone.number().length() - 4))
                .note("She has the brass lantern")
                .awaitAutomatic("from Monday to Friday");
        look("a thread", texts.accessibilityFaults());
        Stream.of(
                        "thread-assignee",
                        "thread-hand-over",
                        "thread-consent-menu",
                        "thread-snooze",
                        "thread-timeline",
                        "thread-contact")
                .forEach(deed -> lookInto(texts, deed, deed));
        try (SmallWindow small = agent.browser().narrow()) {
            lookSmall("a thread on a small screen", texts.accessibilityFaults(), small);
        }
        assertThat(faults).isEmpty();
    }

    /// Opens what is behind a button, and closes it by the keyboard.
    private void lookInto(TextsPage texts, String button, String screen) {
        texts.open(button);
        look(screen, texts.accessibilityFaults());
        texts.close();
    }

    @Test
    void theWallAndTheOpenPagesCanBeUsedByEverybody() {
        AgentConsole supervisor =
                STAGE.console("boss1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        look("wall", supervisor.openWall().accessibilityFaults());
        look("prompts", supervisor.openPrompts().accessibilityFaults());

        CheckPage check = new CheckPage(supervisor.browser(), STAGE.gateway());
        check.load();
        look("check", check.accessibilityFaults());

        TelephonePage telephone = new TelephonePage("Grace", supervisor.browser(), STAGE.gateway()).open();
        look("telephone", telephone.accessibilityFaults());
        telephone.text("STOP").awaitText("You get no more texts");
        look("texts of the telephone", telephone.accessibilityFaults());

        CallerPage caller = STAGE.callerPage("Katherine", BrowserKind.CHROMIUM, Tone.CALLER);
        caller.load();
        look("call", caller.accessibilityFaults());
        caller.callHere("Katherine Johnson").awaitWhere("MENU");
        look("menu", caller.accessibilityFaults());
        assertThat(faults).isEmpty();
    }

    @Test
    void aCallInGermanOnASmallScreenIsTakenWithoutScrollingToAndFro() {
        AgentConsole agent = STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT);
        CallerPage caller = STAGE.callerPage("Katherine", BrowserKind.CHROMIUM, Tone.CALLER);
        try (SmallWindow desk = agent.browser().narrow();
                SmallWindow home = caller.browser().narrow()) {
            agent.load();
            agent.speak("de");
            agent.enterHere().awaitStatus("READY");
            assertThat(agent.stateInWords()).contains("Bereit");
            assertThat(desk.width()).isLessThanOrEqualTo(MOST_OF_A_SMALL_SCREEN);
            lookSmall("ready", agent.accessibilityFaults(), desk);

            caller.load();
            caller.speak("de");
            caller.callHere("Katherine Johnson").awaitWhere("MENU");
            lookSmall("menu", caller.accessibilityFaults(), home);
            caller.choose("1#");
            agent.awaitRing().answer();
            assertThat(agent.stateInWords()).contains("Im Gespräch");
            lookSmall("talking", agent.accessibilityFaults(), desk);
            caller.talk().write("Haben Sie die Laterne noch?");
            agent.talk().awaitTexts("Haben Sie die Laterne noch?");
            lookSmall("texts of the agent", agent.accessibilityFaults(), desk);
            lookSmall("texts of the caller", caller.accessibilityFaults(), home);
            caller.hangUp();
            agent.awaitStatus("WRAP_UP");
            assertThat(agent.stateInWords()).contains("Nachbearbeitung");
            lookSmall("wrap-up", agent.accessibilityFaults(), desk);
            caller.awaitEnd();
            lookSmall("after the call", caller.accessibilityFaults(), home);
        }
        assertThat(faults).isEmpty();
    }

    private void lookSmall(String screen, List<String> found, SmallWindow window) {
        look(screen, found);
        if (window.tooWide() > 0) {
            faults.add(screen + ": wider than the window by " + window.tooWide());
        }
    }

    private void look(String screen, List<String> found) {
        found.forEach(fault -> faults.add(screen + ": " + fault));
    }
}
