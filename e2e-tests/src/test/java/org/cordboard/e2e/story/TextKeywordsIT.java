package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.TelephonePage;
import org.cordboard.e2e.page.TextsPage;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the demo company answers by itself.
final class TextKeywordsIT {
    private static final Pattern LENT =
            Pattern.compile("Sign in at (?<address>\\S+) as (?<user>\\S+) with (?<password>\\S+), until");

    @RegisterExtension
    static final Stage STAGE = new Stage();

    @Test
    void aKeywordIsAnsweredAtOnceAndBringsTheCustomerWithNameToItsWorkgroup() {
        AgentConsole ben =
                STAGE.console("agent2", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        TelephonePage grace = STAGE.telephonePage("Grace", BrowserKind.CHROMIUM).open();

        grace.text("sales Jane Example");

        grace.awaitText("Thank you Jane Example. Somebody of Sales texts you soon.");
        TextsPage texts = ben.openTexts()
                .openThread("Jane Example")
                .awaitMessage("IN", "sales Jane Example")
                .awaitEvent("SALES")
                .awaitAutomatic("Thank you Jane Example.");
        assertThat(texts.where()).contains(grace.number(), "Sales");
        assertThat(texts.accessibilityFaults()).isEmpty();
        texts.write("Which lantern do you like?");
        grace.awaitText("Which lantern do you like?");
        assertThat(grace.count("Somebody of Sales")).isEqualTo(1);
    }

    @Test
    void whoeverTextsDemoIsLentAnAccountWhosePasswordNobodyElseReads() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        TelephonePage grace = STAGE.telephonePage("Grace", BrowserKind.CHROMIUM).open();

        grace.text("demo");
        Matcher lent = LENT.matcher(grace.read("Sign in at"));
        assertThat(lent.find()).isTrue();
        assertThat(lent.group("address")).isEqualTo(STAGE.gateway().page("").toString());

        AgentConsole guest = STAGE.console(lent.group("user"), BrowserKind.CHROMIUM, Tone.OTHER_AGENT);
        guest.load();
        guest.enterHere(lent.group("password")).awaitStatus("READY");
        grace.text("demo");
        grace.awaitText("there is no account for you");
        TextsPage texts = ada.openTexts().openThread(lastFour(grace)).awaitAutomatic("Sign in at");
        texts.awaitAutomatic("••••");

        grace.text("SALES");
        grace.awaitText("Somebody of Sales");
        guest.openTexts().openThread(lastFour(grace)).write("That is me, too");
        grace.awaitText("That is me, too");
    }

    @Test
    void whatACustomerSaysOfTextsIsNotedAndHeeded() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        TelephonePage grace = STAGE.telephonePage("Grace", BrowserKind.CHROMIUM).open();

        grace.text("HOURS");
        grace.awaitText("We are here from Monday to Friday");
        TextsPage texts = ada.openTexts().openThread(lastFour(grace));
        texts.noteUnwanted().awaitConsent("unwelcome").awaitEvent("You were told");
        assertThat(texts.accessibilityFaults()).isEmpty();

        grace.text("START");
        texts.awaitConsent("Texted START").awaitWanted();
    }

    private static String lastFour(TelephonePage telephone) {
        String number = telephone.number();
        return number.substring(number.length() - 4);
    }
}
