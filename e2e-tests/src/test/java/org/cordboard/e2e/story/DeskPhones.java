package org.cordboard.e2e.story;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.phone.Baresip;
import org.cordboard.e2e.phone.SipAccount;
import org.cordboard.e2e.phone.Transport;
import org.cordboard.e2e.program.HttpUser;
import org.cordboard.e2e.stage.Stage;

/// Telephones that stand on the desks of people of the company.
final class DeskPhones {
    private DeskPhones() {}

    /// One that has just been set up for Ben (`agent2`).
    static Baresip ofBen(Stage stage) {
        HttpUser ben = stage.httpUser();
        ben.signIn("agent2", stage.gateway().password("agent2"));
        JsonNode given = HttpUser.parse(ben.post("/api/people/agent2/telephones", "{\"name\": \"Desk\"}")
                .body());
        return stage.deskPhone(
                new SipAccount(
                        "Ben",
                        given.path("extension").asText(),
                        given.path("username").asText(),
                        given.path("secret").asText(),
                        given.path("domain").asText()),
                Tone.OTHER_AGENT,
                Transport.UDP);
    }

    /// Dials a code, and waits until it was obeyed.
    static void dialCode(Stage stage, Baresip phone, String code) {
        phone.dial(stage.gateway().sipUri(code)).awaitAnswer();
        phone.awaitEnd();
        phone.forgetCall();
    }
}
