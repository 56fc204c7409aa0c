package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.CallerPage;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Dorothy calls from a web page, and writes as well as she talks.
final class TextWhileWaitingIT {
    private static final String DOROTHY = "Dorothy Vaughan";
    private static final String ORDER = "My order is <b>20417</b>.";
    private static final String MOMENT = "One moment, please.";
    private static final String THANKS = "Thank you!";

    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    @Test
    void whatACallerWritesInTheLineIsThereWhenItRingsAndWhenSheIsPassedOn() {
        AgentConsole ada = STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT)
                .signIn()
                .notReady("lunch");
        CallerPage caller = STAGE.callerPage("Dorothy", BrowserKind.CHROMIUM, Tone.CALLER)
                .call(DOROTHY)
                .awaitWhere("MENU")
                .choose("1#")
                .awaitWhere("LINE");

        caller.talk().write(ORDER).awaitTexts(ORDER);
        ada.awaitWaitingTexts(1);
        ada.ready().awaitRing();
        ada.talk().awaitTexts(ORDER).write(MOMENT);
        caller.talk().awaitTexts(ORDER, MOMENT).awaitTexts("You", "Ada Example");

        ada.answer();
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        caller.talk().write(THANKS);
        ada.talk().awaitTexts(ORDER, MOMENT, THANKS);
        ada.reload();
        ada.awaitStatus("TALKING").talk().awaitTexts(ORDER, MOMENT, THANKS);

        AgentConsole ben =
                STAGE.console("agent2", BrowserKind.CHROMIUM, Tone.OTHER_AGENT).signIn();
        ada.transfer("202").talk().awaitOver();
        ben.awaitRing().talk().awaitTexts(ORDER, "Ada Example", THANKS);
        ben.answer();
        assertThat(caller).hears(Tone.OTHER_AGENT).andNobodyElse();
        ben.talk().write("Here is Ben.");
        caller.talk().awaitTexts(ORDER, MOMENT, THANKS, "Here is Ben.");

        caller.hangUp();
        caller.awaitEnd();
        caller.talk().awaitTexts(ORDER, MOMENT, THANKS, "Here is Ben.").awaitOver();
        ben.awaitStatus("READY");
        assertThat(ben.openTimeLineOf(DOROTHY)).contains("The caller wrote", ORDER, "Ada Example wrote", MOMENT);
    }
}
