package org.cordboard.server.turn;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A user name that says until when it may be used, and the password that proves that we have made it:
/// what coturn calls `use-auth-secret` (draft-uberti-behave-turn-rest-00, section 2.2).
public record TurnCredential(String username, String password) {
    private static final String ALGORITHM = "HmacSHA1";

    /// @param person whom the server's log names
    public static TurnCredential of(String secret, String person, Instant until) {
        String username = until.getEpochSecond() + ":" + person;
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] proof = mac.doFinal(username.getBytes(StandardCharsets.UTF_8));
            return new TurnCredential(username, Base64.getEncoder().encodeToString(proof));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}
