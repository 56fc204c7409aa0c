package org.cordboard.e2e.story;

import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import org.cordboard.e2e.browser.BrowserKind;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.page.AgentConsole;
import org.cordboard.e2e.page.OperatorPage;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A receptionist with two callers, who touches no mouse.
final class OperatorIT {
    @RegisterExtension
    static final Stage STAGE = Stage.shared();

    @Test
    void aCallerIsPutAsideWhileAnotherIsPassedOnByNameAndIsThenTakenBack() {
        AgentConsole ada =
                STAGE.console("agent1", BrowserKind.CHROMIUM, Tone.AGENT).signIn();
        AgentConsole ben = STAGE.console("agent2", BrowserKind.CHROMIUM, Tone.OTHER_AGENT)
                .signIn()
                .notReady("lunch");
        OperatorPage operator = ada.openOperator();

        Baresip grace = Callers.graceIn(STAGE);
        operator.answer();
        ada.awaitStatus("TALKING");
        assertThat(grace).hears(Tone.AGENT).andNobodyElse();
        operator.putAside();
        ada.awaitStatus("READY");
        operator.awaitAside("Grace Hopper");
        assertThat(grace).hearsTheGatewayAlone();

        Baresip alan = Callers.inQueue(STAGE, Callers.ALAN, Tone.OTHER_CALLER);
        operator.answer();
        ada.awaitStatus("TALKING");
        assertThat(ada).hears(Tone.OTHER_CALLER).andNobodyElse();
        assertThat(alan).hears(Tone.AGENT).andNobodyElse();
        operator.find("samp", "202");
        operator.passOn();
        ben.awaitRing().answer();
        assertThat(alan).hears(Tone.OTHER_AGENT).andNobodyElse();
        assertThat(ben).hears(Tone.OTHER_CALLER).andNobodyElse();

        operator.takeBack(1);
        ada.awaitStatus("TALKING");
        operator.awaitNobodyAside();
        assertThat(ada).hears(Tone.CALLER).andNobodyElse();
        assertThat(grace).hears(Tone.AGENT).andNobodyElse();
        assertThat(alan).hears(Tone.OTHER_AGENT).andNobodyElse();
    }
}
