package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.MailboxesPage;
import org.cordboard.e2e.page.TelephonePage;
import org.cordboard.e2e.page.TextsPage;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A customer texts the demo, which has a mail server of its own, and a member of Support who is not at the console
/// answers by mail.
final class MailRoundTripIT {
    @RegisterExtension
    static final Stage STAGE = new Stage((_, data, _) -> Gateway.demo(data));

    @Test
    void whatACustomerTextsIsAnsweredByAnsweringAMail() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        TelephonePage grace = STAGE.telephonePage("Grace", BrowserKind.CHROMIUM).open();
        MailboxesPage ben = STAGE.mailboxesPage("Ben", BrowserKind.CHROMIUM).open("ben@larkenby.example");

        grace.text("Is my lantern ready?");
        ben.openMail("Is my lantern ready?");
        assertThat(ben.mail()).contains("Write above this line", grace.number(), "/texts/");
        assertThat(ben.accessibilityFaults()).isEmpty();
        ben.answer("It is, and it shines! 🏮");

        grace.awaitText("It is, and it shines! 🏮");
        assertThat(grace.count("Write above")).as("nothing quoted is texted").isZero();
        assertThat(grace.count("Is my lantern ready?")).isZero();
        TextsPage texts = ada.openTexts().openThread(lastFour(grace));
        texts.awaitMessage("OUT", "It is, and it shines! 🏮").awaitMessage("OUT", "Ben Sample");
        texts.awaitDelivered("It is, and it shines! 🏮");
        assertThat(grace.count("It is, and it shines! 🏮")).isEqualTo(1);
    }

    @Test
    void aPictureInTheMailArrivesAsAPicture() {
        TelephonePage grace = STAGE.telephonePage("Grace", BrowserKind.CHROMIUM).open();
        MailboxesPage ben = STAGE.mailboxesPage("Ben", BrowserKind.CHROMIUM).open("ben@larkenby.example");

        grace.text("What does the Moon look like?");
        ben.openMail("What does the Moon look like?").answerWithPicture("Like this.", "lantern");

        grace.awaitText("Like this.");
        assertThat(grace.awaitPhoto()).as("as large as it was drawn").isEqualTo("640 x 480");
        ben.openMail("Like this.");
        assertThat(ben.accessibilityFaults()).isEmpty();
    }

    @Test
    void whatCannotBeTextedComesBackWithWhatToDo() {
        TelephonePage grace = STAGE.telephonePage("Grace", BrowserKind.CHROMIUM).open();
        MailboxesPage cleo = STAGE.mailboxesPage("Cleo", BrowserKind.CHROMIUM).open("cleo@larkenby.example");

        grace.text("Which oil do you sell?");
        cleo.openMail("Which oil do you sell?");
        grace.text("STOP");
        cleo.openMail("has asked not to be texted");
        cleo.openMail("Which oil do you sell?").answer("Colza oil");

        cleo.openMail("did not get your text");
        assertThat(cleo.mail()).contains("has asked not to be texted", "Wait until they text START", "Colza oil");
        assertThat(grace.count("Colza oil")).isZero();
    }

    private static String lastFour(TelephonePage telephone) {
        String number = telephone.number();
        return number.substring(number.length() - 4);
    }
}
