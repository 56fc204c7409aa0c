package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.net.PrivateNet;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.TelephonePage;
import org.cordboard.e2e.page.TextsPage;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.CallerId;
import org.cordboard.e2e.program.Gateway;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Members of Support and Sales do a customer's thread together.
final class ThreadDeskIT {
    private static final int CARRIER = 5090;

    @RegisterExtension
    static final Stage STAGE =
            new Stage((_, data, _) -> Gateway.demo(data, "--trunk", "sip:" + PrivateNet.HERE + ":" + CARRIER));

    @Test
    void aThreadGoesFromHandToHand() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        AgentConsole ben =
                STAGE.console("agent2", BrowserKind.FIREFOX, Tone.OTHER_AGENT).signIn();
        TelephonePage grace = STAGE.telephonePage("Grace", BrowserKind.CHROMIUM).open();
        String name = lastFour(grace);
        grace.text("What does a lantern for a pier cost?");
        TextsPage adas = ada.openTexts().openThread(name);
        TextsPage bens = ben.openTexts().openThread(name);

        bens.begin("Let me see");
        adas.awaitWriter("Ben Sample");
        adas.assign("Ben Sample").awaitListed("Ben Sample", true);
        bens.awaitListed("You", true);

        bens.snooze();
        adas.awaitListed(name, false);
        grace.text("It is for two lights");
        adas.awaitListed(name, true);
        bens.awaitListed(name, true);

        bens.openThread(name).handOver("Sales");
        adas.awaitLeft();
        adas.awaitListed(name, false);
        bens.write("120 for the two");
        grace.awaitText("120 for the two");
        assertThat(bens.where()).contains("Sales");
    }

    @Test
    void whoHasTextedIsCalledFromTheThread() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        TelephonePage mobile =
                STAGE.telephonePage("Grace", BrowserKind.CHROMIUM).open();
        Baresip grace = STAGE.outsidePhone(new CallerId("Grace", mobile.number()), Tone.CALLER, CARRIER);
        mobile.text("Please call me");
        TextsPage texts = ada.openTexts().openThread(lastFour(mobile)).call();

        grace.awaitRing().answer();

        assertThat(grace).hears(Tone.AGENT).andNobodyElse();
        assertThat(ada).hears(Tone.CALLER).andNobodyElse();
        texts.write("I text you the link: https://larkenby.example/pier");
        mobile.awaitText("https://larkenby.example/pier");
        grace.hangUp();
        ada.awaitStatus("WRAP_UP");
        texts.openTimeline().awaitInTimeline("earlier-text", "Please call me");
    }

    private static String lastFour(TelephonePage telephone) {
        String number = telephone.number();
        return number.substring(number.length() - 4);
    }
}
