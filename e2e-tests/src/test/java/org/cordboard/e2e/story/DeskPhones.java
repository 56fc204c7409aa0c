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
        return stage.deskPhone(account(stage, "Ben", "agent2"), Tone.OTHER_AGENT, Transport.UDP);
    }

    /// @param owner who signs in under that name
    static SipAccount account(Stage stage, String name, String owner) {
        HttpUser user = stage.httpUser();
        user.signIn(owner, stage.gateway().password(owner));
        JsonNode given = HttpUser.parse(user.post("/api/people/" + owner + "/telephones", "{\"name\": \"Desk\"}")
                .body());
        return new SipAccount(
                name,
                given.path("extension").asText(),
                given.path("username").asText(),
                given.path("secret").asText(),
                given.path("domain").asText());
    }

    /// Dials a code, and waits until it was obeyed.
    static void dialCode(Stage stage, Baresip phone, String code) {
        phone.dial(stage.gateway().sipUri(code)).awaitAnswer();
        phone.awaitEnd();
        phone.forgetCall();
    }
}
