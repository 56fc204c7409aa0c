package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.CallLadder;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Ada reads German, also what the gateway says.
final class GermanIT {
    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    @Test
    void whatIsRefusedIsRefusedInTheLanguageOfTheReader() {
        AgentConsole ada = STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT);
        ada.load();
        ada.speak("de");
        assertThat(ada.tryPassword("a wrong guess")).contains("Benutzername oder Passwort ist falsch.");

        ada.enterHere().awaitStatus("READY");
        ada.dial("201").awaitNotice("201 ist Ihre eigene Nebenstelle");

        ada.speak("en");
        ada.dial("201").awaitNotice("201 is your own extension");
    }

    @Test
    void theStepsOfACallAreReadInTheLanguageOfTheReader() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        ada.speak("de");
        Baresip grace = Callers.graceTalkingWith(ada, STAGE);

        ada.hangUp();
        grace.awaitEnd();
        ada.awaitStatus("WRAP_UP");

        CallLadder ladder = ada.openLadder();
        assertThat(ladder.messages()).contains("INVITE", "200 OK", "BYE");
        assertThat(ladder.steps())
                .anyMatch(step -> step.contains("ICE hat den Weg zum Browser gefunden"))
                .anyMatch(step -> step.contains("DTLS ist fertig"))
                .noneMatch(step -> step.contains("DTLS is done"));
    }
}
