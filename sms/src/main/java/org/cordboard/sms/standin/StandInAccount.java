package org.cordboard.sms.standin;

import java.net.URI;

/// The account that a stand-in knows.
///
/// @param id as Twilio writes it: `AC` and 32 hexadecimal digits
/// @param token with which whoever has the account signs in, and the stand-in signs its requests
/// @param publicBase by what the account's owner is known outside, over which signatures are made
/// @param texts the path under which it takes texts
public record StandInAccount(String id, String token, URI publicBase, String texts) {
    /// Without the secret.
    @Override
    public String toString() {
        return "StandInAccount[id=" + id + ", publicBase=" + publicBase + "]";
    }
}
