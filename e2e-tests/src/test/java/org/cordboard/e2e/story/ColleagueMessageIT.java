package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Ada and Ben write to each other.
final class ColleagueMessageIT {
    private static final String LUNCH = "Lunch at one?";
    private static final String WHERE = "In the <old> kitchen.";
    private static final String YES = "I am coming.";

    @RegisterExtension
    static final Stage STAGE = new Stage();

    @Test
    void whatAColleagueWritesIsUnreadUntilItIsSeenAlsoAfterAReload() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        ada.chatWith("agent2").write(LUNCH);

        AgentConsole ben = STAGE.console("agent2", BrowserKind.CHROMIUM, Tone.OTHER_AGENT)
                .signIn()
                .awaitUnread("agent1", 1);
        ada.chat().write(WHERE);
        assertThat(ben.awaitChatNotice()).contains("Ada Example", WHERE);
        ben.awaitUnread("agent1", 2).reload();
        ben.awaitStatus("READY").awaitUnread("agent1", 2);

        ben.readNewest().awaitTexts(LUNCH, WHERE).write(YES);
        ben.awaitNothingUnread();
        ada.chat().awaitTexts(LUNCH, WHERE, YES).awaitTexts("You", WHERE, "Ben Sample");
        ada.awaitNothingUnread();
        ben.closeChat();
        ben.reload();
        ben.awaitStatus("READY").awaitNothingUnread().chatWith("agent1").awaitTexts(LUNCH, WHERE, YES);
    }
}
