package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Ben works at a telephone on his desk, beside Ada, who works in a browser.
final class DeskPhoneIT {
    @RegisterExtension
    static final Stage STAGE = new Stage();

    @Test
    void whoHasBeenReadyLongestAtATelephoneTakesTheCallBesideABrowser() {
        Baresip phone = DeskPhones.ofBen(STAGE);
        DeskPhones.dialCode(STAGE, phone, "*50");
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        Baresip caller = Callers.graceIn(STAGE);

        phone.awaitRing().answer();

        assertThat(phone).hears(Tone.CALLER).andNobodyElse();
        assertThat(caller).hears(Tone.OTHER_AGENT).andNobodyElse();
        ada.awaitStatus("READY");
        phone.hold();
        assertThat(caller).hearsTheGatewayAlone();
        phone.resume();
        assertThat(caller).hears(Tone.OTHER_AGENT).andNobodyElse();
        phone.hangUp();
        caller.awaitEnd();
        DeskPhones.dialCode(STAGE, phone, "*52");
    }

    @Test
    void aMessageAtTheOwnExtensionLightsTheLampOfTheTelephone() {
        Baresip phone = DeskPhones.ofBen(STAGE);
        Baresip caller = STAGE.phone(Callers.GRACE, Tone.CALLER, Transport.UDP);
        caller.dial(STAGE.gateway().sipUri("202")).awaitAnswer();
        phone.awaitRing().beBusy();

        assertThat(caller).hearsTheGatewayAlone();
        // The greeting is over, and the gateway listens.
        assertThat(caller).hearsSilence();
        caller.listen(Callers.SPOKEN);
        caller.hangUp();

        phone.awaitMessageLamp("Messages-Waiting: yes");
        assertThat(phone.isInCall()).isFalse();
    }
}
