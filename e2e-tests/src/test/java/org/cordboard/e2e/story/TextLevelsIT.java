package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.TelephonePage;
import org.cordboard.e2e.page.TextsPage;
import org.cordboard.e2e.page.WallPage;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Bess sees on the wall how soon customers who text are answered.
final class TextLevelsIT {
    @RegisterExtension
    static final Stage STAGE = new Stage();

    @Test
    void theWallSaysHowManyWereAnsweredAndClosedInTime() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        AgentConsole bess =
                STAGE.console("boss1", BrowserKind.FIREFOX, Tone.AGENT).signIn();
        TelephonePage grace = STAGE.telephonePage("Grace", BrowserKind.CHROMIUM).open();
        WallPage wall = bess.openWall().awaitTexts("support", "textsBegun", "0");

        grace.text("Is my lantern ready?");
        TextsPage texts = ada.openTexts().openThread(lastFour(grace));
        texts.write("It is!");
        grace.awaitText("It is!");
        // It is read once a minute, and at once when the page is.
        wall.reload();
        wall.awaitTexts("support", "textsBegun", "1")
                .awaitTexts("support", "textsAnswered", "100 %")
                .awaitTexts("support", "textsResolved", "–");
        assertThat(wall.accessibilityFaults()).isEmpty();

        texts.closeThread().awaitListed(lastFour(grace), false);
        wall.reload();
        wall.awaitTexts("support", "textsResolved", "100 %");
    }

    private static String lastFour(TelephonePage telephone) {
        String number = telephone.number();
        return number.substring(number.length() - 4);
    }
}
