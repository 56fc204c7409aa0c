package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Callers who are passed on to a colleague.
final class TransferIT {
    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    @Test
    void anAgentPassesTheCallerOnToAColleagueInAnotherBrowser() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.FIREFOX, Tone.AGENT).signIn();
        Baresip caller = Callers.graceTalkingWith(ada, STAGE);
        AgentConsole ben =
                STAGE.console("agent2", BrowserKind.CHROMIUM, Tone.OTHER_AGENT).signIn();

        ada.transfer("202");

        ben.awaitRing().answer();
        assertThat(caller).hears(Tone.OTHER_AGENT).andNobodyElse();
        assertThat(ben).hears(Tone.CALLER).andNobodyElse();
        assertThat(ada).hearsSilence();
        caller.hangUp();
        // There are no notes to take after a call at the own line.
        ben.awaitStatus("READY");
    }

    @Test
    void aTelephonePassesTheCallerOnWithItsOwnKeys() {
        Baresip phone = DeskPhones.ofBen(STAGE);
        DeskPhones.dialCode(STAGE, phone, "*50");
        Baresip caller = Callers.graceIn(STAGE);
        phone.awaitRing().answer();
        assertThat(phone).hears(Tone.CALLER).andNobodyElse();
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();

        phone.transfer(STAGE.gateway().sipUri("201"));

        ada.awaitRing().answer();
        assertThat(phone.awaitEnd()).isEqualTo("Call transfered");
        assertThat(caller).hears(Tone.AGENT).andNobodyElse();
        assertThat(ada).hears(Tone.CALLER).andNobodyElse();
        ada.hangUp();
        caller.awaitEnd();
        phone.forgetCall();
        DeskPhones.dialCode(STAGE, phone, "*52");
    }
}
