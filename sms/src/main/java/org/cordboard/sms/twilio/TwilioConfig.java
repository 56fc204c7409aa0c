package org.cordboard.sms.twilio;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordboard.sms.provider.TextRates;

/// One account at Twilio.
///
/// @param account its id, `AC` and 32 hexadecimal digits
/// @param token the account's secret, with which Twilio signs
/// @param key with which we sign in instead of the secret; can be left out
/// @param publicBase what Twilio reaches us by, such as `https://calls.example.com`, without a path
/// @param server that answers in Twilio's place; empty for Twilio itself
/// @param timeout for connecting and for each answer, 1–300 s
/// @param rates of the account's numbers
public record TwilioConfig(
        String account,
        String token,
        Optional<Key> key,
        URI publicBase,
        Optional<URI> server,
        Duration timeout,
        TextRates rates) {
    private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-fA-F]{32}");
    private static final Pattern KEY = Pattern.compile("SK[0-9a-fA-F]{32}");

    public TwilioConfig {
        if (!ACCOUNT.matcher(account).matches()) {
            throw new IllegalArgumentException("account is '" + account
                    + "': give what Twilio's console calls Account SID, AC and 32 more characters");
        }
        if (token.isBlank()) {
            throw new IllegalArgumentException("token is empty: give what Twilio's console calls Auth Token");
        }
    }

    /// With the usual rates.
    public TwilioConfig(
            String account, String token, Optional<Key> key, URI publicBase, Optional<URI> server, Duration timeout) {
        this(account, token, key, publicBase, server, timeout, TextRates.USUAL);
    }

    /// @param id `SK` and 32 hexadecimal digits
    public record Key(String id, String secret) {
        public Key {
            if (!KEY.matcher(id).matches()) {
                throw new IllegalArgumentException(
                        "key is '" + id + "': give the SID of an API key of the account, SK and 32 more characters");
            }
        }

        @Override
        public String toString() {
            return "Key[id=" + id + "]";
        }
    }

    /// Without the secrets.
    @Override
    public String toString() {
        return "TwilioConfig[account=" + account + ", publicBase=" + publicBase + "]";
    }
}
