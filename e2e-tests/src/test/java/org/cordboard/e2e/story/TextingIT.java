package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.TelephonePage;
import org.cordboard.e2e.page.TextsPage;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A customer texts, and whoever is there of Support answers.
final class TextingIT {
    @RegisterExtension
    static final Stage STAGE = new Stage();

    @ParameterizedTest
    @EnumSource
    void whatACustomerTextsIsReadAndAnsweredInTheConsole(BrowserKind kind) {
        AgentConsole ada = STAGE.console("agent1", kind, Tone.AGENT).signIn();
        TelephonePage grace = STAGE.telephonePage("Grace", BrowserKind.CHROMIUM).open();

        grace.text("Is my lantern ready?");
        TextsPage texts = ada.awaitUnreadThreads(1).openTexts().openThread(lastFour(grace));
        texts.awaitMessage("IN", "Is my lantern ready?");
        ada.awaitUnreadThreads(0);
        assertThat(texts.accessibilityFaults()).isEmpty();

        texts.begin("It is! 🏮");
        assertThat(texts.segments()).contains("1 text", "70");
        texts.write("It is! 🏮");
        grace.awaitText("It is! 🏮");
        texts.awaitDelivered("It is! 🏮");
        assertThat(grace.accessibilityFaults()).isEmpty();

        grace.text("Thank you");
        texts.awaitMessage("IN", "Thank you");
        ada.awaitUnreadThreads(0);
        assertThat(grace.count("It is! 🏮")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void picturesGoBothWays(BrowserKind kind, @TempDir Path folder) throws IOException {
        AgentConsole ada = STAGE.console("agent1", kind, Tone.AGENT).signIn();
        TelephonePage grace = STAGE.telephonePage("Grace", BrowserKind.CHROMIUM).open();

        grace.photo("lantern");
        TextsPage texts = ada.awaitUnreadThreads(1).openTexts().openThread(lastFour(grace));
        assertThat(texts.awaitPicture("IN")).isEqualTo("640 x 480");
        assertThat(texts.enlarge()).isEqualTo("640 x 480");
        ada.awaitUnreadThreads(0);

        Path base = folder.resolve("base.png");
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", base.toFile());
        texts.attach(base);
        assertThat(texts.segments()).contains("MMS");
        assertThat(texts.accessibilityFaults()).isEmpty();
        texts.send();
        assertThat(texts.awaitPicture("OUT")).isEqualTo("300 x 200");
        assertThat(grace.awaitPhoto()).isEqualTo("300 x 200");
        assertThat(grace.accessibilityFaults()).isEmpty();
    }

    @Test
    void colleaguesLookAfterAThreadTogether() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        AgentConsole ben =
                STAGE.console("agent2", BrowserKind.CHROMIUM, Tone.OTHER_AGENT).signIn();
        TelephonePage grace = STAGE.telephonePage("Grace", BrowserKind.CHROMIUM).open();

        grace.text("Which oil do you sell?");
        TextsPage adas = ada.awaitUnreadThreads(1).openTexts().openThread(lastFour(grace));
        TextsPage bens = ben.awaitUnreadThreads(1).openTexts().openThread(lastFour(grace));
        bens.note("She has the brass lantern");
        adas.awaitMessage("NOTE", "She has the brass lantern").write("Colza oil, in litres");
        bens.awaitMessage("OUT", "Colza oil, in litres");
        grace.awaitText("Colza oil, in litres");
        assertThat(grace.count("brass")).as("notes are for colleagues alone").isZero();

        adas.closeThread().awaitListed(lastFour(grace), false);
        bens.awaitListed(lastFour(grace), false);
        grace.text("How much is it?");
        adas.awaitListed(lastFour(grace), true);
        bens.awaitListed(lastFour(grace), true);
        ben.awaitUnreadThreads(0);
    }

    @Test
    void whoeverTextsStopIsTextedNoMoreUntilStart() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        TelephonePage grace = STAGE.telephonePage("Grace", BrowserKind.CHROMIUM).open();

        grace.text("Hello", "STOP");
        TextsPage texts = ada.openTexts().openThread(lastFour(grace)).awaitUnwanted();
        assertThat(texts.accessibilityFaults()).isEmpty();

        grace.text("START");
        texts.awaitWanted().write("Welcome back");
        grace.awaitText("Welcome back");
    }

    private static String lastFour(TelephonePage telephone) {
        String number = telephone.number();
        return number.substring(number.length() - 4);
    }
}
