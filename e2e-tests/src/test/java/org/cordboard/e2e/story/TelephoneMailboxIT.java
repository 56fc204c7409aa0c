package org.cordboard.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordboard.e2e.hearing.HearingAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.CallerId;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.e2e.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Grace has left a message for Ada, who is on the way and calls in from some telephone.
final class TelephoneMailboxIT {
    private static final CallerId SOMEWHERE = new CallerId("A telephone on the way", "5550178");
    private static final String WRONG_PIN = "000001";

    @RegisterExtension
    static final Stage STAGE = new Stage();

    private HttpUser ada;

    @BeforeAll
    static void graceLeavesAMessageForAda() {
        try (Baresip grace = Baresip.start(Callers.GRACE, Tone.CALLER, Transport.UDP, STAGE.newFolder("grace-"))) {
            grace.dial(STAGE.gateway().sipUri("201")).awaitAnswer();
            assertThat(grace).hearsTheGatewayAlone();
            // The greeting is over, and the gateway listens.
            assertThat(grace).hearsSilence();
            grace.listen(Callers.SPOKEN);
            grace.hangUp();
            grace.awaitEnd();
        }
    }

    @BeforeEach
    void theMessageIsThere() {
        ada = STAGE.httpUser();
        ada.signIn("agent1", STAGE.gateway().password("agent1"));
        await().until(() -> !message().isMissingNode());
    }

    private JsonNode message() {
        return ada.getJson("/api/voicemails").path(0);
    }

    private static Baresip callsIn() {
        Baresip phone = STAGE.phone(SOMEWHERE, Tone.OTHER_AGENT, Transport.UDP);
        phone.dial(STAGE.gateway().sipUri("299")).awaitAnswer();
        assertThat(phone).hearsTheGatewayAlone();
        return phone;
    }

    @Test
    void withExtensionAndPinTheMessageIsHeardAndSaved() {
        Baresip phone = callsIn();

        phone.press("201#" + STAGE.gateway().pin("agent1") + "#");

        assertThat(phone).hears(Tone.CALLER).andNobodyElse();
        phone.press("2");
        await().until(() -> message().path("saved").asBoolean());
        phone.press("#");
        phone.awaitEnd();
    }

    @Test
    void whoKeysWrongPinsHearsNothingOfTheMessageAndIsHungUp() {
        Baresip phone = callsIn();
        Instant start = Instant.now();

        phone.press(("201#" + WRONG_PIN + "#").repeat(3));

        phone.awaitEnd();
        assertThat(phone.heardSince(start)).hearsNoParty();
        assertThat(message().path("id").asText()).isNotEmpty();
    }
}
